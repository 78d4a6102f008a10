namespace LaChan.Contracts.Monitoring;

/// <summary>Entry <c>quarantine-released</c>: a person corrected what was refused of a station file and its values were taken. Stream <c>quarantine/{id}</c>.</summary>
/// <param name="Id">Hash of the file's name and content.</param>
/// <param name="Name">Name of the file as it was read at last.</param>
/// <param name="Lines">The corrected lines; empty when the original was read again.</param>
/// <param name="Accepted">Values that entered the log.</param>
public sealed record QuarantineReleased(string Id, string Name, string? Station, string Lines, int Accepted, int Duplicate);

/// <summary>Entry <c>quarantine-dismissed</c>: a person judged that nothing of what was refused is to be taken, and why.</summary>
public sealed record QuarantineDismissed(string Id, string Name, string Reason);
