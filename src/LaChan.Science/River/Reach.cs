namespace LaChan.Science.River;

/// <summary>A length of river with one cross-section.</summary>
/// <param name="LengthM">Metres, above 0.</param>
/// <param name="FlowM3S">At the head of the reach, m³/s, above 0.</param>
/// <param name="AreaM2">Of the flowing water across the river, m², above 0.</param>
/// <param name="DispersionM2S">Longitudinal, m²/s, 0 or more.</param>
/// <param name="StorageAreaM2">Of the slow water (pools, bed, weeds) across the river, m²; 0: none.</param>
/// <param name="ExchangePerS">With the slow water, 1/s of the flowing water.</param>
/// <param name="LateralM3SPerM">Water that comes in along the banks; negative: goes out. The flow stays above 0 to the end.</param>
/// <param name="LateralMgL">Concentration of what comes in, mg/L.</param>
/// <param name="Downstream">Where the water goes: indices of reaches and fractions that sum to 1; empty: an open end.</param>
public sealed record Reach(
    double LengthM, double FlowM3S, double AreaM2, double DispersionM2S, double StorageAreaM2, double ExchangePerS,
    double LateralM3SPerM, double LateralMgL, IReadOnlyList<(int Reach, double Fraction)> Downstream)
{
    public double EndFlowM3S => FlowM3S + LateralM3SPerM * LengthM;

    /// <summary>The larger of the velocities at the head and at the end, m/s.</summary>
    public double VelocityMs => Math.Max(FlowM3S, EndFlowM3S) / AreaM2;
}

/// <summary>What comes into the river at a place: a step function of time, 0 before its first step.</summary>
/// <param name="AtM">From the head of the reach, metres, less than its length.</param>
/// <param name="IsLoad">True: grams a second are added; false: the concentration there is held at so many mg/L.</param>
/// <param name="TimesS">Ascending: from when each value holds, seconds.</param>
public sealed record Inflow(int Reach, double AtM, bool IsLoad, IReadOnlyList<double> TimesS, IReadOnlyList<double> Values)
{
    /// <summary>Mean over a span of time, so that no pulse is lost between two steps.</summary>
    public double Mean(double fromS, double toS)
    {
        var sum = 0.0;
        for (var i = Before(fromS); i < TimesS.Count && TimesS[i] < toS; i++)
        {
            var until = i + 1 < TimesS.Count ? Math.Min(TimesS[i + 1], toS) : toS;
            sum += Values[i] * Math.Max(0, until - Math.Max(TimesS[i], fromS));
        }
        return sum / (toS - fromS);
    }

    int Before(double timeS)
    {
        var (low, high) = (0, TimesS.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TimesS[middle] <= timeS) low = middle + 1; else high = middle;
        }
        return Math.Max(0, low - 1);
    }
}
