using System.Globalization;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;

namespace LaChan.Forecast.First;

/// <summary>Seals a forecast with two hashes: of all it started from, and of all that came out.</summary>
static class ForecastHash
{
    public static FirstForecast Sealed(FirstForecast forecast, Substance substance, ForecastPolicies policies) => forecast with
    {
        InputHash = Fingerprint.Of(forecast.Model, Fingerprint.Json(forecast.Input with { At = forecast.Input.At.ToUniversalTime(), WindAt = forecast.Input.WindAt.ToUniversalTime() }), Fingerprint.Json(substance), Fingerprint.Json(policies)),
        ResultHash = Fingerprint.Of(
            forecast.Model, forecast.Kind, forecast.Stability, Figure(forecast.RateLowKgS), Figure(forecast.RateKgS), Figure(forecast.RateHighKgS),
            Figure(forecast.PlumeFromDeg), Figure(forecast.ArrivalMinutesPerKm), forecast.ZonesGeoJson()),
    };

    // Six digits: the last bits of an exponential may differ from one processor to the next, the forecast does not.
    static string Figure(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
