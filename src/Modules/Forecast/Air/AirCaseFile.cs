using LaChan.Contracts.Reference;
using LaChan.Forecast.Radiation;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Reads the input of <c>lachan forecast air</c>: every field is known, in range, of the right kind and in agreement with the others, or the file is refused with the reasons.</summary>
public sealed class AirCaseFile(ISubstances substances)
{
    const double FarthestM = 1e6;

    readonly List<Remark> remarks = [];

    /// <param name="zonesWanted">Whether zones are to be drawn: then the substance is needed, receptors are not.</param>
    /// <param name="nameless">The zones are of values that mean the same of every substance.</param>
    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public AirCase Read(string text, bool zonesWanted, bool nameless = false)
    {
        var json = StrictJson.Read(text);
        var root = json.Root;
        var kind = root.Word("kind", "plume", "puff", "dense");
        if (!root.Has("kind")) root.Refuse("kind", "forecast.refused.kind.missing", $"is missing: plume, puff or dense");
        if (kind == "dense") throw new RefusedException("kind", "forecast.refused.kind.dense-elsewhere", $"\"dense\" is read elsewhere: plume or puff");
        var air = Case(kind, root, zonesWanted, nameless);
        root.NoOthers();
        json.ThrowIfRefused();
        return air with { Remarks = remarks };
    }

    AirCase Case(string? kind, StrictObject root, bool zonesWanted, bool nameless)
    {
        var at = root.Moment("at");
        var source = root.Object("source");
        if (source is null) root.Refuse("source", "forecast.refused.missing", $"is missing");
        var radioactive = NuclideSource.Holds(root, source);
        IReadOnlyList<ReleasedNuclide> nuclides = radioactive && source is not null ? NuclideSource.Read(root, source) : [];
        var (place, x, y) = source is null ? default : Place(source);
        var diameter = source?.Number("diameterM", 0, 1000, "m") ?? 0;
        var velocity = source?.Number("exitVelocityMs", 0, 400, "m/s upwards") ?? 0;
        var temperature = source?.Number("exitTemperatureK", 150, 3000, "kelvin");
        if (velocity > 0 && diameter == 0) source?.Refuse("diameterM", "forecast.refused.diameter", $"0 or missing, but the gas leaves at a speed: needs the diameter of the opening");
        var output = root.Word("output", "mean", "max", "series", "dose", "centreline") ?? Estimated("output", "mean");
        var averaging = Number(root, "averagingS", 1, 360_000, "s", 600);
        var height = source is null ? 0 : Number(source, "heightM", 0, 1000, "m above ground", 0);
        var building = source is null ? default : Building(source);
        var release = source is null ? new(0, 0, 0, 0) : AirRelease.Read(kind, root, source, radioactive, remarks);
        var (weather, receptors) = (Weather(root, at, place, averaging), Receptors(root, zonesWanted));
        var run = RunFields.Read(root, output, averaging, kind == "puff" ? release.StartS : weather.Count > 0 ? weather[0].TimeS : 0, receptors.Count);
        if (run.OutputStepS is not null && output != "series") remarks.Say("outputStepS", "steps.not-used", $"not used: only series have steps");
        var symbol = radioactive ? string.Join(" + ", nuclides.Select(x => x.Nuclide.Name)) : Substance(root, zonesWanted && !nameless);
        return new(
            symbol, at, place, x, y, new(height, diameter, velocity, temperature, building), release, weather, receptors, averaging,
            run.UntilS, run.OutputStepS, output, radioactive ? 0 : Loss(root), Deposition(root), run.Members, run.Seed, [])
        {
            HillM = Hill(root, kind, receptors, zonesWanted), RainWashes = !radioactive && RainWashes(root, symbol, weather),
            Nuclides = nuclides, WashoutPerS = radioactive ? root.Number("washoutPerS", 0, 1, "1/s") : null,
        };
    }

    /// <param name="needed">Zones are to be drawn for its thresholds.</param>
    internal string? Substance(StrictObject root, bool needed)
    {
        var name = root.Word("substance");
        var known = name is null ? null : substances.Find(name);
        if (name is not null && known is null) root.Refuse("substance", "forecast.refused.substance.unknown", $"\"{name}\" is not in the table of substances (symbol, CAS number or name)");
        if (needed && name is null) root.Refuse("substance", "forecast.refused.substance.zones", $"is missing: zones are drawn for its thresholds");
        return known?.Symbol;
    }

    internal static (GeoPoint? Place, double X, double Y) Place(StrictObject source)
    {
        double? lat = source.Number("lat", -85, 85, "degrees north"), lon = source.Number("lon", -180, 180, "degrees east");
        double? x = source.Number("xM", -1e6, 1e6, "m east"), y = source.Number("yM", -1e6, 1e6, "m north");
        if ((lat is null) != (lon is null)) source.Refuse(lat is null ? "lat" : "lon", "forecast.refused.lat-lon", $"is missing: lat and lon go together");
        if ((lat ?? lon) is not null && (x ?? y) is not null) source.Refuse("xM", "forecast.refused.beside-lat-lon", $"stands beside lat and lon: give one or the other");
        return (lat is { } north && lon is { } east ? new GeoPoint(north, east) : null, x ?? 0, y ?? 0);
    }

