using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Forecast.Seek;

/// <summary>Where and for what a source is sought, read from what was typed.</summary>
/// <param name="RadiusKm">Stations within it are asked; the square about it is searched.</param>
/// <param name="LimitUgM3">A mean below it counts as nothing detected: what is there on other days too is no sign of a source.</param>
public sealed record SeekFacts(GeoPoint Place, Substance Substance, double RadiusKm, double LimitUgM3)
{
    /// <param name="typed">What a field holds; empty: nothing.</param>
    /// <param name="substances">The table.</param>
    /// <param name="refusals">Filled: field, and what would be right.</param>
    public static SeekFacts? Read(Func<string, string> typed, ISubstances substances, List<Refusal> refusals)
    {
        var before = refusals.Count;
        double Number(string field, double min, double max) => TypedNumber.Read(typed(field), field, min, max, refusals);
        var place = new GeoPoint(Number("lat", 8, 24), Number("lon", 102, 118));
        var (radius, limit) = (Number("radius", 0.5, 50), Number("limit", 0.001, 1e9));
        var substance = substances.Find(typed("substance"));
        if (substance is null) refusals.Add(new("substance", $"\"{typed("substance")}\""));
        return refusals.Count > before || substance is null ? null : new(place, substance, radius, limit);
    }
}
