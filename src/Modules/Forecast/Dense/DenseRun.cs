using System.Globalization;
using LaChan.Forecast.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Runs a dense case: the axis or concentrations at its receptors as CSV, or zones.</summary>
public static class DenseRun
{
    const double FarthestM = 50_000;

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public static IEnumerable<string> Csv(DenseCase dense)
    {
        var cloud = DenseValues.Cloud(dense);
        var times = AirTimes.Of(dense.Output, dense.AveragingS, dense.OutputStepS, EndOf(dense, cloud));
        double[][] columns = dense.Members == 1 ? [DenseValues.All(dense, cloud, times)] : [DenseValues.All(dense, cloud, times), .. DenseEnsemble.Of(dense, times)];
        return dense.Output == "centreline" ? Axis(dense, cloud, columns) : Values(dense, cloud, times, columns);
    }

    /// <summary>Zones in the order of their thresholds: where the largest mean over the time of each passes it.</summary>
    public static IEnumerable<AirZone> Zones(DenseCase dense, IReadOnlyList<AirThreshold> levels) =>
        from same in levels.GroupBy(x => x.ExposureS(dense.AveragingS))
        let cloud = DenseCloud.Of(dense.Release, dense.Properties, dense.Air, same.Key, FarthestM)
        from level in same
        select new AirZone(level, same.Key / 60, dense.StartS, DenseZone.Of(cloud, level.KgM3, dense.WindFromDeg));

    /// <summary>End of the run: as stated, or when the cloud has passed.</summary>
    internal static double EndOf(DenseCase dense, DenseCloud cloud) => dense.UntilS ?? EndS(dense, cloud);

    /// <summary>What lasts for ever has no duration.</summary>
    static IEnumerable<string> Axis(DenseCase dense, DenseCloud cloud, double[][] columns)
    {
        yield return $"x_m,z_m,max_volume_fraction,time_s,duration_s{(columns.Length > 1 ? ",p05_volume_fraction,p50_volume_fraction,p95_volume_fraction" : "")}";
        for (var r = 0; r < dense.Receptors.Count; r++)
        {
            var distance = DenseValues.Distance(dense, dense.Receptors[r]);
            var most = cloud.MaximumAt(distance) ?? default;
            var lasts = double.IsInfinity(most.DurationS) ? "" : Text(most.DurationS);
            string[] cells = [Text(distance), Text(most.ZM), Value(columns[0][r]), Text(dense.StartS + most.TimeS), lasts];
            yield return string.Join(',', cells.Concat(columns.Skip(1).Select(x => Value(x[r]))));
        }
    }

    static IEnumerable<string> Values(DenseCase dense, DenseCloud cloud, AirTimes times, double[][] columns)
    {
        var unit = dense.Output == "dose" ? "kg_s_m3" : "kg_m3";
        yield return $"x_m,y_m,z_m,time_s,{(dense.Output == "dose" ? "dose" : "concentration")}_{unit}{(columns.Length > 1 ? $",p05_{unit},p50_{unit},p95_{unit}" : "")}";
        for (var r = 0; r < dense.Receptors.Count; r++)
            for (var t = 0; t < times.OutputS.Length; t++)
            {
                var time = dense.Output == "max" ? HighestEndS(dense, cloud, DenseValues.Downwind(dense, dense.Receptors[r]).AlongM) : times.OutputS[t];
                var place = dense.Receptors[r].Append(time).Select(Text);
                yield return string.Join(',', place.Concat(columns.Select(x => Value(x[r * times.OutputS.Length + t]))));
            }
    }

    /// <summary>When the cloud has passed the farthest receptor, or an endless one has been there for an averaging time: in whole averaging times.</summary>
    static double EndS(DenseCase dense, DenseCloud cloud)
    {
        var last = cloud.StationAt(DenseValues.Farthest(dense)) ?? cloud.Stations[^1];
        var gone = dense.StartS + last.TimeS + (double.IsInfinity(last.DurationS) ? dense.AveragingS : 1.5 * last.DurationS);
        return dense.AveragingS * Math.Ceiling(gone / dense.AveragingS);
    }

    /// <summary>End of the averaging time in which it is highest.</summary>
    static double HighestEndS(DenseCase dense, DenseCloud cloud, double along)
    {
        if (cloud.StationAt(along) is not { } station) return dense.StartS + dense.AveragingS;
        var later = double.IsInfinity(station.DurationS) ? dense.AveragingS : dense.AveragingS / 2;
        return dense.StartS + Math.Max(dense.AveragingS, station.TimeS + later);
    }

    static string Value(double value) => value.ToString("G7", CultureInfo.InvariantCulture);

    static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
