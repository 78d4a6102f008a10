using NetTopologySuite.Geometries;

namespace LaChan.Reference.ImportUnits;

/// <summary>One feature of a file of outlines: its properties as text, its area.</summary>
/// <param name="At">Where it stands in the file, for refusals.</param>
sealed record UnitFeature(string At, IReadOnlyDictionary<string, string> Properties, Geometry Shape);

/// <summary>The names of the properties that the importer reads. Only the code is needed: the rest is checked against the table where a file has it.</summary>
/// <param name="Code">Five-digit code of the commune.</param>
/// <param name="Province">Two-digit code since 1 July 2025.</param>
/// <param name="People">Population.</param>
public sealed record UnitColumns(string? Code = null, string? Province = null, string? People = null)
{
    static readonly string[] Codes = ["c", "code", "ma_xa", "maxa", "commune_code", "ward_code", "ma"];
    static readonly string[] Provinces = ["p", "province", "province_code", "ma_tinh", "matinh"];
    static readonly string[] Populations = ["pop", "people", "population", "dan_so", "danso"];

    /// <summary>Fills what was not named from the names that are known, as the first feature has them.</summary>
    internal UnitColumns For(UnitFeature first) => new(
        Named(Code, Codes, first, "--code") ?? throw new Kernel.RefusedException("--code", $"no property is known as the commune's code; there are: {string.Join(", ", first.Properties.Keys)}"),
        Named(Province, Provinces, first, "--province"), Named(People, Populations, first, "--people"));

    static string? Named(string? asked, string[] known, UnitFeature first, string option) => asked switch
    {
        null => known.FirstOrDefault(first.Properties.ContainsKey),
        _ when first.Properties.ContainsKey(asked) => asked,
        _ => throw new Kernel.RefusedException(option, $"'{asked}' is not a property of the file; there are: {string.Join(", ", first.Properties.Keys)}"),
    };
}