    List<AirWeather> Weather(StrictObject root, DateTimeOffset? at, GeoPoint? place, double averagingS)
    {
        var rows = root.Objects("weather");
        if (rows.Count == 0 && !root.Has("weather")) root.Refuse("weather", "forecast.refused.missing-row", $"is missing: at least one row");
        else if (rows.Count == 0) root.Refuse("weather", "forecast.refused.needs-row", $"needs at least one row");
        var weather = rows.Select(row => AirWeatherRow.Read(row, at, place, averagingS, remarks)).ToList();
        StabilityFields.Rise(rows, [.. weather.Select(x => x.TimeS)]);
        return weather;
    }

    internal static IReadOnlyList<double[]> Receptors(StrictObject root, bool zonesWanted)
    {
        var receptors = root.Rows("receptors", 3, "[x east m, y north m, z above ground m], and for a plume over terrain a fourth: ground above the foot of the source m", 4);
        if (receptors.Count == 0 && !zonesWanted) root.Refuse("receptors", "forecast.refused.needs-receptor", $"needs at least one [x, y, z]");
        for (var i = 0; i < receptors.Count; i++)
        {
            if (receptors[i][2] is < 0 or > 10_000) root.Refuse($"receptors[{i}]", "forecast.refused.receptor-height", $"height {receptors[i][2]}: must be 0 to 10000 (m above ground)");
            foreach (var metres in receptors[i][..2])
                if (Math.Abs(metres) > FarthestM) root.Refuse($"receptors[{i}]", "forecast.refused.receptor-place", $"{metres}: must be -1e6 to 1e6 (m)");
            if (receptors[i].Length > 3 && receptors[i][3] is (< -500 or > 3000)) root.Refuse($"receptors[{i}]", "forecast.refused.receptor-ground", $"ground {receptors[i][3]}: must be -500 to 3000 (m above the foot of the source)");
        }
        return receptors;
    }

    /// <summary>The building that it leaves from: both sizes, or none.</summary>
    static BuildingWake Building(StrictObject source)
    {
        double? height = source.Number("buildingHeightM", 1, 300, "m above ground"), width = source.Number("buildingWidthM", 1, 1000, "m across the wind");
        if ((height is null) == (width is null)) return height is { } h && width is { } w ? new(h, w) : default;
        var missing = height is null ? "buildingHeightM" : "buildingWidthM";
        if (!source.Has(missing)) source.Refuse(missing, "forecast.refused.building", $"is missing: buildingHeightM and buildingWidthM go together");
        return default;
    }

    /// <summary>Terrain, for a steady plume alone.</summary>
    double? Hill(StrictObject root, string? kind, IReadOnlyList<double[]> receptors, bool zonesWanted)
    {
        var hill = root.Number("hillM", 0, 3000, "m above the foot of the source");
        var highest = receptors.Select(AirCase.GroundM).DefaultIfEmpty().Max();
        if (kind == "puff" && highest > 0) root.Refuse("receptors", "forecast.refused.puff-ground", $"have ground heights, which kind puff does not know: must be [x, y, z], or kind plume");
        if (hill is { } top && top < highest) root.Refuse("hillM", "forecast.refused.hill", $"{top}: must be at least the highest ground of the receptors, {highest}");
        if (hill is not null && highest == 0) remarks.Say("hillM", "hill.not-used", $"not used: no receptor has ground above the foot of the source");
        if (receptors.Any(x => x.Length > 3 && x[3] < 0)) remarks.Say("receptors", "ground.below", $"some ground lies below the foot of the source: taken as level");
        if (zonesWanted && highest > 0) remarks.Say("receptors", "ground.zones", $"zones are drawn for level ground");
        return hill;
    }

    bool RainWashes(StrictObject root, string? symbol, List<AirWeather> weather)
    {
        if (!weather.Any(x => x.RainMmH > 0)) return false;
        var (stated, takes) = (root.Has("washoutPerS"), RainWashout.Takes(symbol));
        if (stated) remarks.Say("weather", "rain.stated", $"rainMmH not used: washoutPerS says what rain does");
        else if (takes) remarks.Say("washoutPerS", "rain.washout", $"missing: {RainWashout.AtOneMmH} 1/s times rainMmH to the power {RainWashout.Power} taken; 0 for none");
        else if (symbol is null) remarks.Say("weather", "rain.no-substance", $"rainMmH not used: no substance is given; washoutPerS can say what rain does");
        else remarks.Say("weather", "rain.not-kept", $"rainMmH not used: rain is not known to keep {symbol}; washoutPerS can say otherwise");
        return !stated && takes;
    }

    static double Loss(StrictObject root)
    {
        var halfLife = root.Number("halfLifeS", 1e-3, 1e18, "s");
        return (halfLife is { } life ? Math.Log(2) / life : 0) + (root.Number("washoutPerS", 0, 1, "1/s") ?? 0);
    }

    double? Deposition(StrictObject root)
    {
        var velocity = root.Number("depositionMs", 0, 1, "m/s");
        if (velocity is null && root.Word("substance") == "SO2") remarks.Say("depositionMs", "deposition.so2", $"missing: uptake of SO2 by short grass taken (230 s/m); 0 for none");
        return velocity;
    }

    double Number(StrictObject from, string name, double min, double max, string unit, double otherwise)
    {
        if (!from.Has(name)) remarks.Taken(StrictPath(from, name), otherwise, unit);
        return from.Number(name, min, max, unit) ?? otherwise;
    }

    string Estimated(string field, string value)
    {
        remarks.Taken(field, value);
        return value;
    }

    internal static string StrictPath(StrictObject from, string name) => from.Path.Length == 0 ? name : $"{from.Path}.{name}";
}
