namespace LaChan.Science.Air;

/// <summary>How a plume meets a hill: below a height of the stable air it goes round, or strikes; above it goes over.</summary>
/// <remarks>
/// P. A. Sheppard (1956), Q. J. R. Meteorol. Soc. 82, 528–529; W. H. Snyder et al. (1985), The structure of strongly stratified flow over hills:
/// dividing-streamline concept, J. Fluid Mech. 152, 249–288: ½U²(Hc) = ∫ from Hc to h of N²(h − z) dz; with U and N constant Hc = h(1 − F), F = U/(N·h).
/// A. J. Cimorelli et al. (2005), J. Appl. Meteorol. 44, 682–693, section on terrain: C = f·C(level) + (1 − f)·C(following), where the level plume is met at the height
/// of the receptor above the foot of the source, the following one at its height above its own ground; f = (1 + φ)/2, φ = the part of the plume below Hc.
/// In neutral and unstable air Hc = 0 and f = ½. φ of a normal distribution about the axis, reflected at the ground. Wind and N as of the surface layer over flat
/// ground, which lies at the source; hollows below the source's foot count as level. Eddies and slopes' own winds are not computed: a rule for
/// single hills of up to some hundred metres; not compared with tracer trials here.
/// </remarks>
public static class DividingStreamline
{
    const int Slices = 64, Rounds = 50;

    /// <summary>Hc in a given air.</summary>
    /// <param name="hillM">h, metres above the foot of the source.</param>
    /// <returns>Metres, 0 to h.</returns>
    public static double HeightM(BoundaryLayer air, double hillM) =>
        air.Unstable || double.IsInfinity(air.ObukhovM) ? 0 : HeightM(air.WindAt, air.BuoyancyFrequencySquared, hillM);

    /// <param name="speedMs">U over the height, m/s.</param>
    /// <param name="buoyancySquared">N² over the height, 1/s².</param>
    public static double HeightM(Func<double, double> speedMs, Func<double, double> buoyancySquared, double hillM)
    {
        if (hillM <= 0) return 0;
        double low = 0, high = hillM;
        for (var i = 0; i < Rounds; i++)
        {
            var middle = (low + high) / 2;
            var speed = speedMs(Math.Max(middle, 1e-3));
            if (Climb(buoyancySquared, middle, hillM) > speed * speed / 2) low = middle; else high = middle;
        }
        return low < hillM * 1e-9 ? 0 : low;
    }

    /// <summary>f: the weight of the level plume at a distance.</summary>
    /// <param name="dividingM">Hc, metres.</param>
    /// <param name="axisM">Height of the plume's axis, metres.</param>
    /// <param name="spreadM">Its vertical spread, metres.</param>
    public static double LevelShare(double dividingM, double axisM, double spreadM)
    {
        if (dividingM <= 0) return 0.5;
        var root = Math.Sqrt(2) * Math.Max(spreadM, 1e-9);
        var below = (ErrorFunction.Of((dividingM - axisM) / root) + ErrorFunction.Of((dividingM + axisM) / root)) / 2;
        return (1 + Math.Clamp(below, 0, 1)) / 2;
    }

    /// <summary>Work against buoyancy from a height to the top, m²/s²; midpoints.</summary>
    static double Climb(Func<double, double> buoyancySquared, double fromM, double toM)
    {
        double sum = 0, step = (toM - fromM) / Slices;
        for (var i = 0; i < Slices; i++)
        {
            var z = fromM + (i + 0.5) * step;
            sum += buoyancySquared(z) * (toM - z) * step;
        }
        return sum;
    }
}
