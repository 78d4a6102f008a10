using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Room;

/// <summary>What a newer forecast changed against the one before it.</summary>
/// <param name="Added">Communes that the proposed zone holds now and did not.</param>
/// <param name="Left">Communes that it held and no longer.</param>
/// <param name="NewProvinces">Provinces that may be reached now and could not before.</param>
public sealed record ForecastChange(
    ForecastMade Before, ForecastMade Now, double PeopleBefore, double PeopleNow, IReadOnlyList<string> Added, IReadOnlyList<string> Left, IReadOnlyList<string> NewProvinces, bool BorderNow)
{
    /// <returns>Null while there is one forecast only.</returns>
    public static ForecastChange? Of(IncidentFile file)
    {
        if (file is not { Before: { } before, Forecast: { } now, Finding.Reach: { } reach }) return null;
        var (had, has) = (Inside(before.Reach), Inside(reach));
        var provinces = (before.Reach?.Provinces ?? []).Select(x => x.Code).ToHashSet();
        return new(
            before.Made, now, before.Reach?.People ?? 0, reach.People,
            [.. has.Where(x => !had.ContainsKey(x.Key)).Select(x => x.Value)], [.. had.Where(x => !has.ContainsKey(x.Key)).Select(x => x.Value)],
            [.. reach.Provinces.Where(x => !provinces.Contains(x.Code)).Select(x => x.Name)], Border(reach) > 0 && !(Border(before.Reach) > 0));
    }

    static Dictionary<UnitCode, string> Inside(Reach? reach) => (reach?.Communes ?? []).Where(x => x is { Level1: > 0 } or { Level2: > 0 } or { Level3: > 0 }).ToDictionary(x => x.Code, x => x.Name);

    static double? Border(Reach? reach) => reach?.Within?[^1].LandBorder;
}
