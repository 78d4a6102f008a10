namespace LaChan.Science.Dense;

/// <summary>The air that a dense cloud moves in: wind by height, friction, moisture, mixing height.</summary>
/// <remarks>
/// Wind: logarithmic law with a stability part that levels off with height, u(z) = (u*/κ)[ln(1 + z/z0) + ψ(z)/L]. In the linear law of
/// J. A. Businger et al. (1971), J. Atmos. Sci. 28, 181, ψ would be 5 z: too windy above the surface layer; here ψ = 22.7 m ln(1 + z/1.5 m),
/// which has the same order near the ground and reproduces the wind columns of the SLAB program's tables in stable air. Unstable air:
/// C. A. Paulson (1970), J. Appl. Meteorol. 9, 857. Mixing height 260 m in class F, doubled with each class towards A.
/// </remarks>
public sealed class DenseAir
{
    readonly double measuredMs, measuredAtM, relativeHumidity;

    const double StableM = 22.66, StableScaleM = 1.5;

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
        FrictionMs = Gas.Karman * windMs / Profile(windHeightM);
        MixingM = mixingM ?? 260 * Math.Pow(2, 6 - stability);
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

    /// <summary>Wind at a height, m/s.</summary>
    public double Wind(double zM) => FrictionMs / Gas.Karman * Profile(zM);

    /// <summary>Mean wind from the ground to a height, m/s.</summary>
    public double MeanWind(double topM)
    {
        if (InverseObukhovPerM >= 0)
        {
            var s = topM / StableScaleM;
            return FrictionMs / Gas.Karman * (MeanLog(topM / RoughnessM) + StableM * InverseObukhovPerM * MeanLog(s));
        }
        // Three-point Gauss–Legendre on the stability part; the logarithm itself exactly.
        var correction = (5 * Unstable(0.1127 * topM) + 8 * Unstable(0.5 * topM) + 5 * Unstable(0.8873 * topM)) / 18;
        return FrictionMs / Gas.Karman * Math.Max(0.3 * MeanLog(topM / RoughnessM), MeanLog(topM / RoughnessM) + correction);
    }

    /// <summary>By how much the wind's gradient exceeds the neutral one in stable air, φ − 1.</summary>
    internal double StableGradient(double zM) => StableM * InverseObukhovPerM * zM / (zM + StableScaleM);

    double Profile(double zM)
    {
        var log = Math.Log(1 + zM / RoughnessM);
        return InverseObukhovPerM >= 0
            ? log + StableM * InverseObukhovPerM * Math.Log(1 + zM / StableScaleM)
            : Math.Max(0.3 * log, log + Unstable(zM));
    }

    double Unstable(double zM)
    {
        var x = Math.Sqrt(Math.Sqrt(1 - 16 * zM * InverseObukhovPerM));
        return -(2 * Math.Log((1 + x) / 2) + Math.Log((1 + x * x) / 2) - 2 * Math.Atan(x) + Math.PI / 2);
    }

    /// <summary>Mean of ln(1 + s') for s' from 0 to s.</summary>
    static double MeanLog(double s) => s < 1e-6 ? s / 2 : (1 + 1 / s) * Math.Log(1 + s) - 1;
}
