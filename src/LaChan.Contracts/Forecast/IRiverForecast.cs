using LaChan.Kernel;

namespace LaChan.Contracts.Forecast;

/// <summary>Where and when a substance was seen in a river.</summary>
public sealed record RiverSighting(GeoPoint Point, DateTimeOffset At);

/// <summary>A place that the water of a sighting passes.</summary>
/// <param name="Kind">commune, intake or point. Words: <c>incidents.river.kind.{Kind}</c>.</param>
/// <param name="Code">Of the commune or the facility; empty for a point.</param>
/// <param name="Province">Null where no commune holds the place.</param>
/// <param name="Km">Down the river from the nearest sighting above.</param>
/// <param name="EarliestAt">The first of it in high water, from any sighting above.</param>
/// <param name="LikelyAt">The first of it in mean water, from the nearest sighting above.</param>
/// <param name="LatestAt">The same in low water.</param>
/// <param name="GoneAt">A tenth of the peak is left, in mean water.</param>
public sealed record RiverPlace(
    string Kind, string Name, string Code, UnitCode? Province, GeoPoint Point, double Km, DateTimeOffset EarliestAt, DateTimeOffset LikelyAt, DateTimeOffset LatestAt, DateTimeOffset GoneAt)
{
    /// <summary>How likely the water has come by a moment. High, mean and low water are taken for the 10th, 50th and 90th percentile, straight between; nobody has said how high it is.</summary>
    public double Likelihood(DateTimeOffset by) =>
        by < EarliestAt ? 0
        : by < LikelyAt ? 0.1 + 0.4 * ((by - EarliestAt) / (LikelyAt - EarliestAt))
        : by < LatestAt ? 0.5 + 0.4 * ((by - LikelyAt) / (LatestAt - LikelyAt))
        : 0.9;
}

/// <summary>A straight piece of the way, with when the first of it is at both ends in mean water.</summary>
public sealed record RiverLeg(GeoPoint From, GeoPoint To, DateTimeOffset FromAt, DateTimeOffset ToAt);

/// <summary>What goes down a river from where it was seen. Travel times are within a third at best; tidal reaches and reservoirs are not reckoned.</summary>
/// <param name="River">On which it was seen first.</param>
/// <param name="FlowsGuessed">Whether on some stretch no flow is known above.</param>
/// <param name="Places">In the order of arrival.</param>
/// <param name="InputHash">Of sightings, model, rivers and intakes: the same gives the same.</param>
public sealed record RiverForecast(
    string Model, string River, bool FlowsGuessed, IReadOnlyList<RiverSighting> Sightings, IReadOnlyList<RiverPlace> Places, IReadOnlyList<RiverLeg> Legs, string InputHash, string ResultHash);

/// <summary>Entry <c>river-forecast-made</c>: stream <c>incident/{id}</c>, actor: the node.</summary>
public sealed record RiverForecastMade(Guid Incident, RiverForecast Forecast);

/// <summary>The engine of first forecasts on rivers: pure, the same sightings give the same answer.</summary>
public interface IRiverForecast
{
    /// <returns>Null where no river with a known flow is near any of the sightings.</returns>
    RiverForecast? Of(IReadOnlyList<RiverSighting> sightings);
}
