using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Many runs of a case, each in air as it may have been instead.</summary>
public static class AirEnsemble
{
    // A member's release is cut into longer puffs than the run itself, for speed; means over less than 300 s are cut finer again.
    const double LongestPuffS = 30;

    /// <returns>The 5th, 50th and 95th percentile of each value.</returns>
    public static (double[] P05, double[] P50, double[] P95) Of(AirCase air, AirTimes times)
    {
        var of = new AirQuantiles(air.Receptors.Count * times.OutputS.Length, Members(air, times)).Of(0.05, 0.5, 0.95);
        return (of[0], of[1], of[2]);
    }

    /// <summary>Each member's values above 0.</summary>
    internal static AirMemberValues[] Members(AirCase air, AirTimes times)
    {
        var places = new AirPlaces(air);
        var members = new AirMemberValues[air.Members];
        Parallel.For(0, air.Members, i => members[i] = Values(air, times, places, new(air.Seed, i)));
        return members;
    }

    /// <summary>The case in the air of a member.</summary>
    internal static AirCase Varied(AirCase air, PlumeMember member) =>
        air with { Weather = [.. air.Weather.Select(x => x with { WindFromDeg = (x.WindFromDeg + member.DirectionDeg + 360) % 360, Air = member.Of(x.Air) })] };

    static AirMemberValues Values(AirCase air, AirTimes times, AirPlaces places, PlumeMember member)
    {
        var varied = Varied(air, member);
        var (kept, columns) = (new AirMemberValues(), times.OutputS.Length);
        var factors = new double[places.EastM.Length]; // 0: not asked for yet; most receptors lie beside the plume of most members
        double Factor(int receptor) => factors[receptor] > 0 ? factors[receptor] : factors[receptor] = member.Amount * member.AtDistance(places.DistanceM(receptor));
        void Keep(int at, double value)
        {
            if (value > 0) kept.Add(at, value * Factor(at / columns));
        }
        // A series of a puff is nearly empty: it is never laid out.
        if (!air.Release.Steady && air.Output == "series")
        {
            PuffValues.Each(varied, times, places, 1, LongestPuffS, Keep);
            return kept;
        }
        var values = air.Release.Steady ? PlumeValues.All(varied, times, places) : PuffValues.All(varied, times, places, 1, LongestPuffS);
        for (var i = 0; i < values.Length; i++) Keep(i, values[i]);
        return kept;
    }
}
