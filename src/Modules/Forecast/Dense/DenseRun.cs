using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Runs a dense case: the axis or concentrations at its receptors as CSV, or zones.</summary>
public sealed class DenseRun
{
    const int ExposureMinutes = 60;
    const double FarthestM = 50_000;

    readonly DenseCase dense;
    readonly DenseCloud cloud;
    readonly DownwindFrame frame;

    public DenseRun(DenseCase dense, bool zonesWanted)
    {
        this.dense = dense;
        frame = new(dense.WindFromDeg);
        var reach = zonesWanted ? FarthestM : Math.Clamp(1.02 * dense.Receptors.Select(Distance).DefaultIfEmpty(100).Max(), 20, 200_000);
        cloud = DenseCloud.Of(dense.Release, dense.Properties, dense.Air, dense.AveragingS, reach);
    }

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public IEnumerable<string> Csv()
    {
        var dose = dense.Output == "dose";
        yield return dense.Output == "centreline" ? "x_m,z_m,max_volume_fraction,time_s,duration_s" : $"x_m,y_m,z_m,time_s,{(dose ? "dose_kg_s_m3" : "concentration_kg_m3")}";
        foreach (var receptor in dense.Receptors)
            foreach (var line in dense.Output == "centreline" ? [Axis(Distance(receptor))] : Values(receptor))
                yield return line;
    }

    /// <summary>Zones for the AEGL of an hour, largest first.</summary>
    public IEnumerable<AirZone> Zones(Substance substance) =>
        from row in substance.Aegl
        where row.Minutes == ExposureMinutes
        from level in new (int Level, double? MgM3)[] { (1, row.Level1), (2, row.Level2), (3, row.Level3) }
        where level.MgM3 is > 0
        let mgM3 = level.MgM3 ?? 0
        select new AirZone(level.Level, mgM3, ExposureMinutes, dense.StartS, DenseZone.Of(cloud, mgM3 * 1e-6, dense.WindFromDeg));

    /// <summary>Beyond the run there is nothing: an empty time and no concentration.</summary>
    string Axis(double distanceM) => cloud.MaximumAt(distanceM) is { } most
        ? string.Join(',', Text(distanceM), Text(most.ZM), most.VolumeFraction.ToString("G7", CultureInfo.InvariantCulture), Text(dense.StartS + most.TimeS), Lasting(most.DurationS))
        : string.Join(',', Text(distanceM), "0", "0", "", "");

    IEnumerable<string> Values(double[] receptor)
    {
        var (along, left) = frame.ToPlume(receptor[0] - dense.XM, receptor[1] - dense.YM);
        var (z, averaging) = (receptor[2], dense.AveragingS);
        double Mean(double from, double to) => cloud.MeanAt(along, left, z, from - dense.StartS, to - dense.StartS);
        var passing = cloud.StationAt(along)?.TimeS + dense.StartS ?? dense.StartS;
        var end = dense.UntilS ?? Math.Max(averaging, passing + averaging / 2);
        switch (dense.Output)
        {
            case "mean" when dense.UntilS is not null: return [Line(receptor, end, Mean(0, end))];
            case "dose": return [Line(receptor, Whole(along, end), Whole(along, end) * Mean(0, Whole(along, end)))];
            case "series":
                var step = dense.OutputStepS ?? averaging;
                return Enumerable.Range(1, Math.Max(1, (int)(end / step))).Select(i => Line(receptor, i * step, Mean(Math.Max(0, i * step - averaging), i * step)));
            default: return [Line(receptor, end, cloud.HighestAt(along, left, z))];
        }
    }

    /// <summary>Until when a dose is counted: the end of the run, or until the cloud has passed.</summary>
    double Whole(double alongM, double endS) =>
        dense.UntilS ?? (cloud.StationAt(alongM) is { DurationS: < double.PositiveInfinity } station ? dense.StartS + station.TimeS + 3 * station.DurationS : endS);

    double Distance(double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - dense.XM, 2) + Math.Pow(receptor[1] - dense.YM, 2));

    static string Lasting(double seconds) => double.IsInfinity(seconds) ? "" : Text(seconds);

    static string Line(double[] receptor, double time, double value) =>
        string.Join(',', Text(receptor[0]), Text(receptor[1]), Text(receptor[2]), Text(time), value.ToString("G7", CultureInfo.InvariantCulture));

    static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
