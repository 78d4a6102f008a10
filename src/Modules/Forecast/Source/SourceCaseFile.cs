using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Inversion;

namespace LaChan.Forecast.Source;

/// <summary>Reads the input of <c>lachan forecast source</c>: every field is known, in range, of the right kind and in agreement with the others, or the file is refused with the reasons.</summary>
public static class SourceCaseFile
{
    const double FarM = 1e5;
    const int MostSensors = 2000, MostCandidates = 500;

    /// <summary>kg/m³ in one of the unit.</summary>
    static readonly Dictionary<string, double> Units = new() { ["kg/m3"] = 1, ["g/m3"] = 1e-3, ["mg/m3"] = 1e-6, ["ug/m3"] = 1e-9 };

    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public static SourceCase Read(string text)
    {
        var json = StrictJson.Read(text);
        var root = json.Root;
        var remarks = new List<Remark>();
        var kind = root.Word("kind", "steady", "puff");
        if (!root.Has("kind")) root.Refuse("kind", "forecast.refused.steady.missing", $"is missing: steady");
        if (kind == "puff") root.Refuse("kind", "forecast.refused.puff-not-yet", $"\"puff\" is not available yet; steady is");
        // Names what was measured; nothing is computed from it.
        root.Word("substance");
        var (place, at) = (Place(root), root.Moment("at"));
        var averaging = root.Number("averagingS", 1, 360_000, "s");
        if (averaging is null) remarks.Taken("averagingS", 600, "s");
        var weather = root.Objects("weather");
        if (weather.Count != 1) root.Refuse("weather", "forecast.refused.one-row", $"has {weather.Count} rows: a steady source needs one, the mean over the averaging time");
        var rows = weather.Select(x => AirWeatherRow.Read(x, at, place, averaging ?? 600, remarks)).ToList();
        var height = root.Number("heightM", 0, 200, "m above ground, or null where it is unknown");
        if (height is null) remarks.Say("heightM", "source.height", $"unknown: looked for between 0.5 and 32 m");
        var sensors = Sensors(root);
        var box = Box(root);
        var candidates = Candidates(root);
        var seed = root.Whole("seed", 0, int.MaxValue, "a whole number") ?? 1;
        root.NoOthers();
        json.ThrowIfRefused();
        return new(rows[0], height, sensors, box, candidates, seed, remarks) { Place = place };
    }

    static GeoPoint? Place(StrictObject root)
    {
        if (root.Object("place") is not { } place) return null;
        var found = new GeoPoint(place.NeededNumber("lat", -80, 80, "degrees north"), place.NeededNumber("lon", -180, 180, "degrees east"));
        place.NoOthers();
        return found;
    }

    static List<SensorReading> Sensors(StrictObject root)
    {
        var sensors = new List<SensorReading>();
        var objects = root.Objects("sensors");
        if (objects.Count is < 3 or > MostSensors) root.Refuse("sensors", "forecast.refused.sensors", $"{objects.Count} of them: needs 3 to {MostSensors}");
        foreach (var sensor in objects)
        {
            sensor.Word("id");
            var unit = sensor.Word("unit", [.. Units.Keys]);
            if (!sensor.Has("unit")) sensor.Refuse("unit", "forecast.refused.missing-one-of", $"is missing: one of {string.Join(", ", Units.Keys)}");
            var factor = unit is null ? 1 : Units[unit];
            var (value, limit) = (sensor.Number("value", 0, 1e12, "concentration, or null where nothing was detected"), sensor.Number("detectionLimit", 0, 1e12, "concentration") ?? 0);
            if (value is not > 0 && limit <= 0) sensor.Refuse("detectionLimit", "forecast.refused.detection-limit", $"is 0 or missing, but nothing was detected: needs the least that the sensor can see");
            sensors.Add(new(sensor.NeededNumber("xM", -FarM, FarM, "m east"), sensor.NeededNumber("yM", -FarM, FarM, "m north"), sensor.Number("zM", 0, 1000, "m above ground") ?? 1.5, value * factor, limit * factor));
            sensor.NoOthers();
        }
        if (objects.Count > 0 && !sensors.Any(x => x.Detects)) root.Refuse("sensors", "forecast.refused.nothing-seen", $"none reads above its limit: there is nothing to locate");
        return sensors;
    }

    static SearchBox Box(StrictObject root)
    {
        if (root.Object("box") is not { } box)
        {
            root.Refuse("box", "forecast.refused.box", $"is missing: where to look, xMin, xMax, yMin, yMax in metres");
            return default;
        }
        double Side(string name) => box.NeededNumber(name, -FarM, FarM, "m");
        var found = new SearchBox(Side("xMin"), Side("xMax"), Side("yMin"), Side("yMax"));
        if (found.XMax <= found.XMin) box.Refuse("xMax", "forecast.refused.above-x", $"{found.XMax}: must be above xMin");
        if (found.YMax <= found.YMin) box.Refuse("yMax", "forecast.refused.above-y", $"{found.YMax}: must be above yMin");
        box.NoOthers();
        return found;
    }

    static List<SourceCandidate> Candidates(StrictObject root)
    {
        var found = new List<SourceCandidate>();
        var objects = root.Objects("candidates");
        if (objects.Count > MostCandidates) root.Refuse("candidates", "forecast.refused.too-many", $"{objects.Count} of them: at most {MostCandidates}");
        foreach (var candidate in objects)
        {
            var id = candidate.Word("id");
            if (id is null) candidate.Refuse("id", "forecast.refused.candidate", $"is missing: the name of the candidate");
            else if (found.Any(x => x.Id == id)) candidate.Refuse("id", "forecast.refused.candidate-twice", $"\"{id}\": another candidate has this name");
            found.Add(new(id ?? "", candidate.Word("name") ?? id ?? "", candidate.NeededNumber("xM", -FarM, FarM, "m east"), candidate.NeededNumber("yM", -FarM, FarM, "m north")));
            candidate.NoOthers();
        }
        return found;
    }
}
