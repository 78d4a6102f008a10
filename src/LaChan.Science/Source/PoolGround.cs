namespace LaChan.Science.Source;

/// <summary>What a pool lies on: how well the ground gives its heat.</summary>
/// <param name="Name">In English, for remarks.</param>
/// <param name="ConductivityWmK">W/(m K).</param>
/// <param name="DiffusivityM2S">m²/s.</param>
/// <param name="RoughnessM">Least mean depth of a pool that spreads freely, metres.</param>
public sealed record PoolGround(string Name, double ConductivityWmK, double DiffusivityM2S, double RoughnessM)
{
    /// <summary>Values of NOAA (2013), ALOHA technical documentation, Technical Memorandum NOS OR&amp;R 43, section on puddles, and of TNO (2005), CPR 14E, table 3.2.</summary>
    public static readonly PoolGround Concrete = new("concrete", 1.3, 5.7e-7, 0.005),
        DrySand = new("dry sand", 0.3, 2.0e-7, 0.010), WetSand = new("wet sand", 0.6, 3.3e-7, 0.010), Soil = new("soil", 0.96, 4.6e-7, 0.020);
}
