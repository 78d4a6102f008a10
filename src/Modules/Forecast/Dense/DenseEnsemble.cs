using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Forecast.Dense;

/// <summary>Many runs of a dense case, each in air as it may have been instead: the members of a passive plume, whose spread no heavy-gas trial has been held to.</summary>
static class DenseEnsemble
{
    /// <returns>The 5th, 50th and 95th percentile of each value.</returns>
    public static double[][] Of(DenseCase dense, AirTimes times) =>
        new AirQuantiles(dense.Receptors.Count * times.OutputS.Length, Members(dense, times)).Of(0.05, 0.5, 0.95);

    /// <summary>Each member's values above 0.</summary>
    public static AirMemberValues[] Members(DenseCase dense, AirTimes times)
    {
        var members = new AirMemberValues[dense.Members];
        Parallel.For(0, dense.Members, i => members[i] = AirMemberValues.Of(Values(dense, times, new(dense.Seed, i))));
        return members;
    }

    static double[] Values(DenseCase dense, AirTimes times, PlumeMember member)
    {
        var varied = dense with { Air = dense.Air.Varied(member.Wind, member.Obukhov, member.Mixing), WindFromDeg = (dense.WindFromDeg + member.DirectionDeg + 360) % 360 };
        var values = DenseValues.All(varied, DenseValues.Cloud(varied), times);
        var most = dense.Output == "centreline" ? 1 : double.PositiveInfinity;
        for (var i = 0; i < values.Length; i++)
        {
            var distance = DenseValues.Distance(dense, dense.Receptors[i / times.OutputS.Length]);
            values[i] = Math.Min(most, values[i] * member.Amount * member.AtDistance(distance));
        }
        return values;
    }
}
