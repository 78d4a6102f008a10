namespace LaChan.Science.Dense;

/// <summary>Growth of a cloud across the wind by the turbulence of the air, and how far it swings within an averaging time.</summary>
/// <remarks>D. L. Ermak (1990), UCRL-MA-105607, equations 36a (the growth of a cloud seen at one moment) and 49b (means over a time).</remarks>
/// <param name="air">The air.</param>
readonly struct Meander(DenseAir air)
{
    const double Neutral = 0.08, PerM = 4e-4, ReferenceS = 900, LeastS = 10, Power = 0.2, WindAtM = 2, UsualCoupling = 0.086, ObukhovM = 10;

    readonly double airKgM3 = air.DensityKgM3;
    readonly double growth = Neutral * Stability(air) * Times(0);

    /// <summary>Entrainment through a side, m/s, without the √3 of the profile: a cloud so wide grows ever more slowly.</summary>
    public double GrowthMs(double windMs, double halfWidthM) => growth * windMs / (1 + PerM / (2 * growth) * halfWidthM / Math.Sqrt(3));

    /// <summary>Standard deviation across the wind of a passive cloud seen at one moment, metres.</summary>
    /// <param name="wayM">From the source.</param>
    public double SigmaM(double wayM) => 2 * growth / PerM * (Math.Sqrt(1 + PerM * Math.Max(0, wayM)) - 1);

    /// <summary>The same of a jet, which swings as far as its momentum has come from the wind.</summary>
    /// <param name="wayM">From the source.</param>
    /// <param name="windMs">Mean wind over it.</param>
    /// <param name="massFraction">Of the substance.</param>
    /// <param name="jetKgM2S">Density times speed at the source, kg/(m² s); 0: no jet.</param>
    public double SwingM(double wayM, double windMs, double massFraction, double jetKgM2S) =>
        SigmaM(wayM) * (jetKgM2S > 0 ? WindShare(Math.Cbrt(airKgM3 * windMs * (1 - massFraction) / (jetKgM2S * massFraction))) : 1);

    /// <summary>Mean of s³/(1 + s³) over the area of a circle of radius r, where r³ is the wind's momentum over the jet's.</summary>
    static double WindShare(double r)
    {
        if (r < 0.1) return 0;
        var root3 = Math.Sqrt(3);
        var jet = Math.Log((1 - r + r * r) / ((1 + r) * (1 + r))) / 6 + (Math.Atan((2 * r - 1) / root3) + Math.PI / 6) / root3;
        return 1 - 2 * jet / (r * r);
    }

    /// <summary>By what share of that standard deviation, squared, the swinging within a time widens the mean.</summary>
    public static double Widening(double averagingS) => Math.Pow(Times(averagingS) / Times(0), 2) - 1;

    static double Times(double averagingS) => Math.Pow((averagingS + LeastS * Math.Exp(-averagingS / LeastS)) / ReferenceS, Power);

    static double Stability(DenseAir air)
    {
        var lean = ObukhovM * air.InverseObukhovPerM * Math.Sqrt(air.FrictionMs / air.Wind(WindAtM) / UsualCoupling);
        return lean < 0 ? 1 - lean : 1 / (1 + lean);
    }
}
