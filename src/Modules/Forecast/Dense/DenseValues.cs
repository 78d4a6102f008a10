using LaChan.Forecast.Air;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>What a dense cloud gives at the receptors of a case.</summary>
static class DenseValues
{
    const double NearestM = 20;

    /// <summary>The case's cloud, as far as its receptors reach.</summary>
    public static DenseCloud Cloud(DenseCase dense) =>
        DenseCloud.Of(dense.Release, dense.Properties, dense.Air, dense.AveragingS, Math.Max(NearestM, 1.02 * Farthest(dense)));

    /// <summary>Values receptor by receptor, each at the output times; on the axis volume fractions, else kg/m³, of a dose kg s/m³.</summary>
    public static double[] All(DenseCase dense, DenseCloud cloud, AirTimes times)
    {
        var values = new double[dense.Receptors.Count * times.OutputS.Length];
        for (var r = 0; r < dense.Receptors.Count; r++)
            for (var t = 0; t < times.OutputS.Length; t++)
                values[r * times.OutputS.Length + t] = One(dense, cloud, dense.Receptors[r], times, times.OutputS[t]);
        return values;
    }

    static double One(DenseCase dense, DenseCloud cloud, double[] receptor, AirTimes times, double toS)
    {
        if (dense.Output == "centreline") return cloud.MaximumAt(Distance(dense, receptor))?.VolumeFraction ?? 0;
        var (along, left) = Downwind(dense, receptor);
        double Mean(double from, double to) => cloud.MeanAt(along, left, receptor[2], from - dense.StartS, to - dense.StartS);
        return dense.Output switch
        {
            "max" => cloud.HighestAt(along, left, receptor[2]),
            "series" => Mean(toS - dense.AveragingS, toS),
            "dose" => Mean(0, times.EndS) * times.EndS,
            _ => Mean(0, times.EndS),
        };
    }

    public static (double AlongM, double LeftM) Downwind(DenseCase dense, double[] receptor) =>
        new DownwindFrame(dense.WindFromDeg).ToPlume(receptor[0] - dense.XM, receptor[1] - dense.YM);

    public static double Distance(DenseCase dense, double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - dense.XM, 2) + Math.Pow(receptor[1] - dense.YM, 2));

    public static double Farthest(DenseCase dense) => dense.Receptors.Max(r => Distance(dense, r));
}
