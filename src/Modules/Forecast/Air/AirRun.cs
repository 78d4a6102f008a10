using System.Globalization;
using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Runs a case: concentrations at its receptors as CSV, or zones as GeoJSON.</summary>
public static class AirRun
{
    const double FarthestM = 50_000;

    /// <summary>Where the models were compared with measurements, and how far their physics reaches, metres.</summary>
    public const double TestedFromM = 50, ReachesM = 10_000;

    /// <summary>What is said of receptors beyond.</summary>
    internal static Remark Untested => new Remark("receptors", "untested", $"some lie nearer than {TestedFromM} m or farther than {ReachesM / 1000} km, where the models were never tested");

    /// <summary>What is said of a zone that goes farther.</summary>
    internal static Remark Far(string field, GroundZone zone) => zone.Capped
        ? new Remark(field, "zone.far-cut", $"reaches beyond {ReachesM / 1000} km, where the models were never tested; cut at {FarthestM / 1000} km")
        : new Remark(field, "zone.far", $"reaches beyond {ReachesM / 1000} km, where the models were never tested");

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public static IEnumerable<string> Csv(AirCase air)
    {
        var (times, columns) = Columns(air);
        var unit = air.Output == "dose" ? "kg_s_m3" : "kg_m3";
        var head = $"{(air.Output == "dose" ? "dose" : "concentration")}_{unit}{(columns.Length > 1 ? $",p05_{unit},p50_{unit},p95_{unit}" : "")}";
        yield return air.Output == "centreline" ? $"x_m,{head}" : $"x_m,y_m,z_m,time_s,{head}";
        for (var r = 0; r < air.Receptors.Count; r++)
            for (var t = 0; t < times.OutputS.Length; t++)
                yield return Line(Place(air, r, times.OutputS[t]), columns.Select(x => x[r * times.OutputS.Length + t]));
    }

    /// <summary>The values of the case as it stands, and with more than one member the percentiles.</summary>
    static (AirTimes Times, double[][] Columns) Columns(AirCase air)
    {
        var places = new AirPlaces(air);
        var times = AirTimes.Of(air, air.Release.Steady ? air.SteadyEndS : PuffValues.EndS(air, places));
        var values = air.Release.Steady ? PlumeValues.All(air, times, places) : PuffValues.All(air, times, places);
        if (air.Members == 1) return (times, [values]);
        var (p05, p50, p95) = AirEnsemble.Of(air, times);
        return (times, [values, p05, p50, p95]);
    }

    /// <summary>Zones in the order of their thresholds: of a plume for every row of weather, where its mean over the averaging time of the case passes them; of a puff for the run.</summary>
    public static IEnumerable<AirZone> Zones(AirCase air, IReadOnlyList<AirThreshold> levels) => air.Release.Steady ? PlumeZones(air, levels) : PuffZones.Of(air, levels);

    static IEnumerable<AirZone> PlumeZones(AirCase air, IReadOnlyList<AirThreshold> levels) =>
        from weather in air.Weather
        let plume = new RatedPlume(PlumeTables.Of(air, weather, [0], FarthestM), air.Release.RateKgS)
        from level in levels
        let zone = GroundZone.Of(plume, level.KgM3, weather.WindFromDeg, FarthestM)
        select new AirZone(level, level.ExposureS(air.AveragingS) / 60, weather.TimeS, zone);

    /// <summary>Whether some receptor lies where no measurement tested the models.</summary>
    public static bool OutsideTested(AirCase air) => air.Receptors.Any(r => Distance(air, r) is < TestedFromM or > ReachesM);

    /// <summary>What stands before the values of a line.</summary>
    internal static double[] Place(AirCase air, int receptor, double timeS) =>
        air.Output == "centreline" ? [Distance(air, air.Receptors[receptor])] : [.. air.Receptors[receptor][..3], timeS];

    static double Distance(AirCase air, double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - air.XM, 2) + Math.Pow(receptor[1] - air.YM, 2));

    internal static string Line(IEnumerable<double> place, IEnumerable<double> values) =>
        string.Join(',', place.Select(x => x.ToString("G10", CultureInfo.InvariantCulture)).Concat(values.Select(x => x.ToString("G7", CultureInfo.InvariantCulture))));
}
