namespace LaChan.Science.Air;

/// <summary>Stability class by day from measured sunshine and wind.</summary>
/// <remarks>
/// The solar radiation / delta-T method: US EPA (2000), EPA-454/R-99-005, section 6.4.4, table 6-7, daytime part (W/m², wind at 10 m).
/// The night part needs the temperature at two heights, which no field of our inputs gives: by night use <see cref="PasquillStability"/>.
/// </remarks>
public static class SolarRadiationStability
{
    // Upper end of the wind class (m/s), then the class for sunshine ≥ 925, ≥ 675, ≥ 175, below 175 W/m².
    static readonly (double BelowMs, string Classes)[] Key = [(2, "AABD"), (3, "ABCD"), (5, "BBCD"), (6, "CCDD"), (double.PositiveInfinity, "CDDD")];

    /// <param name="windMs">Wind at 10 m.</param>
    /// <param name="solarWm2">Global radiation on a level surface, above 0 (day).</param>
    public static StabilityClass ByDay(double windMs, double solarWm2)
    {
        var row = Key.First(x => windMs < x.BelowMs).Classes;
        return (StabilityClass)(row[solarWm2 switch { >= 925 => 0, >= 675 => 1, >= 175 => 2, _ => 3 }] - 'A');
    }
}
