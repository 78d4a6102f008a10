using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Air;

/// <summary>Reads the input of <c>lachan forecast air</c>: every field is known, in range, of the right kind and in agreement with the others, or the file is refused with the reasons.</summary>
public sealed class AirCaseFile(ISubstances substances)
{
    const double FarthestM = 1e6;

    readonly List<(string Field, string Remark)> remarks = [];

    /// <param name="zonesWanted">Whether zones are to be drawn: then the substance and its thresholds are needed, receptors are not.</param>
    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public AirCase Read(string text, bool zonesWanted)
    {
        var json = StrictJson.Read(text);
        var root = json.Root;
        var kind = root.Word("kind", "plume", "puff", "dense");
        if (!root.Has("kind")) root.Refuse("kind", "is missing: plume, puff or dense");
        if (kind == "dense") throw new RefusedException("kind", "\"dense\" is read elsewhere: plume or puff");
        var air = Case(kind, root, zonesWanted);
        root.NoOthers();
        json.ThrowIfRefused();
        return air with { Remarks = remarks };
    }

    AirCase Case(string? kind, StrictObject root, bool zonesWanted)
    {
        var at = root.Moment("at");
        var source = root.Object("source");
        if (source is null) root.Refuse("source", "is missing");
        var (place, x, y) = source is null ? default : Place(source);
        var diameter = source?.Number("diameterM", 0, 1000, "m") ?? 0;
        var velocity = source?.Number("exitVelocityMs", 0, 400, "m/s upwards") ?? 0;
        var temperature = source?.Number("exitTemperatureK", 150, 3000, "kelvin");
        if (velocity > 0 && diameter == 0) source?.Refuse("diameterM", "0 or missing, but the gas leaves at a speed: needs the diameter of the opening");
        var output = root.Word("output", "mean", "max", "series", "dose", "centreline") ?? Estimated("output", "mean");
        var averaging = Number(root, "averagingS", 1, 360_000, "s", 600);
        var height = source is null ? 0 : Number(source, "heightM", 0, 1000, "m above ground", 0);
        var release = source is null ? new(0, 0, 0, 0) : AirRelease.Read(kind, root, source, remarks);
        var (weather, receptors) = (Weather(root, at, place, averaging), Receptors(root, zonesWanted));
        var run = RunFields.Read(root, output, averaging, kind == "puff" ? release.StartS : weather.Count > 0 ? weather[0].TimeS : 0, receptors.Count);
        if (run.OutputStepS is not null && output != "series") remarks.Add(("outputStepS", "not used: only series have steps"));
        return new(
            Substance(root, zonesWanted), at, place, x, y, new(height, diameter, velocity, temperature), release, weather, receptors, averaging,
            run.UntilS, run.OutputStepS, output, Loss(root), Deposition(root), run.Members, run.Seed, []);
    }

    internal string? Substance(StrictObject root, bool zonesWanted)
    {
        var name = root.Word("substance");
        var known = name is null ? null : substances.Find(name);
        if (name is not null && known is null) root.Refuse("substance", $"\"{name}\" is not in the table of substances (symbol, CAS number or name)");
        if (zonesWanted && name is null) root.Refuse("substance", "is missing: zones are drawn for its thresholds");
        if (zonesWanted && known is { Aegl.Count: 0 }) root.Refuse("substance", $"the table holds no AEGL for {known.NameEn}");
        return known?.Symbol;
    }

    internal static (GeoPoint? Place, double X, double Y) Place(StrictObject source)
    {
        double? lat = source.Number("lat", -85, 85, "degrees north"), lon = source.Number("lon", -180, 180, "degrees east");
        double? x = source.Number("xM", -1e6, 1e6, "m east"), y = source.Number("yM", -1e6, 1e6, "m north");
        if ((lat is null) != (lon is null)) source.Refuse(lat is null ? "lat" : "lon", "is missing: lat and lon go together");
        if ((lat ?? lon) is not null && (x ?? y) is not null) source.Refuse("xM", "stands beside lat and lon: give one or the other");
        return (lat is { } north && lon is { } east ? new GeoPoint(north, east) : null, x ?? 0, y ?? 0);
    }

    List<AirWeather> Weather(StrictObject root, DateTimeOffset? at, GeoPoint? place, double averagingS)
    {
        var rows = root.Objects("weather");
        if (rows.Count == 0 && !root.Has("weather")) root.Refuse("weather", "is missing: at least one row");
        else if (rows.Count == 0) root.Refuse("weather", "needs at least one row");
        var weather = rows.Select(row => AirWeatherRow.Read(row, at, place, averagingS, remarks)).ToList();
        StabilityFields.Rise(rows, [.. weather.Select(x => x.TimeS)]);
        return weather;
    }

    internal static IReadOnlyList<double[]> Receptors(StrictObject root, bool zonesWanted)
    {
        var receptors = root.Rows("receptors", 3, "[x east m, y north m, z above ground m]");
        if (receptors.Count == 0 && !zonesWanted) root.Refuse("receptors", "needs at least one [x, y, z]");
        for (var i = 0; i < receptors.Count; i++)
        {
            if (receptors[i][2] is < 0 or > 10_000) root.Refuse($"receptors[{i}]", $"height {receptors[i][2]}: must be 0 to 10000 (m above ground)");
            foreach (var metres in receptors[i][..2])
                if (Math.Abs(metres) > FarthestM) root.Refuse($"receptors[{i}]", $"{metres}: must be -1e6 to 1e6 (m)");
        }
        return receptors;
    }

    static double Loss(StrictObject root)
    {
        var halfLife = root.Number("halfLifeS", 1e-3, 1e18, "s");
        return (halfLife is { } life ? Math.Log(2) / life : 0) + (root.Number("washoutPerS", 0, 1, "1/s") ?? 0);
    }

    double? Deposition(StrictObject root)
    {
        var velocity = root.Number("depositionMs", 0, 1, "m/s");
        if (velocity is null && root.Word("substance") == "SO2") remarks.Add(("depositionMs", "missing: uptake of SO2 by short grass taken (230 s/m); 0 for none"));
        return velocity;
    }

    double Number(StrictObject from, string name, double min, double max, string unit, double otherwise)
    {
        if (!from.Has(name)) remarks.Add((StrictPath(from, name), $"missing: {otherwise} {unit} taken"));
        return from.Number(name, min, max, unit) ?? otherwise;
    }

    string Estimated(string field, string value)
    {
        remarks.Add((field, $"missing: {value} taken"));
        return value;
    }

    internal static string StrictPath(StrictObject from, string name) => from.Path.Length == 0 ? name : $"{from.Path}.{name}";
}
