namespace LaChan.Forecast.Runs;

/// <summary>A line of a chart, or its points.</summary>
/// <param name="Look">line; edge (not drawn) and, after it, band (the area between both); dots; guide (thin, dashed).</param>
public sealed record ChartLine(string Name, IReadOnlyList<(double X, double Y)> Points, string Look = "line");

/// <summary>A value that a chart is read against: a dashed line across, with its words.</summary>
/// <param name="Level">1 to 3: in the ink of that level; 0: grey.</param>
public sealed record ChartMark(double Value, string Words, int Level = 0);
