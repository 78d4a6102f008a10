namespace LaChan.Science.Dense;

/// <summary>The air that a dense cloud moves in: wind by height, friction, moisture, mixing height.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, section 2.5.1 (restated in TNO 2005, CPR 14E, equation 4.119): the wind's gradient is
/// u*/(κz)·φ(z)·(1 − z/H), its stability part φ by A. J. Dyer (1974), levelling off at a height ℓ (equations 32 and 33), here integrated
/// exactly; below e·z0 a parabola from rest (equation 34c). Mixing height 260 m in class F, doubled with each class towards A.
/// </remarks>
public sealed class DenseAir
{
    const double LowestMeasurementM = 3, LeastPerM = 1e-7;

    readonly double measuredMs, measuredAtM, relativeHumidity;
    readonly double levellingM, inversePerM, convective, convectivePerM, stableGain, joinM, slope, bend, belowJoin;

    /// <param name="windMs">Measured wind, m/s, above 0.</param>
    /// <param name="windHeightM">Height of the measurement, metres.</param>
    /// <param name="roughnessM">Roughness length, metres.</param>
    /// <param name="inverseObukhovPerM">1/L, 1/m; 0 neutral, positive stable.</param>
    /// <param name="stability">1 (A) to 6 (F), broken values between.</param>
    /// <param name="temperatureK">Of air and ground.</param>
    /// <param name="relativeHumidity">A share, 0 to 1.</param>
    /// <param name="mixingM">Mixing height, metres; null: by class.</param>
    public DenseAir(
        double windMs, double windHeightM, double roughnessM, double inverseObukhovPerM, double stability,
        double temperatureK, double relativeHumidity, double? mixingM = null)
    {
        (RoughnessM, InverseObukhovPerM, Stability, TemperatureK) = (roughnessM, inverseObukhovPerM, stability, temperatureK);
        (measuredMs, measuredAtM, this.relativeHumidity) = (windMs, windHeightM, relativeHumidity);
        MixingM = mixingM ?? 260 * Math.Pow(2, 6 - stability);
        levellingM = inverseObukhovPerM >= 0 ? 1 + 0.8 * Math.Max(0, stability - 4) : Math.Exp(0.8 * Math.Max(0, 4 - stability));
        inversePerM = Math.Abs(inverseObukhovPerM) < LeastPerM ? 0 : inverseObukhovPerM * (1 + Math.Max(windHeightM, LowestMeasurementM) / levellingM);
        stableGain = 5 * Math.Max(0, inversePerM) * levellingM;
        convective = inversePerM < 0 ? Math.Pow(1 - 16 * levellingM * inversePerM, -0.25) : 1;
        convectivePerM = inversePerM < 0 ? -8 * inversePerM / (1 - convective) : 0;
        joinM = Math.E * roughnessM;
        var (at, under) = Above(joinM);
        var steep = Gradient(joinM) * (1 - joinM / MixingM);
        (slope, bend) = ((2 * at - steep) / joinM, (steep - at) / (joinM * joinM));
        belowJoin = (slope / 2 + bend * joinM / 3) * joinM * joinM - under;
        FrictionMs = Gas.Karman * windMs / Profile(windHeightM);
        var share = relativeHumidity * Gas.WaterSaturationShare(temperatureK);
        var moist = share * Gas.WaterKgMol + (1 - share) * Gas.DryAirKgMol;
        WaterMassFraction = share * Gas.WaterKgMol / moist;
        MolarMassKgMol = moist;
        DensityKgM3 = Gas.Pressure * moist / (Gas.Constant * temperatureK);
        HeatJKgK = (1 - WaterMassFraction) * Gas.DryAirHeatJKgK + WaterMassFraction * Gas.VapourHeatJKgK;
    }

    public double RoughnessM { get; }
    public double InverseObukhovPerM { get; }
    public double Stability { get; }
    public double TemperatureK { get; }
    public double FrictionMs { get; }
    public double MixingM { get; }
    public double WaterMassFraction { get; }
    public double MolarMassKgMol { get; }
    public double DensityKgM3 { get; }
    public double HeatJKgK { get; }

