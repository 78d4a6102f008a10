namespace LaChan.Kernel;

/// <summary>What is known of a condition: it holds, it fails, it is likely (with a probability), or it is unknown; always with the fact it rests on.</summary>
/// <param name="Outcome">The answer.</param>
/// <param name="Probability">0 to 1 where one is known, else null.</param>
/// <param name="Fact">The fact in words, for the officer who signs.</param>
public readonly record struct Verdict(Outcome Outcome, double? Probability, string Fact)
{
    public static Verdict Holds(string fact) => new(Outcome.Holds, 1, fact);
    public static Verdict Fails(string fact) => new(Outcome.Fails, 0, fact);
    public static Verdict Likely(double probability, string fact) => new(Outcome.Likely, probability, fact);
    public static Verdict Unknown(string fact, double? probability = null) => new(Outcome.Unknown, probability, fact);

    public static Verdict Of(bool? known, string fact) => known switch { true => Holds(fact), false => Fails(fact), null => Unknown(fact) };
}

/// <summary>The four answers a rule can get. Their order is the order of certainty that it holds.</summary>
public enum Outcome { Fails, Unknown, Likely, Holds }
