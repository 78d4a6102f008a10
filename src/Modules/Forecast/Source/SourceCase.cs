using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Science.Inversion;

namespace LaChan.Forecast.Source;

/// <summary>What the file of <c>lachan forecast source</c> asks for, read and checked.</summary>
/// <param name="HeightM">Null: unknown.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing.</param>
public sealed record SourceCase(
    AirWeather Weather, double? HeightM, IReadOnlyList<SensorReading> Sensors, SearchBox Box, IReadOnlyList<SourceCandidate> Candidates, int Seed,
    IReadOnlyList<Remark> Remarks)
{
    /// <summary>Where x and y are 0; null: nobody knows, the answer stays in local metres.</summary>
    public GeoPoint? Place { get; init; }
}

/// <summary>A place that the source may be at, metres east and north.</summary>
/// <param name="Name">For people; the id where none was given.</param>
public sealed record SourceCandidate(string Id, string Name, double XM, double YM);
