namespace LaChan.Forecast.Weather;

/// <summary>A flow on an even grid in degrees, u and v in m/s.</summary>
/// <param name="TimesS">Of the steps, seconds since 1970, rising.</param>
/// <param name="Lats">Rising, degrees.</param>
/// <param name="Lons">Rising, degrees.</param>
/// <param name="Frames">Of each step u, v of each node: row by row from the south, in a row from the west. NaN: missing.</param>
sealed record PlainFlow(string What, double[] TimesS, double[] Lats, double[] Lons, IReadOnlyList<float[]> Frames);
