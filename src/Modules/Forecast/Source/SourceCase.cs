using LaChan.Forecast.Air;
using LaChan.Science.Inversion;

namespace LaChan.Forecast.Source;

/// <summary>What the file of <c>lachan forecast source</c> asks for, read and checked.</summary>
/// <param name="HeightM">Null: unknown.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing.</param>
public sealed record SourceCase(
    AirWeather Weather, double? HeightM, IReadOnlyList<SensorReading> Sensors, SearchBox Box, IReadOnlyList<(string Id, double XM, double YM)> Candidates, int Seed,
    IReadOnlyList<(string Field, string Remark)> Remarks);
