namespace LaChan.Science.Sea.Oil;

/// <summary>How fast the cuts of a slick evaporate.</summary>
/// <remarks>
/// D. Mackay, R. S. Matsugu (1973), Evaporation rates of liquid hydrocarbon spills on land and water, Can. J. Chem. Eng. 51, 434–439: mass
/// transfer K = 0.0048·U^(7/9)·Z^(−1/9)·Sc^(−2/3) m/s with Z the diameter and Sc = 2.7; Jones (1997): each cut at its vapour pressure over the
/// mixture (Raoult), dn_j/dt = −K·A·x_j·P_j/(R·T). Well mixed within the slick: thick, cold, waxy
/// or emulsified oil evaporates more slowly, and after days models of this kind give too much (M. F. Fingas 2004, J. Hazard. Mater. 107, 27–36).
/// In a calm a wind of 0.5 m/s is taken.
/// </remarks>
public static class OilEvaporation
{
    const double GasConstant = 8.314, Schmidt = 2.7;

    /// <param name="windMs">At 10 m.</param>
    /// <param name="areaM2">Of the slick, above 0.</param>
    /// <returns>m/s.</returns>
    public static double TransferMs(double windMs, double areaM2) =>
        0.0048 * Math.Pow(Math.Max(0.5, windMs), 7 / 9.0) * Math.Pow(Math.Sqrt(4 * areaM2 / Math.PI), -1 / 9.0) * Math.Pow(Schmidt, -2 / 3.0);

    /// <summary>The share of a cut that goes in a second.</summary>
    /// <param name="moles">Of everything in the slick, above 0.</param>
    /// <returns>1/s.</returns>
    public static double RatePerS(double transferMs, double areaM2, double vapourPressurePa, double temperatureK, double moles) =>
        transferMs * areaM2 * vapourPressurePa / (GasConstant * temperatureK * moles);
}
