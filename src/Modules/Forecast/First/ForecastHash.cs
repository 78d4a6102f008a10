using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.Forecast.First;

/// <summary>Seals a forecast with two hashes: of all it started from, and of all that came out.</summary>
static class ForecastHash
{
    public static FirstForecast Sealed(FirstForecast forecast, Substance substance, ForecastPolicies policies) => forecast with
    {
        InputHash = Hash(forecast.Model, Json(forecast.Input with { At = forecast.Input.At.ToUniversalTime(), WindAt = forecast.Input.WindAt.ToUniversalTime() }), Json(substance), Json(policies)),
        ResultHash = Hash(
            forecast.Model, forecast.Kind, forecast.Stability, Figure(forecast.RateLowKgS), Figure(forecast.RateKgS), Figure(forecast.RateHighKgS),
            Figure(forecast.PlumeFromDeg), Figure(forecast.ArrivalMinutesPerKm), forecast.ZonesGeoJson()),
    };

    // Six digits: the last bits of an exponential may differ from one processor to the next, the forecast does not.
    static string Figure(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    static string Json(object value) => JsonSerializer.Serialize(value, EntryTypes.Json);

    static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
