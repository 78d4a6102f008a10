using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>The fact that a rule's answer rests on: a text of <c>incidents.fact.*</c> and the values that fill it, so that each reader reads it in their language.</summary>
public sealed record Fact(string Key, IReadOnlyList<string> Values)
{
    internal static Fact Of(string name, params IReadOnlyList<string> values) => new("incidents.fact." + name, values);
}

/// <summary>Why an answer is open.</summary>
public enum Gap
{
    /// <summary>It is not, or only a fact of the incident is missing.</summary>
    Fact,

    /// <summary>Nobody has said whose means are exceeded (rule M).</summary>
    Capability,

    /// <summary>The product does not hold the table that the rule needs (rule C).</summary>
    NotHeld,
}

/// <summary>A condition's answer: outcome, probability where one is known, the fact, and why it is open.</summary>
public sealed record Judged(Outcome Outcome, double? Probability, Fact Fact, Gap Gap = Gap.Fact)
{
    internal static Judged Holds(string fact, params IReadOnlyList<string> values) => new(Outcome.Holds, 1, Fact.Of(fact, values));
    internal static Judged Fails(string fact, params IReadOnlyList<string> values) => new(Outcome.Fails, 0, Fact.Of(fact, values));
    internal static Judged Likely(double probability, string fact, params IReadOnlyList<string> values) => new(Outcome.Likely, probability, Fact.Of(fact, values));
    internal static Judged Unknown(string fact, params IReadOnlyList<string> values) => new(Outcome.Unknown, null, Fact.Of(fact, values));

    /// <summary>Both: the weaker answer decides.</summary>
    internal Judged And(Judged other) => Outcome <= other.Outcome ? this : other;

    /// <summary>Either: the stronger answer decides.</summary>
    internal Judged Or(Judged other) => Outcome >= other.Outcome ? this : other;
}
