namespace LaChan.Science.Dense;

/// <summary>Distance to a concentration in a steady heavy plume, from a correlation of field and wind-tunnel trials: a check on the cloud that is computed.</summary>
/// <remarks>
/// R. E. Britter and J. McQuaid (1988), Workbook on the dispersion of dense gases, HSE Contract Research Report 17/1988; the curves as straight
/// lines of CCPS (1999), 2nd ed., table 2.13: with α = log10[(g0'²·q0/U⁵)^(1/5)], β = log10[x/(q0/U)^(1/2)] for Cm/C0. Most trials were over smooth,
/// flat ground, in neutral air, with means of some minutes; said to hold within a factor 2 of most of them. α from −1 to 1.
/// </remarks>
public static class BritterMcQuaid
{
    static readonly (double Ratio, (double Until, double Slope, double Level)[] Lines)[] Curves =
    [
        (0.1, [(-0.55, 0, 1.75), (-0.14, 0.24, 1.88), (1, -0.50, 1.78)]),
        (0.05, [(-0.68, 0, 1.92), (-0.29, 0.36, 2.16), (-0.18, 0, 2.06), (1, -0.56, 1.96)]),
        (0.02, [(-0.69, 0, 2.08), (-0.31, 0.45, 2.39), (-0.16, 0, 2.25), (1, -0.54, 2.16)]),
        (0.01, [(-0.70, 0, 2.25), (-0.29, 0.49, 2.59), (-0.20, 0, 2.45), (1, -0.52, 2.35)]),
        (0.005, [(-0.67, 0, 2.40), (-0.28, 0.59, 2.80), (-0.15, 0, 2.63), (1, -0.49, 2.56)]),
        (0.002, [(-0.69, 0, 2.60), (-0.25, 0.39, 2.87), (-0.13, 0, 2.77), (1, -0.50, 2.71)]),
    ];

    /// <summary>The ratios Cm/C0 that the workbook has curves for.</summary>
    public static IReadOnlyList<double> Ratios { get; } = [.. Curves.Select(x => x.Ratio)];

    /// <summary>α of a release.</summary>
    /// <param name="flowM3S">Volume of gas as it leaves, m³/s.</param>
    /// <param name="densityKgM3">Of that gas, heavier than the air.</param>
    /// <param name="airKgM3">Density of the air.</param>
    /// <param name="windMs">At 10 m.</param>
    public static double Alpha(double flowM3S, double densityKgM3, double airKgM3, double windMs)
    {
        var reduced = Gas.Gravity * (densityKgM3 - airKgM3) / airKgM3;
        return Math.Log10(Math.Pow(reduced * reduced * flowM3S / Math.Pow(windMs, 5), 0.2));
    }

    /// <summary>Distance at which the concentration on the axis has fallen to a share of that at the source, metres.</summary>
    /// <param name="ratio">One of <see cref="Ratios"/>.</param>
    /// <param name="alpha">See <see cref="Alpha"/>; above 1 the line is carried on.</param>
    /// <param name="flowM3S">Volume of gas as it leaves, m³/s.</param>
    /// <param name="windMs">At 10 m.</param>
    public static double DistanceM(double ratio, double alpha, double flowM3S, double windMs)
    {
        var lines = Curves.First(x => x.Ratio == ratio).Lines;
        var (_, slope, level) = lines.FirstOrDefault(x => alpha <= x.Until, lines[^1]);
        return Math.Sqrt(flowM3S / windMs) * Math.Pow(10, slope * alpha + level);
    }
}
