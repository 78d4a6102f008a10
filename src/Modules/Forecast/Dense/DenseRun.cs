using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Runs a dense case: the axis or concentrations at its receptors as CSV, or zones.</summary>
public static class DenseRun
{
    const int ExposureMinutes = 60;
    const double NearestM = 20, FarthestM = 50_000;

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public static IEnumerable<string> Csv(DenseCase dense)
    {
        var cloud = Cloud(dense, dense.AveragingS, Math.Max(NearestM, 1.02 * dense.Receptors.Max(r => Distance(dense, r))));
        return dense.Output == "centreline" ? Axis(dense, cloud) : Values(dense, cloud);
    }

    /// <summary>Zones for the AEGL of an hour, largest first: where the largest mean over an hour passes them.</summary>
    public static IEnumerable<AirZone> Zones(DenseCase dense, Substance substance)
    {
        var cloud = Cloud(dense, 60 * ExposureMinutes, FarthestM);
        return AirThreshold.Of(substance, ExposureMinutes)
            .Select(x => new AirZone(x.Level, x.MgM3, ExposureMinutes, dense.StartS, DenseZone.Of(cloud, x.MgM3 * 1e-6, dense.WindFromDeg)));
    }

    static DenseCloud Cloud(DenseCase dense, double averagingS, double reachM) => DenseCloud.Of(dense.Release, dense.Properties, dense.Air, averagingS, reachM);

    /// <summary>What lasts for ever has no duration.</summary>
    static IEnumerable<string> Axis(DenseCase dense, DenseCloud cloud)
    {
        yield return "x_m,z_m,max_volume_fraction,time_s,duration_s";
        foreach (var distance in dense.Receptors.Select(r => Distance(dense, r)))
        {
            var most = cloud.MaximumAt(distance) ?? default;
            var lasts = double.IsInfinity(most.DurationS) ? "" : Text(most.DurationS);
            yield return string.Join(',', Text(distance), Text(most.ZM), Value(most.VolumeFraction), Text(dense.StartS + most.TimeS), lasts);
        }
    }

    static IEnumerable<string> Values(DenseCase dense, DenseCloud cloud)
    {
        var dose = dense.Output == "dose";
        yield return $"x_m,y_m,z_m,time_s,{(dose ? "dose_kg_s_m3" : "concentration_kg_m3")}";
        var times = AirTimes.Of(dense.Output, dense.AveragingS, dense.OutputStepS, dense.UntilS ?? EndS(dense, cloud));
        var frame = new DownwindFrame(dense.WindFromDeg);
        foreach (var receptor in dense.Receptors)
        {
            var (along, left) = frame.ToPlume(receptor[0] - dense.XM, receptor[1] - dense.YM);
            double Mean(double from, double to) => cloud.MeanAt(along, left, receptor[2], from - dense.StartS, to - dense.StartS);
            if (dense.Output == "max") yield return Line(receptor, HighestEndS(dense, cloud, along), cloud.HighestAt(along, left, receptor[2]));
            else if (dense.Output == "series")
                foreach (var to in times.OutputS) yield return Line(receptor, to, Mean(to - dense.AveragingS, to));
            else yield return Line(receptor, times.EndS, Mean(0, times.EndS) * (dose ? times.EndS : 1));
        }
    }

    /// <summary>When the cloud has passed the farthest receptor, or an endless one has been there for an averaging time: in whole averaging times.</summary>
    static double EndS(DenseCase dense, DenseCloud cloud)
    {
        var last = cloud.StationAt(dense.Receptors.Max(r => Distance(dense, r))) ?? cloud.Stations[^1];
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

    static double Distance(DenseCase dense, double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - dense.XM, 2) + Math.Pow(receptor[1] - dense.YM, 2));

    static string Line(double[] receptor, double time, double value) => string.Join(',', Text(receptor[0]), Text(receptor[1]), Text(receptor[2]), Text(time), Value(value));

    static string Value(double value) => value.ToString("G7", CultureInfo.InvariantCulture);

    static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