    /// <summary>The same air with its wind, Obukhov length and mixing height times factors near 1.</summary>
    public DenseAir Varied(double wind, double obukhov, double mixing)
    {
        var inverse = InverseObukhovPerM / obukhov;
        var stability = InverseObukhovPerM == 0 ? Stability : ClassObukhov.Number(inverse, RoughnessM);
        return new(wind * measuredMs, measuredAtM, RoughnessM, inverse, stability, TemperatureK, relativeHumidity, mixing * MixingM);
    }

    /// <summary>Wind at a height, m/s; above the mixing height as at it.</summary>
    public double Wind(double zM) => FrictionMs / Gas.Karman * Profile(zM);

    /// <summary>Mean wind from the ground to a height, m/s.</summary>
    public double MeanWind(double topM) => Winds(topM).MeanMs;

    /// <summary>Wind at a height and mean wind from the ground to it, m/s.</summary>
    internal (double EdgeMs, double MeanMs) Winds(double topM)
    {
        var top = Math.Min(topM, MixingM);
        var scale = FrictionMs / Gas.Karman;
        if (top < joinM) return (scale * (slope + bend * top) * top, scale * (slope / 2 + bend * top / 3) * top);
        var (edge, under) = Above(top);
        return (scale * edge, scale * (under + belowJoin) / top);
    }

    /// <summary>
    /// What Simpson's rule over ten strips, by which the report takes the first mean (equation 4c), misses of the wind close to the ground,
    /// m²/s, not above 0: it stays with the cloud as its height changes.
    /// </summary>
    internal double MissedM2S(double topM)
    {
        const int strips = 10;
        double sum = 0;
        for (var i = 1; i <= strips; i++) sum += (i == strips ? 1 : i % 2 == 0 ? 2 : 4) * Wind(topM * i / strips);
        return topM * (sum / (3 * strips) - MeanWind(topM));
    }

    /// <summary>Mean wind that a cloud of this height moves in, m/s: with what it carries, not above the wind at its top, and some in any case.</summary>
    internal (double EdgeMs, double MeanMs) Met(double topM, double carriedM2S)
    {
        const double leastShare = 0.1;
        var (edge, mean) = Winds(topM);
        return (edge, Math.Min(edge, Math.Max(leastShare * mean, mean + carriedM2S / topM)));
    }

    /// <summary>Wind at a height as a multiple of u*/κ.</summary>
    internal double Profile(double zM)
    {
        var z = Math.Min(zM, MixingM);
        return z < joinM ? (slope + bend * z) * z : Above(z).Wind;
    }

    /// <summary>φ(z): by how much the wind's gradient differs from that of the logarithmic law.</summary>
    internal double Gradient(double zM) =>
        inversePerM < 0 ? convective + (1 - convective) / Math.Sqrt(1 + convectivePerM * zM) : 1 + 5 * inversePerM * zM / (1 + zM / levellingM);

    /// <summary>1/L at a height, 1/m: levels off with the gradient.</summary>
    internal double InverseAt(double zM) => inversePerM / (1 + zM / levellingM);

    /// <summary>From e·z0 upwards: the wind as a multiple of u*/κ, and its indefinite integral over height.</summary>
    (double Wind, double Integral) Above(double z)
    {
        double above = z - RoughnessM, log = Math.Log(z / RoughnessM), parabola = above * above / (2 * MixingM);
        double wind = log - above / MixingM, integral = z * (log - 1) - parabola;
        if (inversePerM == 0) return (wind, integral);
        if (inversePerM > 0)
        {
            double shifted = z + levellingM, part = (1 + levellingM / MixingM) * Math.Log(shifted / (RoughnessM + levellingM));
            return (wind + stableGain * (part - above / MixingM), integral + stableGain * (shifted * (part - 1 - levellingM / MixingM) - parabola));
        }
        double s = Math.Sqrt(1 + convectivePerM * z), s0 = Math.Sqrt(1 + convectivePerM * RoughnessM), less = 2 * (1 - convective), roots = convectivePerM * MixingM;
        var growth = Math.Log(1 + s);
        var logs = ((s * s - 1) * growth - s * s / 2 + s) / convectivePerM - z * Math.Log(1 + s0);
        return (
            log - convective * above / MixingM - less * (growth - Math.Log(1 + s0) + (s - s0) / roots),
            z * (log - 1) - convective * parabola - less * (logs + (2 * s * s * s / (3 * convectivePerM) - s0 * z) / roots));
    }
}
