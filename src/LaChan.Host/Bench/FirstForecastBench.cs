using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Host.Bench;

/// <summary>How long an officer waits for the first map: each engine of first forecasts on real ground, median of some runs, milliseconds by the clock.</summary>
static class FirstForecastBench
{
    const int Times = 15;
    static readonly DateTimeOffset At = new(2026, 11, 24, 2, 12, 0, TimeSpan.FromHours(7));

    public static Dictionary<string, double> Run(IServiceProvider services)
    {
        var (air, river, sea) = (services.GetRequiredService<IFirstForecast>(), services.GetRequiredService<IRiverForecast>(), services.GetRequiredService<ISeaForecast>());
        return new()
        {
            ["air with its odds"] = MedianMs(() => air.Ensemble(air.Of(Ammonia))?.Cells.Count),
            ["river"] = MedianMs(() => river.Of([new(new GeoPoint(21.3, 105.44), At)])?.Places.Count),
            ["sea"] = MedianMs(() => sea.Of(new(new GeoPoint(10.25, 107.25), At, 8, 110, "bench", At))?.Areas.Count),
        };
    }

    static FirstForecastInput Ammonia => new(
        "NH3", new GeoPoint(10.7037, 106.8577), "bench", [(new GeoPoint(10.6906, 106.838), 98)], null, null, 2.6, 56, "bench", At, At);

    /// <param name="work">Answers how much came out: nothing is a fault of the case.</param>
    static double MedianMs(Func<int?> work)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            if (work() is not > 0) throw new InvalidOperationException("a first forecast came out empty");
            times.Add(TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        }
        return Math.Round(times.Order().ElementAt(Times / 2), 1);
    }
}
