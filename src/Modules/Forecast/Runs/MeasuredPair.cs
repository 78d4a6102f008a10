namespace LaChan.Forecast.Runs;

/// <summary>A measured value and the forecast at the same place and time, mg/m³.</summary>
/// <param name="From">Beginning of the averaging time.</param>
public sealed record MeasuredPair(string Station, string Name, double DistanceKm, DateTimeOffset From, DateTimeOffset To, int Readings, double Measured, double Forecast);

/// <summary>How a forecast stands to measurements (J. C. Chang and S. R. Hanna 2004, Meteorol. Atmos. Phys. 87, 167–196).</summary>
/// <param name="Fb">Fractional bias, 2 (mean measured − mean forecast) / (their sum): −2 to 2, above 0 the forecast is low; null: all are 0.</param>
/// <param name="Fac2">Share of the pairs whose forecast is within a factor of two of what was measured, 0 to 1; null: nothing above 0 was measured.</param>
public sealed record MeasuredScore(int Pairs, double? Fb, double? Fac2)
{
    public static MeasuredScore Of(IReadOnlyList<MeasuredPair> pairs)
    {
        var (measured, forecast) = (pairs.Sum(x => x.Measured), pairs.Sum(x => x.Forecast));
        MeasuredPair[] above = [.. pairs.Where(x => x.Measured > 0)];
        return new(pairs.Count, measured + forecast > 0 ? 2 * (measured - forecast) / (measured + forecast) : null, above.Length > 0 ? above.Count(x => x.Forecast >= x.Measured / 2 && x.Forecast <= x.Measured * 2) / (double)above.Length : null);
    }
}
