using LaChan.Contracts.Incidents;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>What an event is: an incident has a level; a watch (nothing released yet) and an information (a trace below every limit) have none.</summary>
public enum FindingKind { Incident, Watch, Information }

/// <summary>A level between two bounds.</summary>
/// <param name="Min">Proved: highest level of the rules that hold on confirmed facts.</param>
/// <param name="Proposed">The same with likely facts added: what is laid before the officer.</param>
/// <param name="Max">The same with unknown facts added: what the notice goes by.</param>
public sealed record LevelRange(IncidentLevel Min, IncidentLevel Proposed, IncidentLevel Max);

/// <summary>Civil-defence degrees 0 to 3, a second scale.</summary>
public sealed record DegreeRange(int Min, int Proposed, int Max);

/// <summary>One rule, asked of one incident.</summary>
/// <param name="Table">The table it stands in.</param>
/// <param name="Widens">Its answer counts: for the proof when it holds, for the proposal when likely, for the upper bound when unknown.</param>
public sealed record Answer(string Table, Rule Rule, Outcome Outcome, double? Probability, Fact Fact, Gap Gap, bool Widens);

/// <summary>What one hazard's table says.</summary>
/// <param name="Level">Proved; None when the table proves nothing.</param>
/// <param name="Rule">The rule that proves it.</param>
public sealed record HazardLevel(string Table, IncidentLevel Level, IncidentLevel Proposed, IncidentLevel Max, string? Rule);

/// <summary>How a new fact would change the proposal.</summary>
/// <param name="Kind">raises, confirms, lowers.</param>
/// <param name="When">The condition, as the rule file names it.</param>
/// <param name="Level">The proposal then.</param>
public sealed record Change(string Kind, string RuleId, string When, Outcome Now, IncidentLevel Level);

/// <summary>A level with its proof: every rule that was asked, with its answer.</summary>
public sealed record Finding(
    FindingKind Kind, DateOnly On, bool Suspected, LevelRange Level, IncidentLevel LevelByExtent, bool ProgrammeScope, bool Conflict,
    IReadOnlyList<HazardLevel> ByHazard, string? OilSize, int? SourceCategory, DegreeRange? CivilDefence,
    IReadOnlyList<UnitCode> Communes, IReadOnlyList<UnitCode> PossibleCommunes, IReadOnlyList<UnitCode> Provinces, IReadOnlyList<UnitCode> PossibleProvinces,
    IReadOnlyList<Answer> Rules, string? Directs, IReadOnlyList<string> Notify, IReadOnlyList<Change> WouldChange, string RuleSet, string RuleSetVersion);
