namespace LaChan.Science.Air;

/// <summary>σy of a plume from the crosswind turbulence and the time of travel.</summary>
/// <remarks>
/// R. R. Draxler (1976), Determination of atmospheric diffusion parameters, Atmospheric Environment 10, 99–105: σy = σv·t·f(t/Ti),
/// f = 1/(1 + 0.9 (t/Ti)^1/2). The small eddies of friction lose their memory in about 75 s, those of convection in about 2200 s (zi/w* times
/// two to five); the two parts of σv² spread independently, so that near-neutral air lies between. The factor 0.93 is the one constant that was
/// chosen on the shipped development runs (spread over σv·t at 50 m). Tested there to 800 m, 10 to 300 s; Draxler's own data reach hours.
/// </remarks>
public static class LateralSpread
{
    const double Factor = 0.93, MechanicalS = 75, ConvectiveS = 2200;

    /// <param name="turbulence">Of the air.</param>
    /// <param name="travelS">Time since the release, seconds, 0 or more.</param>
    /// <returns>Metres.</returns>
    public static double SigmaY(in CrosswindTurbulence turbulence, double travelS)
    {
        double small = Memory(travelS / MechanicalS), large = Memory(travelS / ConvectiveS);
        var mean = turbulence.MechanicalShare * small * small + (1 - turbulence.MechanicalShare) * large * large;
        return Factor * turbulence.SigmaVMs * travelS * Math.Sqrt(mean);
    }

    static double Memory(double times) => 1 / (1 + 0.9 * Math.Sqrt(times));
}
