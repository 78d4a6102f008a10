using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Size classes of an oil spill, tonnes. Both limits belong to medium. The size never sets a level.</summary>
public sealed record OilSizes(double SmallBelowT, double LargeAboveT, string Basis)
{
    /// <summary><c>small</c>, <c>medium</c>, <c>large</c>. A volume counts as the same number of tonnes per cubic metre, for want of a density.</summary>
    /// <exception cref="RefusedException">A unit that is not known, or a quantity that cannot be.</exception>
    public string Of(Quantity quantity) => Tonnes(quantity) switch
    {
        var tonnes when tonnes < SmallBelowT => "small",
        var tonnes when tonnes > LargeAboveT => "large",
        _ => "medium",
    };

    static double Tonnes(Quantity quantity) => quantity.Unit switch
    {
        "t" or "m3" => quantity.Value,
        "kg" or "L" => quantity.Value / 1000,
        _ => throw new RefusedException("quantity.unit", $"\"{quantity.Unit}\": one of kg, t, m3, L"),
    };
}
