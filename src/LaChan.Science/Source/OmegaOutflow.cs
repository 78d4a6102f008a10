namespace LaChan.Science.Source;

/// <summary>A liquid that boils as it leaves: flow of liquid and vapour together through a short nozzle, in equilibrium.</summary>
/// <remarks>
/// J. C. Leung (1986), A generalized correlation for one-component homogeneous equilibrium flashing choked flow, AIChE J. 32, 1743–1746
/// (saturated inlet); J. C. Leung and M. A. Grolmes (1988), AIChE J. 34, 1030–1033 (colder than boiling). With ω from the inlet,
/// ηc² + (ω² − 2ω)(1 − ηc)² + 2ω² ln ηc + 2ω²(1 − ηc) = 0 and G = ηc·√(p0·ρ0/ω) once choked.
/// For nozzles of about 0.1 m length and more; through a thin wall the liquid has no time to boil and leaves by <see cref="LiquidOutflow"/>.
/// </remarks>
public static class OmegaOutflow
{
    /// <summary>ω of a boiling inlet: α0 + (1 − α0) ρ0·cp·T0·p0·(v_fg/h_fg)² with α0 the share of vapour by volume (Leung 1986, equation 3).</summary>
    /// <param name="vapourMassFraction">Of the inlet, 0 to 1.</param>
    /// <param name="liquidDensityKgM3">At the inlet.</param>
    /// <param name="vapourDensityKgM3">At the inlet.</param>
    /// <param name="liquidHeatJKgK">Heat capacity of the liquid.</param>
    /// <param name="heatOfVaporisationJKg">At the inlet.</param>
    /// <param name="temperatureK">Of the inlet.</param>
    /// <param name="pressurePa">Absolute; at boiling the vapour pressure.</param>
    public static double Omega(
        double vapourMassFraction, double liquidDensityKgM3, double vapourDensityKgM3, double liquidHeatJKgK, double heatOfVaporisationJKg, double temperatureK, double pressurePa)
    {
        double liquid = 1 / liquidDensityKgM3, vapour = 1 / vapourDensityKgM3, all = liquid + vapourMassFraction * (vapour - liquid);
        var perHeat = (vapour - liquid) / heatOfVaporisationJKg;
        return vapourMassFraction * vapour / all + liquidHeatJKgK * temperatureK * pressurePa * perHeat * perHeat / all;
    }

    /// <summary>Pressure in the throat over that at the inlet when choked: Leung (1986), equation 12, by halving.</summary>
    public static double CriticalRatio(double omega)
    {
        double Residual(double eta) => eta * eta + (omega * omega - 2 * omega) * (1 - eta) * (1 - eta) + 2 * omega * omega * (Math.Log(eta) + 1 - eta);
        double low = 1e-6, high = 1;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Residual(middle) < 0) low = middle; else high = middle;
        }
        return (low + high) / 2;
    }

    /// <summary>Mass flux of a boiling inlet, kg/(m² s).</summary>
    /// <param name="omega">See <see cref="Omega"/>.</param>
    /// <param name="pressurePa">At the inlet, absolute.</param>
    /// <param name="densityKgM3">Of the inlet mixture.</param>
    /// <param name="outsidePa">Absolute.</param>
    public static double Flux(double omega, double pressurePa, double densityKgM3, double outsidePa)
    {
        if (pressurePa <= outsidePa) return 0;
        var critical = CriticalRatio(omega);
        var outside = outsidePa / pressurePa;
        if (outside <= critical) return critical * Math.Sqrt(pressurePa * densityKgM3 / omega);
        // Not choked: Leung (1986), equation 10.
        var head = -2 * (omega * Math.Log(outside) + (omega - 1) * (1 - outside));
        return Math.Sqrt(Math.Max(0, head) * pressurePa * densityKgM3) / (omega * (1 / outside - 1) + 1);
    }

    /// <summary>Mass flux of a liquid colder than boiling at its pressure: it leaves as a liquid down to its vapour pressure (Leung and Grolmes 1988, high subcooling).</summary>
    /// <param name="saturationPa">Vapour pressure at the inlet temperature.</param>
    /// <param name="saturatedOmega">ω at the inlet temperature with pure liquid.</param>
    /// <param name="pressurePa">At the inlet, absolute.</param>
    /// <param name="densityKgM3">Of the liquid.</param>
    /// <param name="outsidePa">Absolute.</param>
    public static double SubcooledFlux(double saturationPa, double saturatedOmega, double pressurePa, double densityKgM3, double outsidePa)
    {
        if (saturationPa <= outsidePa) return Math.Sqrt(2 * densityKgM3 * Math.Max(0, pressurePa - outsidePa));
        if (saturationPa >= pressurePa) return Flux(saturatedOmega, pressurePa, densityKgM3, outsidePa);
        var cold = Math.Sqrt(2 * densityKgM3 * (pressurePa - saturationPa));
        return Math.Max(cold, Flux(saturatedOmega, saturationPa, densityKgM3, outsidePa));
    }
}
