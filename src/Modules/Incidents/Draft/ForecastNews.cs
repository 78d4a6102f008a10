using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;

namespace LaChan.Incidents.Draft;

/// <summary>From which difference on a measurement disagrees with the forecast so far and makes it anew: policy rows.</summary>
/// <param name="RateFactor">Of the rate, either way.</param>
/// <param name="TurnDeg">Of the plume's axis.</param>
/// <param name="WindShare">Of the wind's speed, 0 to 1.</param>
public sealed record ForecastNews(double RateFactor, double TurnDeg, double WindShare)
{
    public static ForecastNews On(IPolicies policies, DateOnly day) => new(
        policies.Of("forecast.news-rate", day).Value, policies.Of("forecast.news-turn", day).Value, policies.Of("forecast.news-wind", day).Value / 100);

    /// <summary>Whether the forecast so far stands beside what would come out now. A station that it did not know of always disagrees, and so does another model, plant, stability, kind or origin of the wind.</summary>
    public bool Agrees(ForecastMade so, FirstForecast now)
    {
        if (so.Kind != now.Kind || so.Model != now.Model || so.Stability != now.Stability || so.Input.Substance != now.Input.Substance || so.Input.WindOrigin != now.Input.WindOrigin) return false;
        if (so.Kind == "ring") return so.Zones == now.ZonesGeoJson();
        return so.Input.Source == now.Input.Source && Stations(so.Input).SetEquals(Stations(now.Input))
            && Math.Abs(Math.Log(now.RateKgS / so.RateKgS)) <= Math.Log(RateFactor)
            && Math.Abs(Between(now.PlumeFromDeg, so.PlumeFromDeg)) <= TurnDeg
            && Math.Abs(now.Input.WindMs - so.Input.WindMs) <= WindShare * so.Input.WindMs;
    }

    /// <summary>Whether a station's wind is so far from another that a forecast by it would be another.</summary>
    public bool Differs(WindReading station, double windMs, double fromDeg) =>
        Math.Abs(Between(station.FromDeg, fromDeg)) > TurnDeg || Math.Abs(station.SpeedMs - windMs) > WindShare * windMs;

    static HashSet<string?> Stations(FirstForecastInput input) => [.. input.Readings.Select(x => x.Station)];

    static double Between(double a, double b) => (a - b + 540) % 360 - 180;
}
