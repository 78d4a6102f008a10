using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Runs a case: concentrations at its receptors as CSV, or zones as GeoJSON.</summary>
public static class AirRun
{
    /// <summary>Taken for the air where no temperature is given, kelvin.</summary>
    internal const double UsualAirK = 298;

    const int ExposureMinutes = 60;
    const double FarthestM = 50_000;

    /// <summary>CSV as <c>design/commands.md</c> describes it, line by line.</summary>
    public static IEnumerable<string> Csv(AirCase air)
    {
        var plumes = air.Weather.Select(x => (Weather: x, Plume: PlumeOf(air, x), Frame: new DownwindFrame(x.WindFromDeg))).ToList();
        var weights = Weights(air);
        yield return air.Output == "centreline" ? "x_m,concentration_kg_m3" : "x_m,y_m,z_m,time_s,concentration_kg_m3";
        foreach (var receptor in air.Receptors)
        {
            var (east, north, z) = (receptor[0] - air.XM, receptor[1] - air.YM, receptor[2]);
            var distance = Math.Sqrt(east * east + north * north);
            var values = plumes.Select(x => air.Output == "centreline" ? Centreline(x.Plume, distance, z, air.LossPerS) : At(x.Plume, x.Frame, east, north, z, air.LossPerS));
            var value = air.Output == "mean" ? values.Zip(weights, (c, w) => c * w).Sum() : values.Max();
            yield return air.Output == "centreline"
                ? Line(distance, value)
                : Line(receptor[0], receptor[1], z, air.UntilS ?? Math.Max(air.AveragingS, air.Weather[^1].TimeS), value);
        }
    }

    /// <summary>Zones of every row of weather for the AEGL of an hour, largest first.</summary>
    public static IEnumerable<AirZone> Zones(AirCase air, Substance substance) =>
        from weather in air.Weather
        let plume = PlumeOf(air, weather)
        let row = substance.Aegl.FirstOrDefault(x => x.Minutes == ExposureMinutes)
        where row is not null
        from level in new (int Level, double? MgM3)[] { (1, row.Level1), (2, row.Level2), (3, row.Level3) }
        where level.MgM3 is > 0
        let zone = GroundZone.Of(plume, (level.MgM3 ?? 0) * 1e-6, weather.WindFromDeg, FarthestM)
        select new AirZone(level.Level, level.MgM3 ?? 0, ExposureMinutes, weather.TimeS, zone);

    /// <summary>Whether some receptor lies downwind of the source where the curves were never tested.</summary>
    public static bool OutsideCurves(AirCase air) => air.Receptors.Any(r =>
    {
        var distance = Math.Sqrt(Math.Pow(r[0] - air.XM, 2) + Math.Pow(r[1] - air.YM, 2));
        return !BriggsSigmas.Holds(distance);
    });

    static GaussianPlume PlumeOf(AirCase air, AirWeather weather)
    {
        var across = BriggsSigmas.Across(weather.Stability, weather.Surroundings);
        var vertical = BriggsSigmas.Vertical(weather.Stability, weather.Surroundings);
        // Turner (1970), AP-26, chapter 5: a source with a width is a point farther upwind; σy0 = width / 4.3.
        var start = across.DistanceOf(air.DiameterM / 4.3);
        var wind = WindProfile.At(weather.WindMs, weather.WindHeightM, air.HeightM, weather.Stability, weather.Surroundings);
        var height = air.HeightM + Rise(air, weather, wind);
        return new GaussianPlume(air.RateKgS, wind, height, across, vertical, weather.MixingM, start).Averaged(air.AveragingS);
    }

    /// <summary>Rise above the opening, metres; without a temperature of the air <see cref="UsualAirK"/> is taken.</summary>
    static double Rise(AirCase air, AirWeather weather, double windMs)
    {
        var around = weather.TemperatureK ?? UsualAirK;
        return BriggsRise.Of(air.ExitVelocityMs, air.DiameterM, air.ExitTemperatureK ?? around, around, windMs, weather.Stability);
    }

    static double At(in GaussianPlume plume, DownwindFrame frame, double east, double north, double z, double lossPerS)
    {
        var (along, left) = frame.ToPlume(east, north);
        return along > 0 ? plume.At(along, left, z) * Math.Exp(-lossPerS * along / plume.WindMs) : 0;
    }

    static double Centreline(in GaussianPlume plume, double distance, double z, double lossPerS) =>
        plume.Centreline(distance, z) * Math.Exp(-lossPerS * distance / plume.WindMs);

    /// <summary>Each row's part of the time: it holds until the next, the last until the end of the run (without one: as long as the row before).</summary>
    static double[] Weights(AirCase air)
    {
        var rows = air.Weather;
        if (rows.Count == 1) return [1];
        var end = air.UntilS ?? rows[^1].TimeS + (rows[^1].TimeS - rows[^2].TimeS);
        double Until(int i) => Math.Min(end, i + 1 < rows.Count ? rows[i + 1].TimeS : end);
        double[] seconds = [.. rows.Select((row, i) => Math.Max(0, Until(i) - Math.Min(end, row.TimeS)))];
        var all = seconds.Sum();
        return [.. seconds.Select(x => all > 0 ? x / all : 1.0 / rows.Count)];
    }

    static string Line(params ReadOnlySpan<double> values)
    {
        var cells = new string[values.Length];
        for (var i = 0; i < values.Length; i++) cells[i] = values[i].ToString(i == values.Length - 1 ? "G7" : "G10", CultureInfo.InvariantCulture);
        return string.Join(',', cells);
    }
}

/// <summary>A zone and the threshold that it is drawn for.</summary>
public sealed record AirZone(int Level, double ThresholdMgM3, int ExposureMinutes, double WeatherTimeS, GroundZone Zone);
