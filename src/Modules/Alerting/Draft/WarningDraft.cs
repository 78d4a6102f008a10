using LaChan.Contracts.Incidents;
using LaChan.Kernel;

namespace LaChan.Alerting.Draft;

/// <summary>A warning before anybody has signed it: what it would say, where, and whom it reaches.</summary>
/// <param name="MsgType">Alert for the first, Cancel for the all-clear, between them Update.</param>
/// <param name="People">People inside the polygons.</param>
/// <param name="PeopleInZone">People inside the zones themselves.</param>
/// <param name="Approximate">Outlines are approximate: say "about".</param>
public sealed record WarningDraft(
    IncidentBrief Incident, string MsgType, IReadOnlyList<WarningArea> Areas, double People, double PeopleInZone, bool Approximate, string Pack, bool IsCircle,
    WarningTexts Texts, IReadOnlyList<IssuedAlert> Earlier)
{
    /// <summary>Share of the people reached who are outside the zone, 0 to 1.</summary>
    public double OverAlertShare => People > 0 ? Math.Max(0, People - PeopleInZone) / People : 0;
}

/// <summary>One area of a warning.</summary>
/// <param name="LabelVi">What the area is called, with what to do there.</param>
/// <param name="NamesVi">Its places in words.</param>
public sealed record WarningArea(
    string LabelVi, string LabelEn, string NamesVi, string NamesEn, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings, IReadOnlyList<UnitCode> Communes, IReadOnlyList<UnitCode> Provinces, double People);

/// <summary>What an officer may change before signing.</summary>
public sealed record WarningTexts
{
    public string HeadlineVi { get; init; } = "";
    public string DescriptionVi { get; init; } = "";
    public string InstructionVi { get; init; } = "";
    public string EndVi { get; init; } = "";
    public string HeadlineEn { get; init; } = "";
    public string DescriptionEn { get; init; } = "";
    public string InstructionEn { get; init; } = "";
    public string EndEn { get; init; } = "";

    /// <summary>Who speaks: name and office.</summary>
    public string Spokesperson { get; init; } = "";

    /// <summary>How long it holds, hours, 1 to 72.</summary>
    public int Hours { get; init; } = 3;

    /// <summary>When the next word comes, minutes from now, 5 to 1,440.</summary>
    public int NextMinutes { get; init; } = 30;
}
