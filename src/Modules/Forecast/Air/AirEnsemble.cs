using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Many runs of a case, each in air as it may have been instead.</summary>
public static class AirEnsemble
{
    /// <returns>The 5th, 50th and 95th percentile of each value.</returns>
    public static (double[] P05, double[] P50, double[] P95) Of(AirCase air, AirTimes times)
    {
        var members = new (int[], float[])[air.Members];
        Parallel.For(0, air.Members, i => members[i] = AirQuantiles.Kept(Values(air, times, new(air.Seed, i))));
        var quantiles = new AirQuantiles(air.Receptors.Count * times.OutputS.Length);
        foreach (var member in members) quantiles.Add(member);
        var of = quantiles.Of(0.05, 0.5, 0.95);
        return (of[0], of[1], of[2]);
    }

    static double[] Values(AirCase air, AirTimes times, PlumeMember member)
    {
        var varied = air with { Weather = [.. air.Weather.Select(x => new AirWeather(x.TimeS, (x.WindFromDeg + member.DirectionDeg + 360) % 360, member.Of(x.Air)))] };
        var values = air.Release.Steady ? new PlumeValues(varied).All(times) : PuffValues.All(varied, times, threads: 1);
        for (var r = 0; r < air.Receptors.Count; r++)
        {
            double east = air.Receptors[r][0] - air.XM, north = air.Receptors[r][1] - air.YM;
            var factor = member.Amount * member.AtDistance(Math.Sqrt(east * east + north * north));
            for (var t = 0; t < times.OutputS.Length; t++) values[r * times.OutputS.Length + t] *= factor;
        }
        return values;
    }
}
