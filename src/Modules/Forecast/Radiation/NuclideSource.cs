using LaChan.Platform;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>Reads what a radioactive source lets go: one nuclide as the substance with <c>source.activityBqS</c>, or a list <c>nuclides</c>.</summary>
static class NuclideSource
{
    const double MostBqS = 1e20;

    static readonly string[] NaturalUranium = ["U-NAT", "U-NATURAL"];

    /// <summary>Whether a case speaks of nuclides at all, rightly or not.</summary>
    /// <exception cref="LaChan.Kernel.RefusedException">The text is no JSON object.</exception>
    public static bool Holds(string input)
    {
        var root = StrictJson.Read(input).Root;
        return Holds(root, root.Object("source"));
    }

    /// <summary>The same of a case that is being read: both ways are asked for, so that null is known in any case.</summary>
    public static bool Holds(StrictObject root, StrictObject? source)
    {
        var (listed, active) = (root.Has("nuclides"), source?.Has("activityBqS") == true);
        return listed || active || (root.Word("substance") is { } name && Known(name).Count > 0);
    }

    /// <summary>The nuclides of a case; what is wrong is refused by the name of its field.</summary>
    public static IReadOnlyList<ReleasedNuclide> Read(StrictObject root, StrictObject source)
    {
        foreach (var field in (ReadOnlySpan<string>)["rateKgS", "massKg"])
            if (source.Has(field)) source.Refuse(field, "forecast.refused.not-nuclides", $"contradicts nuclides, which are released by activity (activityBqS, Bq/s); must be null");
        if (root.Has("halfLifeS")) root.Refuse("halfLifeS", "forecast.refused.half-life", $"contradicts nuclides, whose half-lives are those of the table; must be null");
        var rate = source.Number("activityBqS", 0, MostBqS, "Bq/s");
        var name = root.Word("substance");
        return root.Has("nuclides") ? Listed(root, source, name, rate) : Single(root, source, name, rate);
    }

    static List<ReleasedNuclide> Single(StrictObject root, StrictObject source, string? name, double? rate)
    {
        var known = Known(name ?? "");
        if (name is null) root.Refuse("substance", "forecast.refused.nuclide.missing", $"is missing: the nuclide of source.activityBqS, as Cs-137");
        else if (known.Count == 0) root.Refuse("substance", "forecast.refused.nuclide.needed", $"\"{name}\": source.activityBqS needs a nuclide of the table: {Names}");
        if (rate is null && !source.Has("activityBqS")) source.Refuse("activityBqS", "forecast.refused.activity", $"is missing: Bq/s of {name}");
        return [.. known.Select(x => x with { RateBqS = x.RateBqS * (rate ?? 0) })];
    }

    static List<ReleasedNuclide> Listed(StrictObject root, StrictObject source, string? name, double? rate)
    {
        if (name is not null) root.Refuse("substance", "forecast.refused.beside-nuclides", $"stands beside nuclides: give one or the other");
        if (rate is not null) source.Refuse("activityBqS", "forecast.refused.beside-nuclide-rates", $"stands beside nuclides, which have their own rates; must be null");
        var rows = root.Objects("nuclides");
        if (rows.Count == 0) root.Refuse("nuclides", "forecast.refused.needs-nuclide", $"needs at least one {{ \"nuclide\", \"rateBqS\" }}");
        var released = new List<ReleasedNuclide>();
        foreach (var row in rows)
        {
            var of = row.Word("nuclide");
            var known = Known(of ?? "");
            if (of is null) row.Refuse("nuclide", "forecast.refused.nuclide.name", $"is missing: its name, as I-131");
            else if (known.Count == 0) row.Refuse("nuclide", "forecast.refused.nuclide.unknown", $"\"{of}\": is not in the table of nuclides: {Names}");
            if (known.Any(x => released.Any(y => y.Nuclide == x.Nuclide))) row.Refuse("nuclide", "forecast.refused.twice", $"\"{of}\": is given twice");
            var own = row.NeededNumber("rateBqS", 0, MostBqS, "Bq/s");
            row.NoOthers();
            released.AddRange(known.Select(x => x with { RateBqS = x.RateBqS * own }));
        }
        return released;
    }

    /// <summary>The parts of one becquerel per second; empty: no nuclide of the table.</summary>
    static IReadOnlyList<ReleasedNuclide> Known(string name)
    {
        if (NaturalUranium.Contains(name.Trim().ToUpperInvariant())) return [.. NuclideTable.NaturalUranium.Select(x => new ReleasedNuclide(NuclideTable.Of(x.Name), x.Share))];
        return NuclideTable.Find(name) is { } one ? [new(one, 1)] : [];
    }

    static string Names => string.Join(", ", NuclideTable.All.Select(x => x.Name).Append("U-nat"));
}
