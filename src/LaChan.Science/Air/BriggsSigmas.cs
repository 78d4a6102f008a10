namespace LaChan.Science.Air;

/// <summary>Spread of a passive plume across the wind and in height, by stability class and distance.</summary>
/// <remarks>
/// G. A. Briggs (1973), Diffusion estimation for small emissions, ATDL Contribution File No. 79, NOAA Atmospheric Turbulence and
/// Diffusion Laboratory, Oak Ridge; as tabulated by F. A. Gifford (1976), Nuclear Safety 17, 68–86, and S. R. Hanna, G. A. Briggs,
/// R. P. Hosker (1982), Handbook on Atmospheric Diffusion, DOE/TIC-11223, table 4.5. In the urban table σz of E–F is
/// 0.08x(1 + 0.0015x)^-1/2 (some printings lost a digit).
/// Validity: x from 100 m to 10 km, means over about 10 minutes, flat ground, passive gas. Outside: the same formulas are carried on
/// (nearer, the spread goes linearly to nothing, and the true cloud is wider than a point; farther, open-country F grows too slowly),
/// and <see cref="Holds"/> says no, so that the caller can say so.
/// </remarks>
public static class BriggsSigmas
{
    public const double FromM = 100, ToM = 10_000;

    /// <summary>The averaging time of the observations behind the curves, seconds.</summary>
    public const double AveragingS = 600;

    static readonly PowerCurve[] OpenY =
    [
        new(0.22, 0.0001, -0.5), new(0.16, 0.0001, -0.5), new(0.11, 0.0001, -0.5),
        new(0.08, 0.0001, -0.5), new(0.06, 0.0001, -0.5), new(0.04, 0.0001, -0.5),
    ];

    static readonly PowerCurve[] OpenZ =
    [
        new(0.20, 0, 0), new(0.12, 0, 0), new(0.08, 0.0002, -0.5),
        new(0.06, 0.0015, -0.5), new(0.03, 0.0003, -1), new(0.016, 0.0003, -1),
    ];

    static readonly PowerCurve[] UrbanY =
    [
        new(0.32, 0.0004, -0.5), new(0.32, 0.0004, -0.5), new(0.22, 0.0004, -0.5),
        new(0.16, 0.0004, -0.5), new(0.11, 0.0004, -0.5), new(0.11, 0.0004, -0.5),
    ];

    static readonly PowerCurve[] UrbanZ =
    [
        new(0.24, 0.001, 0.5), new(0.24, 0.001, 0.5), new(0.20, 0, 0),
        new(0.14, 0.0003, -0.5), new(0.08, 0.0015, -0.5), new(0.08, 0.0015, -0.5),
    ];

    /// <summary>σy, metres.</summary>
    public static PowerCurve Across(StabilityClass stability, Surroundings surroundings) =>
        (surroundings == Surroundings.Urban ? UrbanY : OpenY)[(int)stability];

    /// <summary>σz, metres.</summary>
    public static PowerCurve Vertical(StabilityClass stability, Surroundings surroundings) =>
        (surroundings == Surroundings.Urban ? UrbanZ : OpenZ)[(int)stability];

    /// <summary>Whether a distance lies within the range of the observations.</summary>
    public static bool Holds(double xM) => xM is >= FromM and <= ToM;
}
