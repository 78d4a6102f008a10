namespace LaChan.Science.Dense;

/// <summary>How fast air is drawn into a dense cloud from above, from the sides and along the wind, and how the ground brakes and warms it.</summary>
/// <remarks>
/// After D. L. Ermak (1990), UCRL-MA-105607, section on entrainment, and O. Zeman (1982), The dynamics and modeling of heavier-than-air
/// cold gas releases, Atmos. Environ. 16, 741–751: mixing through the top by friction, √3 κ u*, damped by the stratification of the air and
/// of the cloud and helped by the heat of the ground; a jet's own mixing in proportion to its excess speed; mixing by vertical motion as in
/// bent-over plumes (D. P. Hoult and J. C. Weil 1972, Atmos. Environ. 6, 513–531: 0.6 w); at the sides by friction, in stable air less as
/// Briggs' σy of the class, growing along the wind by the difference between the wind at the top and the mean. Both fade towards the mixing height.
/// The report gives the forms; the coefficients here were fitted together to the printed tables of five runs of the SLAB program
/// (concentrations; of two of them also sizes, speeds, temperatures), so they belong to this set of equations and to no other.
/// Unstable air: (1 − 16 h/L)^1/4 at the top (J. A. Businger et al. 1971, J. Atmos. Sci. 28, 181–189) and the lateral turbulence of
/// H. A. Panofsky et al. (1977), Boundary-Layer Meteorol. 11, 355–361; not compared with the program.
/// </remarks>
/// <param name="air">The air.</param>
sealed class Entrainment(DenseAir air)
{
    const double FrictionTop = 0.907, ConvectiveTop = 0.51, JetTop = 1.07, JetDamping = 2, RichardsonDamping = 0.041, StableDamping = 0.62, MixingPower = 3.5;
    const double FrictionSide = 0.395, Jet = 0.0882, BentOver = 0.35;

    /// <summary>Share of gΔρh² that drives a side, and how braking and warming compare with the friction of the wind.</summary>
    public const double GravityShare = 0.81, Braking = 1.9, SpreadBraking = 0.27, Warming = 1.435;

    static readonly double Root3 = Math.Sqrt(3);

    readonly double sideFrictionMs = FrictionSide * air.FrictionMs
        * (air.InverseObukhovPerM < 0 ? Math.Cbrt(1 - air.MixingM * air.InverseObukhovPerM / 24) : BrokenClass.SigmaY(air.Stability, 1) / BrokenClass.SigmaY(4, 1));

    /// <param name="shape">Size and place of the cloud.</param>
    /// <param name="motion">Its velocities.</param>
    /// <param name="cloud">Density and temperature.</param>
    public EntrainmentRates At(in CloudBox shape, in CloudMotion motion, in MixtureState cloud)
    {
        var top = Math.Max(shape.HeightM, shape.CentreM + shape.HeightM / 2);
        double wind = air.MeanWind(top), topWind = air.Wind(top);
        var drag = air.FrictionMs / wind;
        var speed = Math.Sqrt(motion.AlongMs * motion.AlongMs + motion.SpreadMs * motion.SpreadMs / 3);
        var excess2 = (motion.AlongMs - wind) * (motion.AlongMs - wind) + motion.UprightMs * motion.UprightMs;
        var jet = Jet * air.DensityKgM3 / cloud.DensityKgM3 * Math.Sqrt(excess2);
        var buoyancy = Gas.Gravity * Math.Max(0, cloud.DensityKgM3 - air.DensityKgM3) / cloud.DensityKgM3 * shape.HeightM;
        var friction = shape.Aloft ? air.FrictionMs : Math.Max(0.3 * air.FrictionMs, drag * speed);
        var convective = shape.Aloft ? 0 : Convective(drag * drag * speed, shape.HeightM, cloud.TemperatureK);
        var ambient = Ambient(Math.Sqrt(friction * friction + convective * convective), shape.HeightM, buoyancy);
        var own = shape.Aloft ? jet : JetTop * jet / (1 + JetDamping * buoyancy / Math.Max(1e-6, excess2));
        var through = (shape.Aloft ? 2 : 1) * Math.Sqrt(ambient * ambient + own * own) + BentOver * Math.Abs(motion.UprightMs);
        var aside = sideFrictionMs * Math.Max(0, 1 - shape.HeightM / air.MixingM);
        return new(
            Root3 * through, Root3 * Math.Sqrt(jet * jet + aside * aside), topWind - wind,
            drag * drag * speed, wind, shape.Aloft ? wind : (wind + topWind) / 2);
    }

    /// <summary>Through the top by the turbulence of the air and of the cloud.</summary>
    double Ambient(double frictionMs, double heightM, double buoyancy) =>
        FrictionTop * Gas.Karman * frictionMs / (Stability(heightM) * (1 + RichardsonDamping * buoyancy / (frictionMs * frictionMs)))
        * Math.Pow(Math.Max(0, 1 - heightM / air.MixingM), MixingPower);

    double Stability(double heightM) => air.InverseObukhovPerM >= 0
        ? 1 + StableDamping * air.StableGradient(heightM)
        : 1 / Math.Sqrt(Math.Sqrt(1 - 16 * heightM * air.InverseObukhovPerM));

    /// <summary>Velocity scale of convection over ground that is warmer than the cloud: (g/T · heat flux · h)^1/3, J. W. Deardorff (1970), J. Atmos. Sci. 27, 1211.</summary>
    double Convective(double exchangeMs, double heightM, double temperatureK) =>
        ConvectiveTop * Math.Cbrt(Gas.Gravity / temperatureK * Warming * exchangeMs * Math.Max(0, air.TemperatureK - temperatureK) * heightM);
}
