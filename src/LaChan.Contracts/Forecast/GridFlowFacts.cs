using LaChan.Kernel;

namespace LaChan.Contracts.Forecast;

/// <summary>What a gridded file says of one flow.</summary>
/// <param name="What">wind or current.</param>
/// <param name="U">Name of the variable of the part to the east.</param>
/// <param name="From">First step.</param>
/// <param name="Until">Last step.</param>
/// <param name="Remarks">What was taken for what the file does not say.</param>
/// <param name="Missing">Values that are missing (land), a share of all.</param>
public sealed record GridFlowFacts(
    string What, string U, string V, double South, double West, double North, double East, int Columns, int Rows, DateTimeOffset From, DateTimeOffset Until, int Steps, double Missing, IReadOnlyList<Remark> Remarks)
{
    public bool Holds(GeoPoint point) => point.Lat >= South && point.Lat <= North && point.Lon >= West && point.Lon <= East;

    public bool Holds(DateTimeOffset at) => at >= From && at <= Until;
}
