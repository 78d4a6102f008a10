namespace LaChan.Contracts.Reference;

/// <summary>Entry <c>isolation-issued</c>: an authority has issued the first-minutes distances of a substance, from a day.</summary>
/// <param name="Basis">Number, date and name of the document.</param>
public sealed record IsolationIssued(string Substance, SpillDistances Small, SpillDistances Large, DateOnly From, string Basis, string IssuedBy);
