namespace LaChan.Science.Air;

/// <summary>How much of a plume goes round with a light wind that has lost its direction, in place of going along the mean one.</summary>
/// <remarks>
/// A. J. Cimorelli et al. (2005), AERMOD: a dispersion model for industrial source applications, part I, J. Appl. Meteorol. 44, 682–693, on plume
/// meander: C = (1 − w)·Ccoherent + w·Crandom, w = σr²/σh², σh² = 2σv² + ū², σr² = 2σv² + ū²·(1 − exp(−x/(ū·Tr))), Tr = 24 h; of the measured speed
/// u² = ū² + 2σv²; Crandom = ∫C dy/(2πr), the same all round. σv: as measured, where σθ was, and believed as it is; where it was not, at least 0.2 m/s, their
/// lower limit for an hour. They apply it in any wind. Here it begins where the mean speed falls below 1.5 m/s, the speed below which
/// D. Anfossi et al. (2005), Boundary-Layer Meteorol. 114, 179–203, see meandering prevail, and is whole from 1 m/s: in more wind the measured or estimated σv already stands in σy,
/// and a second share of it would thin the plume twice. Not compared with tracer trials of light wind.
/// </remarks>
public static class LightWindMeander
{
    const double WholeBelowMs = 1, NoneFromMs = 1.5, LeastSigmaVMs = 0.2, MemoryS = 86_400, LeastMeanMs = 0.05;

    /// <summary>Whether the air is light enough for it.</summary>
    public static bool Applies(BoundaryLayer air) => air.WindMs < NoneFromMs;

    /// <summary>w at a distance, 0 to 1.</summary>
    /// <param name="xM">Metres.</param>
    public static double Share(BoundaryLayer air, double xM)
    {
        var begun = Math.Clamp((NoneFromMs - air.WindMs) / (NoneFromMs - WholeBelowMs), 0, 1);
        if (begun == 0) return 0;
        var sigmaV = air.Crosswind.Measured ? air.Crosswind.SigmaVMs : Math.Max(air.Crosswind.SigmaVMs, LeastSigmaVMs);
        var total = air.WindMs * air.WindMs;
        var mean = Math.Sqrt(Math.Max(LeastMeanMs * LeastMeanMs, total - 2 * sigmaV * sigmaV));
        return begun * Math.Clamp(1 - mean * mean / total * Math.Exp(-xM / (mean * MemoryS)), 0, 1);
    }
}
