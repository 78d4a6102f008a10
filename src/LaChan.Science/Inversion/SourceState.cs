namespace LaChan.Science.Inversion;

/// <summary>One guess of everything that is not known, as the chains move it.</summary>
/// <remarks>Indices into the vector of a chain. The height of release stands last and only where it is unknown.</remarks>
static class SourceState
{
    public const int X = 0, Y = 1, LnRate = 2, Turn = 3, LnWidth = 4, Slope = 5, Height = 6;

    /// <summary>Turn of the wind against the measured direction, degrees: the mean over the way of the plume differs from one vane.</summary>
    public const double TurnSd = 3;

    /// <summary>ln of the plume's width against the computed one.</summary>
    public const double LnWidthSd = 0.15;

    /// <summary>Error of the computed fall of concentration, in ln C for each ln of distance.</summary>
    public const double SlopeSd = 0.15;

    /// <summary>Error in ln C that all sensors share: a model too high at one is too high at all. Never seen by the readings, so it widens the rate.</summary>
    public const double CommonSd = 0.22;

    public static double LnPrior(ReadOnlySpan<double> at) => -0.5 * (Square(at[Turn] / TurnSd) + Square(at[LnWidth] / LnWidthSd) + Square(at[Slope] / SlopeSd));

    static double Square(double x) => x * x;
}
