using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>Two hundred members of the cases A1 (largest hourly mean) and A2 (ten-minute means every ten minutes), percentiles at 10,000 receptors: seconds on the clock.</summary>
static class AirEnsembleBench
{
    const int Members = 200;
    const double HourS = 3600, DayS = 24 * HourS;

    public static ForecastCase Plume() => new("ensemble200S", () => Percentiles(Air(new(30, 1.5, 8, 350), new(0.1, 0, 0, double.PositiveInfinity), "max", HourS)), null, Wall: true);

    public static ForecastCase Puff() => new("ensemble200PuffS", () => Percentiles(Air(new(1), new(1, 600, 6 * HourS, 600), "series", 600)), null, Wall: true);

    static double Percentiles(AirCase air)
    {
        var (p05, p50, p95) = AirEnsemble.Of(air, AirTimes.Of(air, DayS));
        return p05.Sum() + p50.Sum() + p95.Sum();
    }

    static AirCase Air(PlumeSource vent, AirRelease release, string output, double averagingS) => new(
        null, null, null, 0, 0, vent, release,
        [.. DayOfWeather.Hours.Select((hour, i) => new AirWeather(HourS * i, hour.WindFromDeg, DayOfWeather.Air(hour)))],
        [.. Enumerable.Range(0, ReceptorGrid.Count).Select(i => new[] { ReceptorGrid.EastM[i], ReceptorGrid.NorthM[i], ReceptorGrid.HeightM })],
        averagingS, DayS, averagingS, output, 0, null, Members, 1, []);
}
