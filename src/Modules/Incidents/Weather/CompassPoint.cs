namespace LaChan.Incidents.Weather;

/// <summary>The sixteen points of the compass. Words: <c>incidents.compass.{point}</c>.</summary>
public static class CompassPoint
{
    public static readonly IReadOnlyList<string> All = ["n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw"];

    /// <summary>Half of what one point covers, degrees.</summary>
    public const double HalfDeg = 11.25;

    /// <returns>Null for what is no point.</returns>
    public static double? Degrees(string point) => All.IndexOf(point) is >= 0 and var i ? i * 2 * HalfDeg : null;

    /// <summary>The point nearest to a direction.</summary>
    public static string Of(double degrees) => All[(int)Math.Round(degrees / (2 * HalfDeg)) % All.Count];

    static int IndexOf(this IReadOnlyList<string> all, string point)
    {
        for (var i = 0; i < all.Count; i++)
            if (all[i] == point) return i;
        return -1;
    }
}
