using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>A commune that a run's zones reach.</summary>
/// <param name="Province">Its name.</param>
/// <param name="Share">Of its people inside, 0 to 1.</param>
/// <param name="Possible">The touch is within the border error of the pack.</param>
public sealed record ExposureRow(Commune Commune, string Province, double Share, double People, bool Possible)
{
    /// <summary>What a table can be ordered by; the first unless another is asked for.</summary>
    public static readonly IReadOnlyList<string> Orders = ["people", "share", "name", "province"];

    /// <summary>Communes whose name, province or code holds a text (with or without marks), in an order; where two are equal, by code.</summary>
    /// <param name="order">One of <see cref="Orders"/>; anything else is the first.</param>
    public static IReadOnlyList<ExposureRow> Of(Touched touched, string? text = null, string? order = null)
    {
        var provinces = touched.Provinces.Concat(touched.PossibleProvinces).DistinctBy(x => x.Code).ToDictionary(x => x.Code, x => x.Name);
        var wanted = PlainText.Fold(text ?? "");
        var rows = touched.Communes
            .Select(x => new ExposureRow(x.Commune, provinces.GetValueOrDefault(x.Commune.Province, ""), x.Share, x.People, x.Possible))
            .Where(x => PlainText.Fold($"{x.Commune.Name} {x.Province} {x.Commune.Code.Value}").Contains(wanted, StringComparison.Ordinal));
        var ordered = order switch
        {
            "share" => rows.OrderByDescending(x => x.Share),
            "name" => rows.OrderBy(x => PlainText.Fold(x.Commune.Name), StringComparer.Ordinal),
            "province" => rows.OrderBy(x => PlainText.Fold(x.Province), StringComparer.Ordinal).ThenByDescending(x => x.People),
            _ => rows.OrderByDescending(x => x.People),
        };
        return [.. ordered.ThenBy(x => x.Commune.Code.Value, StringComparer.Ordinal)];
    }
}
