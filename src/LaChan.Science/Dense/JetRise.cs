namespace LaChan.Science.Dense;

/// <summary>How high a jet upwards rises before the wind has bent it over, and what it is there.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, equations 45 and 46. A heavy jet: T. G. Hoot, R. N. Meroney, J. A. Peterka (1973), EPA-650/3-74-003,
/// for rise, its distance and the concentration there, the rise tempered by that of a jet without weight. A jet no heavier than air:
/// G. A. Briggs' rise by momentum and by buoyancy (1975, Plume rise predictions) in the turbulence of the wind.
/// </remarks>
/// <param name="exitMs">Speed at the source, above 0.</param>
/// <param name="areaM2">Of the jet once it has expanded.</param>
/// <param name="heightM">Of the source.</param>
/// <param name="densityKgM3">Of what leaves.</param>
/// <param name="air">The air.</param>
sealed class JetRise(double exitMs, double areaM2, double heightM, double densityKgM3, DenseAir air)
{
    const double LowestM = 1, Shear = 0.02;

    readonly double edgeM = Math.Sqrt(areaM2) / 2, windMs = air.Wind(Math.Max(LowestM, heightM));

    double DiameterM => 4 * edgeM / Math.Sqrt(Math.PI);
    double Ratio => exitMs / windMs;
    double Heaviness => densityKgM3 / air.DensityKgM3;

    public bool Heavy => densityKgM3 > air.DensityKgM3;

    /// <summary>Metres above the source.</summary>
    public double RiseM => Math.Min(air.MixingM - heightM, Heavy ? 1 / Math.Sqrt(1 / Square(HootM) + 1 / Square(MomentumM)) : Math.Sqrt(Square(MomentumM) + Square(BuoyancyM)));

    /// <summary>Downwind distance of the top of a heavy jet's path, metres (equation 45b).</summary>
    public double DistanceM => 0.435 * Math.Pow(RiseM, 3) / (Ratio * Ratio * Heaviness * DiameterM * DiameterM);

    /// <summary>Mean volume fraction at the top of a heavy jet's path (equation 45c, over the section).</summary>
    public double VolumeFraction
    {
        get
        {
            var highest = Math.Min(0.99, 1.69 * Ratio * Math.Pow(RiseM / DiameterM, -1.85));
            return (Math.PI / 6 * (1 - highest) + highest) * highest;
        }
    }

    /// <summary>Speed at the top of a heavy jet's path: the wind has dragged the gas along over that distance (equation 45d).</summary>
    public double SpeedMs(double massFraction)
    {
        double drag = 3 * Shear * (2 + DistanceM / edgeM), open = 1 - massFraction;
        return air.Wind(heightM + RiseM) * 2 * drag / (2 * drag - open + Math.Sqrt(open * open + 4 * massFraction * drag));
    }

    /// <summary>Area of a section over its squared half width: near the source it is as high as wide, later flatter (equations 45e and 45f).</summary>
    public double Squareness => 2.4 + 1.6 / (1 + Square(DistanceM / (10 * edgeM)));

    double HootM => 1.32 * DiameterM * Math.Cbrt(Ratio * Heaviness * exitMs * exitMs / (Gas.Gravity * DiameterM * (Heaviness - 1)));

    double MomentumM
    {
        get
        {
            var entrained = 0.4 + 1.2 / Ratio;
            return Turbulent(1.0363 * exitMs * edgeM / (entrained * Math.Sqrt(windMs * air.FrictionMs)), 1.0 / 7);
        }
    }

    double BuoyancyM => Turbulent(1.7254 * Gas.Gravity * (1 - Heaviness) * exitMs * edgeM * edgeM / (windMs * air.FrictionMs * air.FrictionMs), 2.0 / 5);

    /// <summary>r of r = scale^(1 − p)·(source height + r)^p: turbulence that ends the rise grows with height.</summary>
    double Turbulent(double scaleM, double power)
    {
        var rise = scaleM;
        for (var i = 0; i < 100; i++) rise = Math.Pow(scaleM, 1 - power) * Math.Pow(heightM + rise, power);
        return rise;
    }

    static double Square(double x) => x * x;
}
