using LaChan.Forecast.Radiation;
using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What the file of <c>lachan forecast air</c> asks for, read and checked; every estimate made on the way is in the remarks.</summary>
/// <param name="Substance">Symbol, or null.</param>
/// <param name="Source">Where the source lies on the globe, or null: local metres.</param>
/// <param name="XM">East of the origin, metres; 0 when the source lies on the globe (it is the origin then).</param>
/// <param name="Receptors">East and north of the origin, height above ground, and where it is given the ground's height above the foot of the source, metres.</param>
/// <param name="UntilS">End of the run; null: as long as there is something to see.</param>
/// <param name="OutputStepS">From one value of a series to the next; null: the averaging time.</param>
/// <param name="Output">mean, max, series, dose, centreline.</param>
/// <param name="LossPerS">Decay and wash-out together, 1/s.</param>
/// <param name="DepositionMs">Deposition velocity; null: by the substance where known; 0: none.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing, or what is not used.</param>
public sealed record AirCase(
    string? Substance, DateTimeOffset? At, GeoPoint? Source, double XM, double YM, PlumeSource Vent, AirRelease Release,
    IReadOnlyList<AirWeather> Weather, IReadOnlyList<double[]> Receptors, double AveragingS, double? UntilS, double? OutputStepS, string Output, double LossPerS,
    double? DepositionMs, int Members, int Seed, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Top of the terrain above the foot of the source, metres; null: the highest ground of the receptors.</summary>
    public double? HillM { get; init; }

    /// <summary>Whether rain washes it out: known of the substance, and washoutPerS says nothing else.</summary>
    public bool RainWashes { get; init; }

    /// <summary>Ground of a receptor above the foot of the source, metres; 0 where it says none or lies below.</summary>
    public static double GroundM(double[] receptor) => receptor.Length > 3 ? Math.Max(0, receptor[3]) : 0;

    /// <summary>What is let go of a radioactive source, whose release is then that of 1 a second; empty: a chemical.</summary>
    public IReadOnlyList<ReleasedNuclide> Nuclides { get; init; } = [];

    /// <summary>Wash-out of nuclides where it is given, 1/s; null: by the rain.</summary>
    public double? WashoutPerS { get; init; }

    /// <summary>End of the time over which a steady plume is looked at: each row of weather holds until the next, the last as long as the one before.</summary>
    public double SteadyEndS => UntilS ?? (Weather.Count == 1 ? AveragingS : 2 * Weather[^1].TimeS - Weather[^2].TimeS);
}
