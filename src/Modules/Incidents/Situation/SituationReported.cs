namespace LaChan.Incidents.Situation;

/// <summary>Entry <c>situation-reported</c>: a signed report of how things stand, as the person wrote it.</summary>
/// <param name="Number">Of the incident's reports, from 1.</param>
/// <param name="FromVersion">Version of the incident that the writer had read.</param>
public sealed record SituationReported(Guid Id, int Number, string Text, long FromVersion);
