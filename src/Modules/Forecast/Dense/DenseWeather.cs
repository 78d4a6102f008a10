using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Air;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Reads the weather for a dense cloud: the row that holds when the release starts.</summary>
sealed class DenseWeather(List<Remark> remarks)
{
    const double UsualAirK = 298, UsualHumidity = 0.75, UsualRoughnessM = 0.1;

    /// <summary>Checked although a dense cloud does not use them: a wrong unit here means a wrong unit elsewhere.</summary>
    static readonly (string Name, double Min, double Max, string Unit)[] Unused =
    [
        ("frictionVelocityMs", 0.01, 5, "m/s"), ("heatFluxWm2", -500, 1500, "W/m², upwards positive"), ("sigmaThetaDeg", 0.1, 104, "degrees"),
        ("pressurePa", 40_000, 110_000, "pascal, not hPa"), ("rainMmH", 0, 500, "mm/h"), ("solarWm2", 0, 1400, "W/m²"),
    ];

    public (DenseAir Air, double WindFromDeg) Read(StrictObject root, double startS)
    {
        var rows = root.Objects("weather");
        var holding = 0;
        double[] times = [.. rows.Select(row => row.Number("timeS", 0, 1e8, "s from the start of the run") ?? 0)];
        StabilityFields.Rise(rows, times);
        for (var i = 0; i < rows.Count; i++)
            if (times[i] <= startS) holding = i;
        if (rows.Count > 1) remarks.Say("weather", "dense.one-wind", $"row {holding} is used throughout: a dense cloud takes one wind");
        var read = rows.Select(row => Row(row, root)).ToList();
        return read[holding];
    }

    (DenseAir, double) Row(StrictObject row, StrictObject root)
    {
        var wind = row.NeededNumber("windMs", 0.5, 75, "m/s; in less wind the cloud goes where the ground falls");
        var from = row.NeededNumber("windFromDeg", 0, 360, "degrees clockwise from north, where it blows from");
        var height = Or(row, "windHeightM", 0.5, 300, "m above ground", 10);
        var roughness = Or(row, "roughnessM", 1e-5, 3, "m", UsualRoughnessM);
        StabilityFields.Stands(row, roughness, height);
        var temperature = Or(row, "temperatureK", 200, 340, "kelvin, not °C", UsualAirK);
        var humidity = Or(row, "relativeHumidity", 0, 1, "a share, not per cent", UsualHumidity);
        var inverse = Inverse(row, root, wind * Math.Pow(10 / height, 0.15), roughness);
        var mixing = row.Number("mixingM", 10, 20_000, "m");
        foreach (var (name, min, max, unit) in Unused)
            if (row.Number(name, min, max, unit) is not null) remarks.Say($"{row.Path}.{name}", "dense.not-used", $"not used by a dense cloud");
        row.NoOthers();
        return (new(double.IsNaN(wind) ? 1 : wind, height, roughness, inverse, ClassObukhov.Number(inverse, roughness), temperature, humidity, mixing), from);
    }

    /// <summary>1/L by what is known best: the length, the class, the sun.</summary>
    double Inverse(StrictObject row, StrictObject root, double wind10Ms, double roughnessM)
    {
        var (stated, length) = (StabilityFields.Stability(row), StabilityFields.ObukhovM(row));
        var cloud = row.Number("cloudCover", 0, 1, "a share, not per cent or oktas");
        StabilityFields.Agree(row, stated, length, StabilityFields.HeatFluxWm2(row));
        if (length is { } l) return 1 / l;
        if (stated is { } letter) return ClassObukhov.Inverse(letter, roughnessM);
        var stability = StabilityClass.D;
        if (root.Moment("at") is { } at && root.Object("source") is { } source && AirCaseFile.Place(source).Place is { } place)
            stability = PasquillStability.Of(double.IsNaN(wind10Ms) ? 1 : wind10Ms, SolarPosition.AltitudeDeg(place, at), cloud);
        if (root.Has("at")) remarks.Say($"{row.Path}.stability", "dense.class-sun", $"missing, as is obukhovM: class {stability} taken from sun, cloud and wind");
        else remarks.Say($"{row.Path}.stability", "dense.class", $"missing, as is obukhovM: class {stability} taken");
        return ClassObukhov.Inverse(stability, roughnessM);
    }

    double Or(StrictObject row, string name, double min, double max, string unit, double otherwise)
    {
        if (!row.Has(name)) remarks.Taken($"{row.Path}.{name}", DenseCaseFile.Text(otherwise), unit);
        return row.Number(name, min, max, unit) ?? otherwise;
    }
}
