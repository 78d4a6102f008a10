using LaChan.Alerting.Draft;
using LaChan.Kernel;

namespace LaChan.Alerting.Issue;

/// <summary>A warning that was not issued: what the officer had written, and why it was refused.</summary>
/// <param name="SeenVersion">Version of the incident that the officer had looked at, where it has moved on since; else null.</param>
public sealed record RefusedWarning(Guid Incident, bool AllClear, WarningTexts Texts, IReadOnlyList<Refusal> Faults, long? SeenVersion);
