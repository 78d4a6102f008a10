using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>Case A1: a hot stack of 30 m over 24 hours, the largest hourly mean at 10,000 receptors. The plain loop takes
/// the same plumes by their axis and width at every receptor downwind.</summary>
static class AirPlumeBench
{
    const double RateKgS = 0.1;

    static readonly PlumeSource Stack = new(30, 1.5, 8, 350);

    public static ForecastCase Case() => new("a1CpuS", () => Maxima().Sum(), () => PlainMaxima().Sum());

    static double[] Maxima()
    {
        double[] most = new double[ReceptorGrid.Count], hourly = new double[ReceptorGrid.Count];
        var heights = new int[ReceptorGrid.Count];
        foreach (var hour in DayOfWeather.Hours)
        {
            Plume(hour).Sample(new(hour.WindFromDeg), ReceptorGrid.EastM, ReceptorGrid.NorthM, heights, hourly);
            for (var i = 0; i < most.Length; i++) most[i] = Math.Max(most[i], RateKgS * hourly[i]);
        }
        return most;
    }

    static double[] PlainMaxima()
    {
        var most = new double[ReceptorGrid.Count];
        foreach (var hour in DayOfWeather.Hours)
        {
            var plume = Plume(hour);
            var frame = new DownwindFrame(hour.WindFromDeg);
            for (var i = 0; i < most.Length; i++)
            {
                var (along, left) = frame.ToPlume(ReceptorGrid.EastM[i], ReceptorGrid.NorthM[i]);
                if (along > 0) most[i] = Math.Max(most[i], RateKgS * plume.Centreline(along, ReceptorGrid.HeightM) * Math.Exp(-0.5 * Math.Pow(left / plume.SigmaY(along), 2)));
            }
        }
        return most;
    }

    static PlumeTable Plume(HourOfWeather hour) => PlumeTable.Of(DayOfWeather.Air(hour), Stack, [ReceptorGrid.HeightM], ReceptorGrid.FarthestM);
}
