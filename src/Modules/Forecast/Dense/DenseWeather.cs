using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Reads the weather for a dense cloud: the row that holds when the release starts.</summary>
sealed class DenseWeather(List<(string Field, string Remark)> remarks)
{
    const double UsualAirK = 298, UsualHumidity = 0.75, UsualRoughnessM = 0.1;

    /// <summary>Checked although a dense cloud does not use them: a wrong unit here means a wrong unit elsewhere.</summary>
    static readonly (string Name, double Min, double Max, string Unit)[] Unused =
    [
        ("frictionVelocityMs", 1e-3, 10, "m/s"), ("heatFluxWm2", -500, 1500, "W/m², upwards positive"), ("sigmaThetaDeg", 0.1, 104, "degrees"),
        ("pressurePa", 40_000, 110_000, "pascal, not hPa"), ("rainMmH", 0, 500, "mm/h"), ("solarWm2", 0, 1400, "W/m²"),
    ];

    public (DenseAir Air, double WindFromDeg) Read(StrictObject root, double startS)
    {
        var rows = root.Objects("weather");
        if (rows.Count == 0) throw new RefusedException("weather", "is missing: at least one row");
        var holding = 0;
        for (var i = 0; i < rows.Count; i++)
            if ((rows[i].Number("timeS", 0, 1e8, "s from the start of the run") ?? 0) <= startS) holding = i;
        if (rows.Count > 1) remarks.Add(("weather", $"row {holding} is used throughout: a dense cloud takes one wind"));
        var read = rows.Select(row => Row(row, root)).ToList();
        return read[holding];
    }

    (DenseAir, double) Row(StrictObject row, StrictObject root)
    {
        row.Number("timeS", 0, 1e8, "s");
        var wind = row.NeededNumber("windMs", 0.5, 75, "m/s; in less wind the cloud goes where the ground falls");
        var from = row.NeededNumber("windFromDeg", 0, 360, "degrees clockwise from north, where it blows from");
        var height = Or(row, "windHeightM", 0.5, 300, "m above ground", 10);
        var roughness = Or(row, "roughnessM", 1e-5, 3, "m", UsualRoughnessM);
        var temperature = Or(row, "temperatureK", 200, 340, "kelvin, not °C", UsualAirK);
        var humidity = Or(row, "relativeHumidity", 0, 1, "a share, not per cent", UsualHumidity);
        var inverse = Inverse(row, root, wind * Math.Pow(10 / height, 0.15), roughness);
        var mixing = row.Number("mixingM", 10, 20_000, "m");
        foreach (var (name, min, max, unit) in Unused)
            if (row.Number(name, min, max, unit) is not null) remarks.Add(($"{row.Path}.{name}", "not used by a dense cloud"));
        row.NoOthers();
        return (new(double.IsNaN(wind) ? 1 : wind, height, roughness, inverse, ClassObukhov.Number(inverse, roughness), temperature, humidity, mixing), from);
    }

    /// <summary>1/L by what is known best: the length, the class, the sun.</summary>
    double Inverse(StrictObject row, StrictObject root, double wind10Ms, double roughnessM)
    {
        var stated = row.Word("stability", "A", "B", "C", "D", "E", "F");
        var length = row.Number("obukhovM", -1e9, 1e9, "m; negative unstable");
        var cloud = row.Number("cloudCover", 0, 1, "a share, not per cent or oktas");
        if (length == 0) row.Refuse("obukhovM", "0: must be negative (unstable), positive (stable) or null");
        if (stated is { } letter && length is { } known && (letter is "E" or "F" ? known < 0 : letter is "A" or "B" or "C" && known > 0))
            row.Refuse("stability", $"{letter} contradicts obukhovM {DenseCaseFile.Text(known)}");
        if (length is { } l && l != 0) return 1 / l;
        if (stated is not null) return ClassObukhov.Inverse(Enum.Parse<StabilityClass>(stated), roughnessM);
        var stability = StabilityClass.D;
        if (root.Moment("at") is { } at && root.Object("source") is { } source && AirCaseFile.Place(source).Place is { } place)
            stability = PasquillStability.Of(double.IsNaN(wind10Ms) ? 1 : wind10Ms, SolarPosition.AltitudeDeg(place, at), cloud);
        remarks.Add(($"{row.Path}.stability", $"missing, as is obukhovM: class {stability} taken{(root.Has("at") ? " from sun, cloud and wind" : "")}"));
        return ClassObukhov.Inverse(stability, roughnessM);
    }

    double Or(StrictObject row, string name, double min, double max, string unit, double otherwise)
    {
        if (!row.Has(name)) remarks.Add(($"{row.Path}.{name}", $"missing: {DenseCaseFile.Text(otherwise)} {unit} taken"));
        return row.Number(name, min, max, unit) ?? otherwise;
    }
}
