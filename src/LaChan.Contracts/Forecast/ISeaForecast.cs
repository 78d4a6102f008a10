using System.Text.Json.Serialization;
using LaChan.Kernel;

namespace LaChan.Contracts.Forecast;

/// <summary>Oil seen on the sea, and the wind: of the nearest station, or as an officer stated it.</summary>
/// <param name="WindMs">At 10 m.</param>
/// <param name="WindFromDeg">Where it comes from.</param>
/// <param name="WindOrigin">Null: a station measured it. Like the current not written when null, so that forecasts from before keep their hash.</param>
/// <param name="Current">Null: none is known.</param>
public sealed record SeaSighting(
    GeoPoint Point, DateTimeOffset At, double WindMs, double WindFromDeg, string WindSource, DateTimeOffset WindAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WeatherOrigin? WindOrigin = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SeaCurrent? Current = null);

/// <summary>A commune whose shore the oil may come to.</summary>
/// <param name="EarliestAt">First contact by the fastest of the winds that were tried.</param>
/// <param name="LikelyAt">By the measured wind; where that does not bring it there, the middle of those that do.</param>
/// <param name="LatestAt">By the slowest that brings it there.</param>
/// <param name="ContactsAt">First contact by each wind that brings it there, soonest first.</param>
/// <param name="WindsTried">How many winds were tried in all.</param>
public sealed record SeaShoreReached(
    string Name, UnitCode Commune, UnitCode Province, DateTimeOffset EarliestAt, DateTimeOffset LikelyAt, DateTimeOffset LatestAt, IReadOnlyList<DateTimeOffset> ContactsAt, int WindsTried)
{
    /// <summary>Even when every wind that was tried brings it: nobody knows the current everywhere and for days.</summary>
    const double MostSure = 0.9;

    /// <summary>How likely the oil has come there by a moment.</summary>
    public double Likelihood(DateTimeOffset by) => MostSure * ContactsAt.Count(x => x <= by) / WindsTried;
}

/// <summary>The area that holds 90 % of what is afloat at a moment, by the measured wind.</summary>
/// <param name="Rings">Closed rings, one for each part.</param>
public sealed record SeaArea(int Hours, DateTimeOffset At, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);

/// <summary>Where the oil is after some hours: shares of all that was spilt, together 1.</summary>
public sealed record SeaShares(int Hours, double Afloat, double Evaporated, double Dispersed, double Ashore);

/// <summary>Where oil drifts on the sea by the wind, and by the current while one is known: without it the sea may carry it anywhere else.</summary>
/// <param name="Shores">In the order of arrival.</param>
/// <param name="InputHash">Of sighting, model, seed, land: the same gives the same.</param>
public sealed record SeaForecast(
    string Model, int Seed, SeaSighting Sighting, IReadOnlyList<SeaArea> Areas, IReadOnlyList<SeaShoreReached> Shores, IReadOnlyList<SeaShares> Shares, string InputHash, string ResultHash);

/// <summary>Entry <c>sea-forecast-made</c>: stream <c>incident/{id}</c>, actor: the node.</summary>
public sealed record SeaForecastMade(Guid Incident, SeaForecast Forecast);

/// <summary>The engine of first forecasts on the sea: pure, the same sighting gives the same answer.</summary>
public interface ISeaForecast
{
    /// <summary>Whether a place lies on the sea: on no land of the outlines in use.</summary>
    bool IsSea(GeoPoint point, DateOnly on);

    /// <returns>Null on land.</returns>
    /// <exception cref="RefusedException">The place or the wind is out of range.</exception>
    SeaForecast? Of(SeaSighting sighting);
}
