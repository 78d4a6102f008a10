namespace LaChan.Science.Dense;

/// <summary>How fast air is drawn into a dense cloud from above, from the sides and along the wind, and how ground and air brake and warm it.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, equations 35 to 39 (restated in TNO 2005, CPR 14E, equations 4.125 to 4.135). Through the top
/// √3·a·κ·U*·(1 − z/H)/φh, with U* from the friction of the ground, the shear at the top and the heat of the ground, and φh by the
/// stratification of the air and of the cloud (O. Zeman 1982, Atmos. Environ. 16, 741–751; a = 1.5); aloft through the bottom too. Through the
/// sides by the turbulence of the air and the shear of a jet; through the ends also by the growth of the wind with height.
/// </remarks>
sealed class Entrainment
{
    const double Top = 1.5, Drag = 0.02, CloudStratification = 0.025, Convection = 0.14, RisingDrag = 0.05, EndShear = 0.6, ReferenceM = 4;

    static readonly double Root3 = Math.Sqrt(3), SideShear = Math.Sqrt(Drag) * Top * Gas.Karman;

    readonly DenseAir air;
    readonly Meander meander;
    readonly double reference;

    /// <param name="air">The air.</param>
    public Entrainment(DenseAir air)
    {
        this.air = air;
        meander = new(air);
        reference = air.Profile(ReferenceM);
    }

    /// <param name="box">Size and place of the cloud.</param>
    /// <param name="motion">Its velocities and the air's.</param>
    /// <param name="cloud">Density and temperature.</param>
    public EntrainmentRates At(in CloudBox box, in CloudMotion motion, in MixtureState cloud)
    {
        var ratio = air.DensityKgM3 / cloud.DensityKgM3;
        double slip = ratio * (motion.AirMs - motion.AlongMs), coupling = air.FrictionMs / motion.AirMs;
        double across = motion.AcrossMs / 2, longways = motion.LongwaysMs / 2;
        var shear2 = Drag * (slip * slip + Square(ratio * across));
        var ground2 = box.Aloft
            ? Square(air.FrictionMs) + shear2
            : Square(coupling) * (Square(motion.AlongMs) + Square(across)) + RisingDrag * motion.RisingMs * motion.AirMs;
        var warming = coupling * Math.Sqrt(ground2);
        var friction2 = ground2 + shear2 + (box.Aloft ? 0 : Convective2(warming, box.HeightM, cloud.TemperatureK));
        return new(
            Root3 * Through(box, friction2, cloud.DensityKgM3),
            Root3 * Length(meander.GrowthMs(motion.AirMs, box.HalfWidthM), SideShear * slip),
            Root3 * Length(meander.GrowthMs(motion.AirMs, box.HalfLengthM), Sheared(box)),
            box.Aloft ? 0 : Square(air.FrictionMs) - Square(coupling * motion.AlongMs), Drag * slip * Math.Abs(slip),
            Braking(coupling, ratio, across), Braking(coupling, ratio, longways), box.Aloft ? 0 : warming);
    }

    /// <summary>Height of a layer that has grown from nothing over a distance by the friction of the wind alone, metres.</summary>
    public double PassiveHeightM(double fetchM)
    {
        var height = fetchM / 10;
        for (var i = 0; i < 60; i++)
            height = Math.Cbrt(height * height * Root3 * Top * Gas.Karman * air.FrictionMs * reference * fetchM / (air.Profile(height) * air.MeanWind(height)));
        return height;
    }

    /// <summary>Height h of ∫ln²(1 + z/z0)dz from 0 to h = √3·a·κ³·û·(step)/u*, û the wind at 4 m in units of u*/κ, metres.</summary>
    public double FirstLayerM(double stepM)
    {
        var wanted = Root3 * Top * Math.Pow(Gas.Karman, 3) * reference * stepM / air.FrictionMs;
        double low = 0, high = air.MixingM;
        while (high - low > 1e-6 * high)
        {
            double height = (low + high) / 2, log = Math.Log(1 + height / air.RoughnessM);
            if ((height + air.RoughnessM) * log * (log - 2) + 2 * height > wanted) high = height; else low = height;
        }
        return low;
    }

    /// <summary>Braking of a vertical motion, m²/s².</summary>
    public static double Upright(double uprightMs) => -Drag * uprightMs * Math.Abs(uprightMs);

    static double Braking(double coupling, double ratio, double velocityMs) => (Square(coupling) + Drag * Square(ratio)) * velocityMs * Math.Abs(velocityMs);

    /// <summary>Equations 35a to 35d: through the top, aloft also through the bottom.</summary>
    double Through(in CloudBox box, double friction2, double densityKgM3)
    {
        var top = box.TopM;
        var excess = CloudStratification * Gas.Gravity * Math.Max(0, densityKgM3 - air.DensityKgM3) / densityKgM3;
        var inverse = (air.InverseAt(top) * Square(air.FrictionMs) + excess) / friction2;
        var open = Open(top, inverse);
        if (box.Aloft) open += Open(top - box.HeightM, inverse);
        return Top * Gas.Karman * Math.Sqrt(friction2) * reference / air.Profile(top) * open;
    }

    /// <summary>How freely it mixes at a height.</summary>
    double Open(double zM, double inversePerM) =>
        Math.Max(0, 1 - zM / air.MixingM) * (inversePerM < 0 ? Math.Sqrt(1 - 16 * zM * inversePerM) : 1 / (1 + 5 * zM * inversePerM));

    /// <summary>Equation 35e: squared velocity scale of convection over ground that is warmer than the cloud.</summary>
    double Convective2(double warmingMs, double heightM, double temperatureK)
    {
        var warmer = Math.Max(0, air.TemperatureK - temperatureK);
        var rate = Math.Cbrt(Convection * Gas.Gravity * warmer * warmingMs * heightM / ((air.TemperatureK + temperatureK) / 2));
        return rate * rate;
    }

    /// <summary>Equation 36b: a cloud is drawn out because its top drifts faster than its foot.</summary>
    double Sheared(in CloudBox box)
    {
        var z = box.CentreM + CloudShape.Sigma(box.HeightM, box.CentreM) / 2;
        return EndShear * air.FrictionMs / Gas.Karman * z / (z + air.RoughnessM) * air.Gradient(z) * (1 - z / air.MixingM);
    }

    static double Length(double a, double b) => Math.Sqrt(a * a + b * b);

    static double Square(double x) => x * x;
}
