using LaChan.Contracts.Forecast;
using LaChan.Incidents.Weather;

namespace LaChan.Incidents.Draft;

/// <summary>What an evaluation starts from.</summary>
/// <param name="Sources">First one first.</param>
/// <param name="Finding">So far; null for the first.</param>
/// <param name="Forecast">Of the air, so far.</param>
/// <param name="Weather">As officers stated it.</param>
sealed record Known(IncidentDrafted Draft, IReadOnlyList<SourceJoined> Sources, bool Verified, FindingMade? Finding, ForecastMade? Forecast, StatedWeather Weather)
{
    public static Known Of(IncidentFile file) => new(file.Draft, file.Sources, file.VerifiedAt is not null, file.Finding, file.Forecast, file.Weather);

    public static Known Begun(IncidentDrafted draft, SourceJoined source) => new(draft, [source], false, null, null, StatedWeather.None);
}
