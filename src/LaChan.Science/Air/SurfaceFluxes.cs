namespace LaChan.Science.Air;

/// <summary>u* and L that agree with a measured wind and with what drives or damps the mixing.</summary>
/// <param name="FrictionVelocityMs">u*, m/s.</param>
/// <param name="ObukhovM">L, metres.</param>
/// <remarks>
/// By day: the logarithmic profile and L = −ρ cp T u*³/(κ g H), in turns until they agree (A. A. M. Holtslag and A. P. van Ulden 1983, J. Climate Appl.
/// Meteorol. 22, 517–529). By night: θ* = 0.09 (1 − 0.5 N²) K (A. P. van Ulden and A. A. M. Holtslag 1985, J. Climate Appl. Meteorol. 24, 1196–1207) and
/// the closed form of A. Venkatram (1980), Boundary-Layer Meteorol. 19, 481–485: u* = (CD u/2)[1 + (1 − (2u0/(CD^½ u))²)^½], u0² = 5 zm g θ*/T; where the
/// root fails (little wind) u* = CD u/2, with θ* in proportion as in AERMOD. L from −1 m to 1 m is not given: it is held at ±1 m.
/// </remarks>
public readonly record struct SurfaceFluxes(double FrictionVelocityMs, double ObukhovM)
{
    const double Gravity = 9.80665, AirHeat = 1005, GasConstant = 287.05, LeastObukhovM = 1, LeastFriction = 0.01;
    const int Rounds = 60;

    /// <summary>u* under a given L.</summary>
    public static SurfaceFluxes UnderObukhov(double windMs, double windHeightM, double roughnessM, double obukhovM) =>
        new(Friction(windMs, windHeightM, roughnessM, obukhovM), obukhovM);

    /// <param name="heatFluxWm2">Upwards positive, W/m².</param>
    public static SurfaceFluxes OfHeatFlux(double windMs, double windHeightM, double roughnessM, double heatFluxWm2, double temperatureK, double pressurePa)
    {
        var friction = Friction(windMs, windHeightM, roughnessM, double.PositiveInfinity);
        if (heatFluxWm2 < 0) return OfCooling(windMs, windHeightM, roughnessM, -heatFluxWm2, temperatureK, pressurePa);
        for (var i = 0; i < Rounds; i++) friction = Friction(windMs, windHeightM, roughnessM, Obukhov(friction, heatFluxWm2, temperatureK, pressurePa));
        return new(friction, Obukhov(friction, heatFluxWm2, temperatureK, pressurePa));
    }

    /// <param name="frictionMs">u*, m/s, known.</param>
    public static double Obukhov(double frictionMs, double heatFluxWm2, double temperatureK, double pressurePa)
    {
        if (Math.Abs(heatFluxWm2) < 1e-6) return double.PositiveInfinity;
        var density = pressurePa / (GasConstant * temperatureK);
        return Held(-density * AirHeat * temperatureK * frictionMs * frictionMs * frictionMs / (SurfaceLayer.Karman * Gravity * heatFluxWm2));
    }

    /// <summary>A clear or cloudy night.</summary>
    /// <param name="cloud">Part of the sky that is covered, 0 to 1.</param>
    public static SurfaceFluxes OfNight(double windMs, double windHeightM, double roughnessM, double cloud, double temperatureK) =>
        OfScale(windMs, windHeightM, roughnessM, 0.09 * (1 - 0.5 * cloud * cloud), temperatureK);

    /// <summary>Stable air with the heat flux known: θ* = H/(ρ cp u*) in turns.</summary>
    static SurfaceFluxes OfCooling(double windMs, double windHeightM, double roughnessM, double downWm2, double temperatureK, double pressurePa)
    {
        var density = pressurePa / (GasConstant * temperatureK);
        var fluxes = new SurfaceFluxes(Friction(windMs, windHeightM, roughnessM, double.PositiveInfinity), double.PositiveInfinity);
        for (var i = 0; i < Rounds; i++)
        {
            var next = OfScale(windMs, windHeightM, roughnessM, downWm2 / (density * AirHeat * fluxes.FrictionVelocityMs), temperatureK);
            fluxes = next with { FrictionVelocityMs = (fluxes.FrictionVelocityMs + next.FrictionVelocityMs) / 2 };
        }
        return fluxes;
    }

    static SurfaceFluxes OfScale(double windMs, double windHeightM, double roughnessM, double scaleK, double temperatureK)
    {
        var drag = SurfaceLayer.Karman / Log(windHeightM, roughnessM);
        var least = 2 * Math.Sqrt(5 * windHeightM * Gravity * scaleK / temperatureK) / (Math.Sqrt(drag) * windMs);
        var friction = Math.Max(LeastFriction, least < 1 ? drag * windMs / 2 * (1 + Math.Sqrt(1 - least * least)) : drag * windMs / 2);
        var scale = least < 1 ? scaleK : scaleK / (least * least);
        return new(friction, Held(temperatureK * friction * friction / (SurfaceLayer.Karman * Gravity * scale)));
    }

    static double Friction(double windMs, double windHeightM, double roughnessM, double obukhovM) => Math.Max(LeastFriction,
        SurfaceLayer.Karman * windMs / Math.Max(0.5, Log(windHeightM, roughnessM) - SurfaceLayer.PsiM(windHeightM / obukhovM) + SurfaceLayer.PsiM(roughnessM / obukhovM)));

    static double Log(double windHeightM, double roughnessM) => Math.Log(Math.Max(2, windHeightM / roughnessM));

    static double Held(double obukhovM) => Math.CopySign(Math.Max(LeastObukhovM, Math.Abs(obukhovM)), obukhovM);
}
