namespace LaChan.Contracts.Forecast;

/// <summary>Entry <c>forecast-made</c>: what a first forecast started from and what came out, so that anyone can run it again. Stream <c>incident/{id}</c>, actor: the node.</summary>
/// <param name="Zones">GeoJSON feature collection as <see cref="ForecastGeoJson"/> writes it.</param>
public sealed record ForecastMade(
    Guid Incident, FirstForecastInput Input, string Kind, string Model, string Stability, double RateLowKgS, double RateKgS, double RateHighKgS,
    double PlumeFromDeg, double ArrivalMinutesPerKm, IReadOnlyList<ForecastNote> Notes, string Zones, string InputHash, string ResultHash)
{
    public static ForecastMade Of(Guid incident, FirstForecast forecast) => new(
        incident, forecast.Input, forecast.Kind, forecast.Model, forecast.Stability, forecast.RateLowKgS, forecast.RateKgS, forecast.RateHighKgS,
        forecast.PlumeFromDeg, forecast.ArrivalMinutesPerKm, forecast.Notes, forecast.ZonesGeoJson(), forecast.InputHash, forecast.ResultHash);
}

/// <summary>What running a forecast again showed.</summary>
/// <param name="SameInput">False: the model, a threshold or a policy row has changed since; then another result is no surprise.</param>
/// <param name="SameResult">Whether the same came out.</param>
public sealed record ForecastRerun(bool SameInput, bool SameResult, FirstForecast Now);
