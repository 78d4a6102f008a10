using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Runs a case: concentrations at its receptors as CSV, or zones as GeoJSON.</summary>
public static class AirRun
{
    const int ExposureMinutes = 60;
    const double FarthestM = 50_000;

    /// <summary>Where the models were compared with measurements, and how far their physics reaches, metres.</summary>
    public const double TestedFromM = 50, ReachesM = 10_000;

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public static IEnumerable<string> Csv(AirCase air)
    {
        var times = AirTimes.Of(air, air.Release.Steady ? air.SteadyEndS : PuffValues.EndS(air));
        var values = air.Release.Steady ? new PlumeValues(air).All(times) : PuffValues.All(air, times);
        var value = air.Output == "dose" ? "dose_kg_s_m3" : "concentration_kg_m3";
        yield return air.Output == "centreline" ? $"x_m,{value}" : $"x_m,y_m,z_m,time_s,{value}";
        for (var r = 0; r < air.Receptors.Count; r++)
        {
            var receptor = air.Receptors[r];
            for (var t = 0; t < times.OutputS.Length; t++)
                yield return air.Output == "centreline"
                    ? Line(Distance(air, receptor), values[r * times.OutputS.Length + t])
                    : Line(receptor[0], receptor[1], receptor[2], times.OutputS[t], values[r * times.OutputS.Length + t]);
        }
    }

    /// <summary>Zones for the AEGL of an hour, largest first: of a plume for every row of weather, of a puff for the run.</summary>
    public static IEnumerable<AirZone> Zones(AirCase air, Substance substance)
    {
        var levels = AirThreshold.Of(substance, ExposureMinutes);
        return air.Release.Steady ? PlumeZones(air, levels) : PuffZones.Of(air, levels);
    }

    static IEnumerable<AirZone> PlumeZones(AirCase air, IReadOnlyList<AirThreshold> levels) =>
        from weather in air.Weather
        let plume = new RatedPlume(PlumeTables.Of(air, weather, [0], FarthestM), air.Release.RateKgS)
        from level in levels
        let zone = GroundZone.Of(plume, level.MgM3 * 1e-6, weather.WindFromDeg, FarthestM)
        select new AirZone(level.Level, level.MgM3, ExposureMinutes, weather.TimeS, zone);

    /// <summary>Whether some receptor lies where no measurement tested the models.</summary>
    public static bool OutsideTested(AirCase air) => air.Receptors.Any(r => Distance(air, r) is < TestedFromM or > ReachesM);

    static double Distance(AirCase air, double[] receptor) => Math.Sqrt(Math.Pow(receptor[0] - air.XM, 2) + Math.Pow(receptor[1] - air.YM, 2));

    static string Line(params ReadOnlySpan<double> values)
    {
        var cells = new string[values.Length];
        for (var i = 0; i < values.Length; i++) cells[i] = values[i].ToString(i == values.Length - 1 ? "G7" : "G10", CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }
}
