using System.Globalization;
using LaChan.Kernel;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.ImportUnits;

/// <summary>Holds a file of outlines against the table: what is wrong is refused, what is doubtful is a warning.</summary>
static class UnitCheck
{
    /// <summary>An outline this far from the stated area is doubtful; more than one in five such means another file or projection.</summary>
    const double AreaLow = 0.75, AreaHigh = 1.33, MostDoubtful = 0.2;

    /// <summary>A commune with fewer people has lost digits or counts in thousands; the special zones at sea really have so few.</summary>
    const double FewestPeople = 1000;

    const int MostListed = 20;

    static readonly Envelope VietNam = new(101.5, 118.5, 5.5, 24);

    public static (IReadOnlyDictionary<UnitCode, Geometry> Shapes, IReadOnlyList<UnitWarning> Warnings) Of(IReadOnlyList<UnitFeature> features, UnitColumns asked, UnitTable table)
    {
        if (features.Count == 0) throw new RefusedException("FILE", "holds no feature");
        var columns = asked.For(features[0]);
        var byCode = features.GroupBy(x => x.Properties.GetValueOrDefault(columns.Code ?? "", "").Trim()).ToList();
        Known(byCode, table);
        SameProvince(features, columns, table);
        var shapes = byCode.ToDictionary(x => new UnitCode(x.Key), Shape);
        var empty = shapes.Where(x => x.Value.IsEmpty).Select(x => x.Key).ToList();
        foreach (var code in empty) shapes.Remove(code);
        EveryProvince(shapes, table);
        var doubtful = Doubtful(shapes, table);
        return (shapes,
        [
            .. Warning("population", $"fewer than {FewestPeople:0} people, or none stated: the figure of the table is used", FaultyPeople(byCode, columns, table)),
            .. Warning("area", $"the outline is not within {AreaLow:0.##} to {AreaHigh:0.##} of the area in the table", doubtful),
            .. Warning("mended", "the outline crosses itself and was mended", byCode.Where(x => x.Any(y => !y.Shape.IsValid)).Select(x => x.Key)),
            .. Warning("parts", "several features of one commune were united", byCode.Where(x => x.Count() > 1).Select(x => x.Key)),
            .. Warning("missing", "the commune has no outline in the file", table.Communes.Where(x => !shapes.ContainsKey(x.Code)).Select(x => x.Code.Value)),
        ]);
    }

    static void Known(List<IGrouping<string, UnitFeature>> byCode, UnitTable table)
    {
        var unknown = byCode.Where(x => table.Commune(new(x.Key)) is null).Select(x => new Refusal(x.First().At, $"'{x.Key}' is not the code of a commune since 1 July 2025{Hint(x.Key)}")).ToList();
        if (unknown.Count > 0) throw new RefusedException(Listed(unknown));
    }

    static string Hint(string code) => code.Length switch
    {
        2 => ": a province (import the communes; provinces are united from them)",
        < 5 when code.All(char.IsAsciiDigit) && code.Length > 0 => ": leading zeros are missing",
        _ => "",
    };

    static void SameProvince(IReadOnlyList<UnitFeature> features, UnitColumns columns, UnitTable table)
    {
        if (columns.Province is not { } property) return;
        var wrong = (from feature in features
                     let code = feature.Properties.GetValueOrDefault(columns.Code ?? "", "").Trim()
                     let said = feature.Properties.GetValueOrDefault(property, "")
                     where said != "" && table.Commune(new(code)) is { } commune && commune.Province.Value != said
                     select new Refusal(feature.At, $"commune {code} is said to lie in province '{said}'; it lies in {table.Commune(new(code))?.Province}")).ToList();
        if (wrong.Count > 0) throw new RefusedException(Listed(wrong));
    }

    static Geometry Shape(IGrouping<string, UnitFeature> features)
    {
        var parts = features.Where(x => !x.Shape.IsEmpty).Select(x => Geo.Valid(x.Shape)).ToList();
        var shape = parts.Count == 1 ? parts[0] : Geo.Or(parts);
        return shape.IsEmpty || VietNam.Contains(shape.EnvelopeInternal) ? shape
            : throw new RefusedException(features.First().At, $"commune {features.Key} lies at {shape.EnvelopeInternal.Centre.X:0.###}, {shape.EnvelopeInternal.Centre.Y:0.###}: not longitude, latitude (WGS84) in Viet Nam. Convert from VN-2000 first");
    }

    static void EveryProvince(Dictionary<UnitCode, Geometry> shapes, UnitTable table)
    {
        var missing = table.RowsOn(UnitTable.Merger.AddDays(-1)).Where(x => !table.CommuneRows.Any(y => y.FormerProvince == x.Code && shapes.ContainsKey(new(y.Code)))).ToList();
        if (missing.Count > 0) throw new RefusedException("FILE", $"no commune of former {string.Join(", ", missing.Take(MostListed).Select(x => $"{x.Code} {x.NameVi}"))}{(missing.Count > MostListed ? $" and {missing.Count - MostListed} more" : "")}: the whole country is wanted");
    }

    /// <summary>Communes at sea have an area by another count.</summary>
    static List<string> Doubtful(Dictionary<UnitCode, Geometry> shapes, UnitTable table)
    {
        var off = shapes.Where(x => table.Commune(x.Key) is { Kind: not "dac-khu" } commune && Geo.AreaKm2(x.Value) / commune.AreaKm2 is not (> AreaLow and < AreaHigh)).Select(x => x.Key.Value).Order(StringComparer.Ordinal).ToList();
        return off.Count <= MostDoubtful * shapes.Count ? off
            : throw new RefusedException("area", $"{off.Count} of {shapes.Count} outlines do not have the area of their commune (such as {string.Join(", ", off.Take(5))}): codes and outlines do not belong together");
    }

    static IEnumerable<string> FaultyPeople(List<IGrouping<string, UnitFeature>> byCode, UnitColumns columns, UnitTable table) => columns.People is not { } property ? [] :
        byCode.Where(x => table.Commune(new(x.Key)) is { Population: >= FewestPeople } && !(People(x.First(), property) >= FewestPeople)).Select(x => x.Key);

    static double? People(UnitFeature feature, string property) =>
        double.TryParse(feature.Properties.GetValueOrDefault(property, ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var people) ? people : null;

    static IEnumerable<UnitWarning> Warning(string rule, string text, IEnumerable<string> codes)
    {
        var all = codes.Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0) yield return new(rule, text, all.Count, all);
    }

    static List<Refusal> Listed(List<Refusal> all) => all.Count <= MostListed ? all : [.. all.Take(MostListed), new("FILE", $"and {all.Count - MostListed} more of the kind")];
}
