using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>A pool colder than the ground that boils on the heat that the ground gives.</summary>
/// <remarks>
/// P. Shaw and F. Briscoe (1978), Evaporation from spills of hazardous liquids on land and water, UKAEA SRD R 100: conduction into a half-space,
/// q = λ·(Tg − Tb)/√(π·a·t); so does P. K. Raj (1981), in the review on which ALOHA's puddles rest. Sun and wind are left out: in the first minutes
/// the ground gives most. Ice in wet ground, and cracks, give more than this.
/// </remarks>
public static class BoilingPool
{
    /// <summary>kg/s at a time after the liquid has covered the ground.</summary>
    /// <param name="substance">The liquid; at its boiling point.</param>
    /// <param name="areaM2">Of the pool.</param>
    /// <param name="ground">What it lies on.</param>
    /// <param name="groundK">Temperature of the ground before.</param>
    /// <param name="timeS">Above 0; the first second counts as one second.</param>
    public static double Rate(DenseSubstance substance, double areaM2, PoolGround ground, double groundK, double timeS) =>
        Heat(substance, ground, groundK) * areaM2 / substance.HeatOfVaporisationJKg / Math.Sqrt(Math.Max(1, timeS));

    /// <summary>Boiled off from the start to a time, kg: the integral of the law itself.</summary>
    public static double Boiled(DenseSubstance substance, double areaM2, PoolGround ground, double groundK, double timeS) =>
        2 * Heat(substance, ground, groundK) * areaM2 / substance.HeatOfVaporisationJKg * Math.Sqrt(timeS);

    /// <summary>How long a mass takes to boil off, seconds; endless when the ground is no warmer than the liquid.</summary>
    public static double TimeOf(DenseSubstance substance, double areaM2, PoolGround ground, double groundK, double massKg)
    {
        var second = Boiled(substance, areaM2, ground, groundK, 1);
        return second > 0 ? Math.Pow(massKg / second, 2) : double.PositiveInfinity;
    }

    static double Heat(DenseSubstance substance, PoolGround ground, double groundK) =>
        ground.ConductivityWmK * Math.Max(0, groundK - substance.BoilingPointK) / Math.Sqrt(Math.PI * ground.DiffusivityM2S);
}
