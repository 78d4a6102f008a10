namespace LaChan.Science.Dense;

/// <summary>How fast air is drawn into a dense cloud from above, from the sides and along the wind, and how the ground brakes and warms it.</summary>
/// <remarks>
/// After D. L. Ermak (1990), UCRL-MA-105607, section on entrainment, and O. Zeman (1982), The dynamics and modeling of heavier-than-air
/// cold gas releases, Atmos. Environ. 16, 741–751: mixing through the top by friction, √3 κ u*, damped by the stratification of the air and
/// of the cloud and helped by the heat of the ground; a jet's own mixing in proportion to its excess speed; mixing by vertical motion as in
/// bent-over plumes (D. P. Hoult and J. C. Weil 1972, Atmos. Environ. 6, 513–531: 0.6 w); spreading along the wind by its shear.
/// The report gives the forms; the coefficients here were fitted together to the printed tables of five runs of the SLAB program
/// (concentrations, sizes, speeds), so they belong to this set of equations and to no other.
/// Unstable air: (1 − 16 h/L)^1/4 at the top (J. A. Businger et al. 1971, J. Atmos. Sci. 28, 181–189) and the lateral turbulence of
/// H. A. Panofsky et al. (1977), Boundary-Layer Meteorol. 11, 355–361; not compared with the program.
/// </remarks>
/// <param name="air">The air.</param>
sealed class Entrainment(DenseAir air)
{
    const double FrictionTop = 0.91, ConvectiveTop = 0.5, JetTop = 1.0, JetDamping = 2, RichardsonDamping = 0.045;
    const double StableDamping = 0.63, BentOver = 0.35;
    const double FrictionSide = 0.39, Jet = 0.0882, ShearAlong = 0.52;
    const double MixingPower = 3.7;

    /// <summary>Share of gΔρh² that drives a side, and how braking and warming compare with the friction of the wind.</summary>
    public const double GravityShare = 0.83, Braking = 1.5, SpreadBraking = 0.21, Warming = 1.4;

    static readonly double Root3 = Math.Sqrt(3);

    readonly double sideFrictionMs = FrictionSide * air.FrictionMs
        * (air.InverseObukhovPerM < 0 ? Math.Cbrt(1 - air.MixingM * air.InverseObukhovPerM / 24) : 1);

    /// <summary>Rates at one place.</summary>
    /// <param name="TopMs">Through the top (and, aloft, the bottom), m/s.</param>
    /// <param name="SideMs">Through a side.</param>
    /// <param name="AlongMs">Growth along the wind.</param>
    /// <param name="DragMs">Friction of the ground: the flux of momentum is density × this × velocity.</param>
    /// <param name="AirMs">Mean wind over the cloud.</param>
    /// <param name="TopAirMs">Wind of the air that comes in through the top.</param>
    public readonly record struct Rates(double TopMs, double SideMs, double AlongMs, double DragMs, double AirMs, double TopAirMs);

    /// <param name="shape">Size and place of the cloud.</param>
    /// <param name="motion">Its velocities.</param>
    /// <param name="cloud">Density and temperature.</param>
    public Rates At(in CloudBox shape, in CloudMotion motion, in MoistMixture.State cloud)
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
        return new(
            Root3 * through, Root3 * Math.Sqrt(jet * jet + sideFrictionMs * sideFrictionMs), Root3 * ShearAlong * (topWind - wind),
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
