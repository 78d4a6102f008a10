namespace LaChan.Science.River;

/// <summary>Where the substance is, grams: what entered is what left, what decayed and what is still in the river.</summary>
public sealed class RiverBudget
{
    public double EnteredG { get; internal set; }

    /// <summary>Through open ends, with water taken out, and at places where the concentration is held.</summary>
    public double LeftG { get; internal set; }
    public double DecayedG { get; internal set; }
    public double HeldG { get; internal set; }

    /// <summary>What is missing or too much, as a share of what entered.</summary>
    public double Gap => EnteredG == 0 ? 0 : Math.Abs(EnteredG - LeftG - DecayedG - HeldG) / EnteredG;
}
