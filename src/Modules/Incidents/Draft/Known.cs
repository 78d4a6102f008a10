using LaChan.Contracts.Forecast;
using LaChan.Incidents.Weather;

namespace LaChan.Incidents.Draft;

/// <summary>What an evaluation starts from.</summary>
/// <param name="Sources">First one first.</param>
/// <param name="Finding">So far; null for the first.</param>
/// <param name="Forecast">Of the air, so far.</param>
/// <param name="Weather">As officers stated it.</param>
/// <param name="GridWind">Of a gridded file, at the first place; null: none covers it.</param>
/// <param name="GridCurrent">The same of the sea.</param>
sealed record Known(
    IncidentDrafted Draft, IReadOnlyList<SourceJoined> Sources, bool Verified, FindingMade? Finding, ForecastMade? Forecast, StatedWeather Weather, GriddedFlow? GridWind = null, GriddedFlow? GridCurrent = null)
{
    public static Known Of(IncidentFile file) => new(file.Draft, file.Sources, file.VerifiedAt is not null, file.Finding, file.Forecast, file.Weather);

    public static Known Begun(IncidentDrafted draft, SourceJoined source) => new(draft, [source], false, null, null, StatedWeather.None);

    /// <summary>With what gridded files say of its first place: of the air now; of the sea when it was seen, from when the drift goes. Nobody asks where nothing goes by it.</summary>
    public async Task<Known> WithGrids(IGriddedWeather grids, DateTimeOffset now, CancellationToken ct)
    {
        if (Draft.Hazard is not ("chemical" or "oil") || Sources.FirstOrDefault(x => x.Point is not null) is not { Point: { } point } first) return this;
        if (Draft.Hazard == "chemical") return this with { GridWind = await grids.Find("wind", point, now, ct) };
        return this with { GridWind = await grids.Find("wind", point, first.At, ct), GridCurrent = await grids.Find("current", point, first.At, ct) };
    }
}
