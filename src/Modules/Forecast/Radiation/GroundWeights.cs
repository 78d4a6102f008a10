using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>What a becquerel of each member of a chain on a square metre gives: computed once, as doses go with the deposit.</summary>
sealed class GroundWeights
{
    readonly double[][] milliSv; // member, time
    readonly double[] now, week;

    public GroundWeights(DecayChain chain)
    {
        var one = Enumerable.Range(0, chain.Members.Count).Select(m => Enumerable.Range(0, chain.Members.Count).Select(i => i == m ? 1.0 : 0).ToArray()).ToList();
        milliSv = [.. one.Select(start => DoseAt.GroundTimesS.Select(seconds => 1e3 * GroundShine.EffectiveSv(chain, start, seconds)).ToArray())];
        now = [.. one.Select(start => 3600e6 * GroundShine.AmbientSvS(chain, start, 0))];
        week = [.. one.Select(start => 3600e6 * GroundShine.AmbientSvS(chain, start, DoseAt.WeekS))];
    }

    public double MilliSv(int member, int time) => milliSv[member][time];

    /// <summary>µSv/h.</summary>
    public double Rate(int member) => now[member];

    /// <summary>µSv/h, seven days later.</summary>
    public double RateWeek(int member) => week[member];
}
