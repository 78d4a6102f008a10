namespace LaChan.Science.River;

/// <summary>When a spill into a river passes a place and how thick it is there, from flows alone, where nobody has measured the river with a tracer.</summary>
/// <remarks>
/// H. E. Jobson (1996), Prediction of traveltime and longitudinal dispersion in rivers and streams, USGS Water-Resources Investigations
/// Report 96-4013; (1997), J. Hydraul. Eng. 123, 971–979: regressions over some 980 reaches of 90 rivers. Equation 7 (unit-peak
/// concentration), 13 (velocity of the peak without a slope), 17 (leading edge at 0.89 of the peak's time), 18 (until a tenth of the peak is left).
/// Their own scatter is about a third of the velocity. For a substance that is let go at once, is mixed across the river and neither decays nor
/// sinks. Not for tidal reaches, where the water turns, nor behind dams, where it stands.
/// </remarks>
public static class JobsonTravel
{
    const double Gravity = 9.80665, LeadingShare = 0.890;

    /// <summary>m/s of the peak.</summary>
    /// <param name="flowM3S">Now.</param>
    /// <param name="meanFlowM3S">Of the year.</param>
    /// <param name="drainageM2">Area that drains to here.</param>
    public static double PeakMs(double flowM3S, double meanFlowM3S, double drainageM2)
    {
        var area = Math.Pow(drainageM2, 1.25) * Math.Sqrt(Gravity) / meanFlowM3S;
        return 0.020 + 0.051 * Math.Pow(area, 0.821) * Math.Pow(flowM3S / meanFlowM3S, -0.465) * flowM3S / drainageM2;
    }

    /// <summary>Seconds from the spill until the first of it arrives.</summary>
    public static double ArrivalS(double peakS) => LeadingShare * peakS;

    /// <summary>Highest concentration for each gram in each m³/s, 1/s (millionths of the report's unit).</summary>
    /// <param name="peakS">Travel time of the peak, seconds, above 0.</param>
    /// <param name="flowShare">Flow now over the mean of the year.</param>
    public static double UnitPeakPerS(double peakS, double flowShare) => 857e-6 * Math.Pow(peakS / 3600, -0.760 * Math.Pow(flowShare, -0.079));

    /// <summary>Seconds from the first arrival until a tenth of the peak is left.</summary>
    public static double PassingS(double unitPeakPerS) => 2 / unitPeakPerS;
}
