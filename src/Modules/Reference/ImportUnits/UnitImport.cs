using System.Security.Cryptography;
using System.Text;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.ImportUnits;

/// <summary>What an import did.</summary>
/// <param name="Changed">False when the same file had been imported already.</param>
/// <param name="Missing">Communes without an outline in the file.</param>
public sealed record UnitsImported(string File, string Form, int Features, int Communes, int Missing, int Provinces, int FormerProvinces, IReadOnlyList<UnitWarning> Warnings, string Pack, bool Changed);

/// <summary>Something to look at that does not stop an import.</summary>
/// <param name="Rule">population, area, mended, missing, parts.</param>
/// <param name="Text">What it means.</param>
/// <param name="Codes">All communes concerned.</param>
public sealed record UnitWarning(string Rule, string Text, int Count, IReadOnlyList<string> Codes);

/// <summary>Takes a precise pack of commune outlines into a node: checks it against the table, unites provinces, and lays it where the node looks first.</summary>
public sealed class UnitImport(UnitTable table, IReadOnlyList<IslandRow> islands, Func<Outlines> basePack)
{
    const string Recipe = "2";

    /// <summary>Borders as drawn on official maps and thinned for the screen. Assumed.</summary>
    const double ErrorKm = 0.1;

    /// <param name="path">The file.</param>
    /// <param name="columns">Names of properties that are not the known ones.</param>
    /// <param name="layer">Layer of a file that has several.</param>
    /// <param name="source">What stands on the map as the source.</param>
    /// <param name="folder">The node's folder of the pack.</param>
    /// <exception cref="RefusedException">The file cannot be read or does not hold the communes of Viet Nam.</exception>
    public UnitsImported Run(string path, UnitColumns columns, string? layer, string? source, string folder)
    {
        var (form, features) = UnitFile.Read(path, layer);
        var read = UnitCheck.Of(features, columns, table);
        var inputs = Fingerprint(path, columns, layer, source);
        var changed = PackFile.Label(folder)?.Inputs != inputs;
        var label = new PackLabel($"{Path.GetFileName(path)} {inputs[..8]}", false, ErrorKm, ErrorKm, source ?? Path.GetFileName(path), inputs);
        if (changed) PackFile.Write(Pack(label, read.Shapes), folder);
        return new(Path.GetFileName(path), form, features.Count, read.Shapes.Count, table.Communes.Count - read.Shapes.Count, table.RowsOn(UnitTable.Merger).Count, table.RowsOn(UnitTable.Merger.AddDays(-1)).Count, read.Warnings, label.Name, changed);
    }

    Outlines Pack(PackLabel label, IReadOnlyDictionary<UnitCode, Geometry> read)
    {
        var communes = read.ToDictionary();
        foreach (var group in islands.Where(x => x is { Group: not null, Commune: not null }).GroupBy(x => new UnitCode(x.Commune ?? "")))
            communes[group.Key] = Geo.Or([communes.GetValueOrDefault(group.Key, Geo.Factory.CreatePolygon()), .. group.Select(x => Geo.Circle(x.Point, x.RadiusKm))]);
        var before = United(communes, x => new(x.FormerProvince));
        var now = before.GroupBy(x => table.Successor(x.Key, UnitTable.Merger.AddDays(-1), UnitTable.Merger) ?? x.Key).ToDictionary(x => x.Key, x => Geo.Or(x.Select(y => y.Value)));
        var world = basePack().World;
        var vietNam = Geo.Or(now.Values);
        var neighbours = SetUp.NeighbouringLand.Beside(world, vietNam);
        var (border, beyond) = SetUp.NeighbouringLand.LandBorder(neighbours, vietNam, label.BorderErrorKm);
        return new(label, now, before, communes, world, neighbours, border, beyond);
    }

    Dictionary<UnitCode, Geometry> United(Dictionary<UnitCode, Geometry> communes, Func<CommuneRow, UnitCode> into) => table.CommuneRows
        .Where(x => communes.ContainsKey(new(x.Code)))
        .GroupBy(into)
        .ToDictionary(x => x.Key, x => Geo.Or(x.Select(y => communes[new(y.Code)])));

    static string Fingerprint(string path, UnitColumns columns, string? layer, string? source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(path));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Recipe}|{columns}|{layer}|{source}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
