namespace LaChan.Science.Sea.Oil;

/// <summary>How large the thick part of a slick grows in calm water, by itself.</summary>
/// <remarks>
/// J. A. Fay (1969), The spread of oil slicks on a calm sea, in D. P. Hoult (ed.), Oil on the Sea, Plenum, 53–63; (1971), Physical processes in
/// the spread of oil on a water surface, Proc. Joint Conf. Prevention and Control of Oil Spills, 463–467: radius of an axisymmetric slick while
/// gravity is held by inertia, k₁·(Δ·g·V·t²)^¼, then by the viscosity of the water, k₂·(Δ·g·V²·t^1.5/√ν)^⅙; k₁ = 1.14, k₂ = 1.45; largest area
/// 10⁵·V^¾ m² (V in m³). As in ADIOS (Lehr and others 2002) the third phase is left out: the sheen that surface tension draws out far beyond
/// carries little of the oil. Waves, currents and wind make real slicks longer and patchy: that is the particles' business.
/// </remarks>
public static class FaySpreading
{
    const double Gravity = 9.80665, WaterViscosityM2S = 1.0e-6, WaterDensityKgM3 = 1025;

    /// <param name="volumeM3">Of the oil spilt, above 0.</param>
    /// <param name="densityKgM3">Of the oil; what is not lighter than sea water counts as 1 % lighter.</param>
    /// <param name="ageS">Since the release, seconds; before one second it counts as one second.</param>
    /// <param name="thinnestM">Thickness at which it stops.</param>
    /// <returns>Square metres.</returns>
    public static double AreaM2(double volumeM3, double densityKgM3, double ageS, double thinnestM)
    {
        var t = Math.Max(1, ageS);
        var drive = Gravity * Math.Max(0.01, 1 - densityKgM3 / WaterDensityKgM3);
        var inertia = 1.14 * Math.Pow(drive * volumeM3 * t * t, 0.25);
        var viscosity = 1.45 * Math.Pow(drive * volumeM3 * volumeM3 * Math.Pow(t, 1.5) / Math.Sqrt(WaterViscosityM2S), 1 / 6.0);
        var radius = Math.Min(inertia, viscosity);
        return Math.Min(Math.Min(Math.PI * radius * radius, 1e5 * Math.Pow(volumeM3, 0.75)), volumeM3 / thinnestM);
    }
}
