using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Room;

/// <summary>What a newer forecast of the sea changed against the one before it.</summary>
/// <param name="Added">Communes whose shore may be reached now and could not before, soonest first.</param>
/// <param name="Left">Communes that could be and no longer.</param>
/// <param name="FirstBefore">When the oil would have come ashore; null: nowhere.</param>
/// <param name="FirstNow">When it would now.</param>
public sealed record SeaChange(SeaForecast Before, SeaForecast Now, IReadOnlyList<string> Added, IReadOnlyList<string> Left, DateTimeOffset? FirstBefore, DateTimeOffset? FirstNow)
{
    /// <returns>Null while there is one forecast only.</returns>
    public static SeaChange? Of(IncidentFile file)
    {
        if (file is not { SeaBefore: { } before, Sea: { } now }) return null;
        var (had, has) = (Codes(before), Codes(now));
        return new(
            before, now, [.. now.Shores.Where(x => !had.Contains(x.Commune)).Select(x => x.Name)], [.. before.Shores.Where(x => !has.Contains(x.Commune)).Select(x => x.Name)],
            First(before), First(now));
    }

    static HashSet<UnitCode> Codes(SeaForecast forecast) => [.. forecast.Shores.Select(x => x.Commune)];

    static DateTimeOffset? First(SeaForecast forecast) => forecast.Shores.Select(x => (DateTimeOffset?)x.LikelyAt).Min();
}
