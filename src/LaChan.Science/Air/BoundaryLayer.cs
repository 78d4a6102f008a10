namespace LaChan.Science.Air;

/// <summary>The air that carries a plume: wind with height, mixing, and turbulence, over flat ground, steady for some minutes.</summary>
/// <remarks>
/// Wind: the surface-layer profile hung on the measurement, so that no roughness is needed near the instrument's height,
/// U(z) = u + (u*/κ)[ln(z/zm) − ψ(z/L) + ψ(zm/L)], at least a twentieth of the measured wind, constant above the layer.
/// Turbulence: see <see cref="CrosswindTurbulence"/>.
/// </remarks>
public sealed class BoundaryLayer
{
    const double LeastShareOfWind = 0.05, LeastObukhovM = 0.5;

    readonly double inverseObukhov, psiAtWind, logWindHeight, ceilingM;
    readonly double? sigmaThetaDeg;

    /// <param name="windMs">Measured wind, m/s, above 0.</param>
    /// <param name="windHeightM">Height of the measurement, metres, above 0.</param>
    /// <param name="frictionVelocityMs">u*, m/s, above 0.</param>
    /// <param name="obukhovM">L, metres; negative unstable; infinite neutral; not 0; nearer to 0 than 0.5 m counts as 0.5 m.</param>
    /// <param name="mixingM">Height that the plume cannot pass, metres; infinite: none known (stable and neutral air).</param>
    /// <param name="roughnessM">Roughness length, metres, above 0; used for dry deposition and as the lowest level.</param>
    /// <param name="sigmaThetaDeg">Measured standard deviation of the wind's direction over the averaging time, degrees; null: from u*, w*.</param>
    /// <param name="averagingS">Time over which concentrations are meant, seconds.</param>
    /// <param name="temperatureK">Of the air.</param>
    public BoundaryLayer(
        double windMs, double windHeightM, double frictionVelocityMs, double obukhovM, double mixingM = double.PositiveInfinity,
        double roughnessM = 0.1, double? sigmaThetaDeg = null, double averagingS = 600, double temperatureK = 298)
    {
        (WindMs, WindHeightM, FrictionVelocityMs, MixingM) = (windMs, windHeightM, frictionVelocityMs, mixingM);
        ObukhovM = Math.CopySign(Math.Max(LeastObukhovM, Math.Abs(obukhovM)), obukhovM);
        (RoughnessM, TemperatureK, AveragingS) = (roughnessM, temperatureK, averagingS);
        this.sigmaThetaDeg = sigmaThetaDeg;
        inverseObukhov = 1 / ObukhovM;
        psiAtWind = SurfaceLayer.PsiM(windHeightM * inverseObukhov);
        logWindHeight = Math.Log(windHeightM);
        DepthM = double.IsFinite(mixingM) ? mixingM : MixingHeight.Mechanical(frictionVelocityMs);
        ceilingM = Math.Max(DepthM, windHeightM);
        ConvectiveVelocityMs = Unstable ? frictionVelocityMs * Math.Cbrt(DepthM / (SurfaceLayer.Karman * -ObukhovM)) : 0;
        Crosswind = CrosswindTurbulence.Of(this, sigmaThetaDeg);
    }

    public double WindMs { get; }
    public double WindHeightM { get; }
    public double FrictionVelocityMs { get; }
    public double ObukhovM { get; }
    public double MixingM { get; }
    public double RoughnessM { get; }
    public double TemperatureK { get; }
    public double AveragingS { get; }

    /// <summary>Depth of the turbulent layer, metres: the mixing height, or where none is known the mechanical one. Only the wind, w* and the choice of method go by it.</summary>
    public double DepthM { get; }

    /// <summary>w*, m/s; 0 in stable air.</summary>
    public double ConvectiveVelocityMs { get; }

    public CrosswindTurbulence Crosswind { get; private init; }

    public bool Unstable => inverseObukhov < 0;

    /// <param name="zM">Above ground, metres, above 0.</param>
    /// <returns>m/s.</returns>
    public double WindAt(double zM)
    {
        var z = Math.Min(zM, ceilingM);
        var profile = WindMs + FrictionVelocityMs / SurfaceLayer.Karman * (Math.Log(z) - logWindHeight - SurfaceLayer.PsiM(z * inverseObukhov) + psiAtWind);
        return Math.Max(LeastShareOfWind * WindMs, profile);
    }

    /// <summary>φh at a height.</summary>
    public double PhiH(double zM) => SurfaceLayer.PhiH(zM * inverseObukhov);

    /// <summary>Buoyancy frequency squared in stable air, 1/s², from the surface-layer gradient θ*/(κz)·φh; 0 in unstable air.</summary>
    public double BuoyancyFrequencySquared(double zM)
    {
        if (Unstable || double.IsInfinity(ObukhovM)) return 0;
        var u = FrictionVelocityMs;
        return u * u / (SurfaceLayer.Karman * SurfaceLayer.Karman * ObukhovM * Math.Max(zM, RoughnessM)) * PhiH(zM);
    }

    /// <summary>The same air with its parts multiplied: as it may have been instead.</summary>
    /// <param name="wind">Of the wind and u*.</param>
    /// <param name="crosswind">Of σv.</param>
    public BoundaryLayer Varied(double wind, double obukhov, double mixing, double crosswind)
    {
        var air = new BoundaryLayer(WindMs * wind, WindHeightM, FrictionVelocityMs * wind, ObukhovM * obukhov, MixingM * mixing, RoughnessM, sigmaThetaDeg, AveragingS, TemperatureK);
        return new(air, air.Crosswind with { SigmaVMs = air.Crosswind.SigmaVMs * crosswind });
    }

    BoundaryLayer(BoundaryLayer air, CrosswindTurbulence crosswind)
        : this(air.WindMs, air.WindHeightM, air.FrictionVelocityMs, air.ObukhovM, air.MixingM, air.RoughnessM, air.sigmaThetaDeg, air.AveragingS, air.TemperatureK) => Crosswind = crosswind;
}
