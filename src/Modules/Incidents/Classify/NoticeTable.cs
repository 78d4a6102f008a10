using LaChan.Contracts.Incidents;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Who directs and who is told at one level, in one period.</summary>
public sealed record NoticeRow(IncidentLevel Level, string Directs, IReadOnlyList<string> Notify, DateOnly From, DateOnly? To, string Basis);

/// <summary>Who directs and who must be told. The notice goes by the highest level that is not excluded.</summary>
/// <param name="Ministries">Bodies that count as a ministry, and the ministry they count as.</param>
public sealed record NoticeTable(
    IReadOnlyList<NoticeRow> Levels, IReadOnlyList<string> WhenCapabilityExceeded, IReadOnlyList<string> WhenProgrammeScope, IReadOnlyList<string> WhenBorder,
    IReadOnlyDictionary<string, string> Ministries)
{
    /// <summary>The ministry that a body counts as; null for a body that is no part of a ministry.</summary>
    public AgencyCode? MinistryOf(AgencyCode code) => Ministries.TryGetValue(code.Value, out var ministry) ? new(ministry) : null;

    public string? DirectsAt(IncidentLevel level, DateOnly on) => RowOf(level, on)?.Directs;

    /// <summary>Everyone who is told, the director of the proposed level left out.</summary>
    internal IReadOnlyList<string> Of(IncidentLevel proposed, IncidentLevel max, Situation known, bool scope, bool borderPossible)
    {
        if (max == IncidentLevel.None) return [];
        var told = RowOf(max, known.On)?.Notify.AsEnumerable() ?? [];
        if (known.Capability is not Capability.None) told = WhenCapabilityExceeded.Concat(told);
        if (scope) told = told.Concat(WhenProgrammeScope);
        if (borderPossible && max == IncidentLevel.National) told = told.Concat(WhenBorder);
        return [.. told.SelectMany(code => code == "concerned" ? known.Ministries.Select(x => x.Value) : [code]).Distinct().Where(code => code != DirectsAt(proposed, known.On))];
    }

    NoticeRow? RowOf(IncidentLevel level, DateOnly on) => Levels.FirstOrDefault(row => row.Level == level && row.From <= on && (row.To is null || on <= row.To));
}
