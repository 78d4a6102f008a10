namespace LaChan.Science.Source;

/// <summary>Gas out of a hole in a vessel: as fast as sound where the pressure is high enough, slower where it is not.</summary>
/// <remarks>
/// Isentropic flow of an ideal gas: J. D. Anderson, Modern compressible flow; CCPS (1999), 2nd ed., section 2.1.1, equations 2.1.17 to
/// 2.1.19. Choked when p/pa ≥ ((γ + 1)/2)^(γ/(γ−1)), about 1.9. Above some 100 bar or near the critical point a gas is not ideal.
/// </remarks>
/// <param name="MolarMassKgMol">kg/mol.</param>
/// <param name="HeatRatio">γ = cp/cv: 1.4 for two atoms, 1.3 for three, 1.1 for large molecules.</param>
public sealed record GasOutflow(double MolarMassKgMol, double HeatRatio)
{
    const double GasConstant = 8.31446, Air = 101_325;
    public const double SharpEdge = 0.85; // a gas contracts less than a liquid; CCPS takes 1 to be careful

    /// <summary>γ of a gas from its heat capacity at constant pressure, J/(kg K).</summary>
    public static double RatioOf(double heatJKgK, double molarMassKgMol) => heatJKgK / (heatJKgK - GasConstant / molarMassKgMol);

    public bool Choked(double pressurePa, double outsidePa = Air) => outsidePa / pressurePa <= CriticalRatio;

    /// <summary>Pressure in the throat over that inside when choked.</summary>
    public double CriticalRatio => Math.Pow(2 / (HeatRatio + 1), HeatRatio / (HeatRatio - 1));

    /// <param name="holeM2">Area, m².</param>
    /// <param name="pressurePa">Inside, absolute.</param>
    /// <param name="temperatureK">Inside.</param>
    /// <param name="outsidePa">Absolute.</param>
    /// <param name="coefficient">Of discharge.</param>
    /// <returns>kg/s; 0 when the pressure inside is not the higher one.</returns>
    public double Rate(double holeM2, double pressurePa, double temperatureK, double outsidePa = Air, double coefficient = SharpEdge)
    {
        if (pressurePa <= outsidePa) return 0;
        var ratio = Math.Max(outsidePa / pressurePa, CriticalRatio);
        var density = pressurePa * MolarMassKgMol / (GasConstant * temperatureK);
        var share = HeatRatio / (HeatRatio - 1) * (Math.Pow(ratio, 2 / HeatRatio) - Math.Pow(ratio, (HeatRatio + 1) / HeatRatio));
        return coefficient * holeM2 * Math.Sqrt(2 * pressurePa * density * share);
    }

    /// <summary>Temperature of the gas once it has expanded to the outside without heat from there, K.</summary>
    public double ExpandedK(double pressurePa, double temperatureK, double outsidePa = Air) => temperatureK * Math.Pow(outsidePa / pressurePa, (HeatRatio - 1) / HeatRatio);

    /// <summary>A vessel that empties, its gas cooling as it expands (no heat from the wall: the pressure falls a little too fast).</summary>
    /// <param name="volumeM3">Of the vessel.</param>
    /// <param name="holeM2">Of the hole.</param>
    /// <param name="pressurePa">At the start, absolute.</param>
    /// <param name="temperatureK">At the start.</param>
    /// <param name="stepShare">Share of the mass that leaves in a step.</param>
    public IReadOnlyList<OutflowMoment> Emptying(double volumeM3, double holeM2, double pressurePa, double temperatureK, double stepShare = 0.01)
    {
        var all = pressurePa * MolarMassKgMol / (GasConstant * temperatureK) * volumeM3;
        var moments = new List<OutflowMoment> { new(0, Rate(holeM2, pressurePa, temperatureK), all) };
        for (var left = all; moments[^1].RateKgS > 1e-4 * moments[0].RateKgS && moments.Count < 2000;)
        {
            var step = stepShare * left;
            left -= step;
            // p and T along the isentrope of what stays behind: p ~ m^γ, T ~ m^(γ−1).
            var rate = Rate(holeM2, pressurePa * Math.Pow(left / all, HeatRatio), temperatureK * Math.Pow(left / all, HeatRatio - 1));
            if (rate <= 0) break;
            moments.Add(new(moments[^1].TimeS + step / ((moments[^1].RateKgS + rate) / 2), rate, left));
        }
        return moments;
    }
}
