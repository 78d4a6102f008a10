using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Room;

/// <summary>The way down a river as lines: how far the first of it has come at a moment in mean water, and what lies ahead.</summary>
public static class RiverWater
{
    public static IEnumerable<Feature> Lines(RiverForecast river, DateTimeOffset then) => river.Legs.SelectMany(leg => Cut(leg, then));

    static IEnumerable<Feature> Cut(RiverLeg leg, DateTimeOffset then)
    {
        var share = leg.ToAt > leg.FromAt ? Math.Clamp((then - leg.FromAt) / (leg.ToAt - leg.FromAt), 0, 1) : then >= leg.ToAt ? 1 : 0;
        var (east, north) = leg.From.MetresTo(leg.To);
        var front = leg.From.Offset(east * share, north * share);
        if (share > 0) yield return Line("river-reached", leg.From, front);
        if (share < 1) yield return Line("river-ahead", front, leg.To);
    }

    static Feature Line(string layer, GeoPoint from, GeoPoint to) => new(GeoJson.Line([from, to]), new() { ["layer"] = layer });
}
