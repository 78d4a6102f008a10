using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What the file of <c>lachan forecast air</c> asks for, read and checked; every estimate made on the way is in the remarks.</summary>
/// <param name="Source">Where the source lies on the globe, or null: local metres.</param>
/// <param name="XM">East of the origin, metres; 0 when the source lies on the globe (it is the origin then).</param>
/// <param name="ExitTemperatureK">Null: that of the air.</param>
/// <param name="Receptors">East and north of the origin, height, metres.</param>
/// <param name="Output">mean, max, centreline.</param>
/// <param name="LossPerS">Decay and wash-out together, 1/s.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing, or what is not used.</param>
public sealed record AirCase(
    string? Substance, DateTimeOffset? At, GeoPoint? Source, double XM, double YM, double HeightM, double RateKgS, double DiameterM, double ExitVelocityMs, double? ExitTemperatureK,
    IReadOnlyList<AirWeather> Weather, IReadOnlyList<double[]> Receptors, double AveragingS, double? UntilS, string Output, double LossPerS,
    IReadOnlyList<(string Field, string Remark)> Remarks);

/// <summary>The air over one row of weather: it holds until the next row.</summary>
public sealed record AirWeather(double TimeS, double WindMs, double WindHeightM, double WindFromDeg, double MixingM, double? TemperatureK, StabilityClass Stability, Surroundings Surroundings);
