using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Reference.Units;

namespace LaChan.Reference.Roads;

/// <summary>
/// Ways over the base pack's graph of main roads (Dijkstra on minutes), with straight legs times a detour from each end to the nearest places.
/// An island that no road reaches has no way; neither has a place more than 80 km from every place of the graph.
/// </summary>
public sealed class RoadGraph : IRoads
{
    const int Entrances = 5;
    const double LongestLegKm = 80, DirectKm = 25;

    readonly IReadOnlyList<PlaceRow> places;
    readonly IReadOnlyList<IslandRow> islands;
    readonly Func<Travel> travel;
    readonly List<(int To, RoadRow Road)>[] from;

    /// <param name="places">Nodes.</param>
    /// <param name="roads">Edges.</param>
    /// <param name="islands">Where straight legs over water are not taken.</param>
    /// <param name="travel">Asked at every search: an authority may change it.</param>
    public RoadGraph(IReadOnlyList<PlaceRow> places, IReadOnlyList<RoadRow> roads, IReadOnlyList<IslandRow> islands, Func<Travel> travel)
    {
        (this.places, this.islands, this.travel) = (places, islands, travel);
        var index = places.Select((x, i) => (x.Name, i)).ToDictionary(x => x.Name, x => x.i);
        from = [.. places.Select(_ => new List<(int, RoadRow)>())];
        foreach (var road in roads)
        {
            from[index[road.A]].Add((index[road.B], road));
            from[index[road.B]].Add((index[road.A], road));
        }
    }

    public Route? Between(GeoPoint start, GeoPoint end)
    {
        var speeds = travel();
        var search = Search(end, speeds);
        var straight = start.DistanceKm(end);
        var entrances = Near(start).Where(x => double.IsFinite(search.Minutes[x.Place])).ToList();
        if (entrances.Count == 0) return null;
        var best = entrances.MinBy(x => speeds.LegMinutes(x.Km) + search.Minutes[x.Place]);
        return straight <= DirectKm && speeds.LegMinutes(straight) <= speeds.LegMinutes(best.Km) + search.Minutes[best.Place]
            ? new(speeds.LegKm(straight), speeds.LegMinutes(straight), [start, end], [], true)
            : Way(start, end, best, search, speeds);
    }

    public IReadOnlyList<double?> MinutesTo(GeoPoint to, IReadOnlyList<GeoPoint> starts)
    {
        var speeds = travel();
        var search = Search(to, speeds);
        return [.. starts.Select(start =>
        {
            var best = Near(start).Select(x => speeds.LegMinutes(x.Km) + search.Minutes[x.Place]).DefaultIfEmpty(double.PositiveInfinity).Min();
            var straight = start.DistanceKm(to);
            if (straight <= DirectKm && double.IsFinite(best)) best = Math.Min(best, speeds.LegMinutes(straight));
            return double.IsFinite(best) ? best : (double?)null;
        })];
    }

    /// <summary>Minutes from every place to the end, and the first road on the way.</summary>
    (double[] Minutes, (int Next, RoadRow? Road)[] Step) Search(GeoPoint end, Travel speeds)
    {
        var (minutes, step) = (new double[places.Count], new (int, RoadRow?)[places.Count]);
        Array.Fill(minutes, double.PositiveInfinity);
        var queue = new PriorityQueue<int, double>();
        void Reach(int place, double after, int next, RoadRow? road)
        {
            if (after >= minutes[place]) return;
            (minutes[place], step[place]) = (after, (next, road));
            queue.Enqueue(place, after);
        }
        foreach (var (place, km) in Near(end)) Reach(place, speeds.LegMinutes(km), -1, null);
        while (queue.TryDequeue(out var at, out var after))
            if (after <= minutes[at])
                foreach (var (to, road) in from[at]) Reach(to, after + speeds.Minutes(road), at, road);
        return (minutes, step);
    }

    Route Way(GeoPoint start, GeoPoint end, (int Place, double Km) entrance, (double[] Minutes, (int Next, RoadRow? Road)[] Step) search, Travel speeds)
    {
        var (via, roads, km, at) = (new List<GeoPoint> { start }, new List<string>(), speeds.LegKm(entrance.Km), entrance.Place);
        while (true)
        {
            via.Add(places[at].Point);
            if (search.Step[at] is not (var next, { } road)) break;
            km += road.Km;
            if (roads.LastOrDefault() != road.Road) roads.Add(road.Road);
            at = next;
        }
        km += speeds.LegKm(places[at].Point.DistanceKm(end));
        return new(km, speeds.LegMinutes(entrance.Km) + search.Minutes[entrance.Place], [.. via, end], roads, true);
    }

    /// <summary>The places from which the graph is entered: on an island only its own.</summary>
    IEnumerable<(int Place, double Km)> Near(GeoPoint point)
    {
        var island = islands.Where(x => x.Point.DistanceKm(point) <= x.RadiusKm).MinBy(x => x.Point.DistanceKm(point) / x.RadiusKm);
        return places.Select((x, i) => (Place: i, Km: x.Point.DistanceKm(point)))
            .Where(x => x.Km <= LongestLegKm && (island is null || island.Point.DistanceKm(places[x.Place].Point) <= island.RadiusKm))
            .OrderBy(x => x.Km).Take(Entrances);
    }
}
