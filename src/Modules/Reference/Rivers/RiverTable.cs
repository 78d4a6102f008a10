using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Rivers;

/// <summary>The directed rivers of the base pack as straight stretches between their points.</summary>
public sealed class RiverTable : IRivers
{
    readonly IReadOnlyList<Stretch> stretches;
    readonly ILookup<string, Stretch> leaving;
    readonly Dictionary<Stretch, (double? M3S, bool Known)> flows;

    public RiverTable()
    {
        var rows = BaseData.Rows<RiverRow>(Path.Combine("geography", "rivers.json"));
        var byName = rows.ToLookup(row => row.Point);
        stretches = [.. from row in rows from next in byName[row.Next ?? ""].Take(1) select new Stretch(row, next)];
        leaving = stretches.ToLookup(x => x.Row.Point);
        flows = Flows();
    }

    public IReadOnlySet<string> Near(GeoPoint point, double withinKm) =>
        stretches.Where(x => x.Nearest(point).Km <= withinKm).Select(x => x.Row.River).ToHashSet();

    public RiverCourse? Downstream(GeoPoint point, double withinKm)
    {
        var (start, (off, along)) = stretches.Select(x => (Stretch: x, Nearest: x.Nearest(point))).MinBy(x => x.Nearest.Km);
        if (off > withinKm) return null;
        // Shortest way first: where branches meet again the nearer one counts.
        var (found, waiting, reached) = (new List<RiverStretch>(), new PriorityQueue<(Stretch, double Along), double>(), new Dictionary<string, double>());
        waiting.Enqueue((start, along), 0);
        while (waiting.TryDequeue(out var next, out var km))
        {
            var (stretch, from) = next;
            var length = stretch.Row.KmToNext * (1 - from);
            var (flow, known) = flows[stretch];
            found.Add(new(stretch.Row.River, stretch.Row.Point, stretch.End.Point, stretch.At(from), stretch.End.Place, km, length, flow, known, stretch.End.Named));
            if (!reached.TryAdd(stretch.End.Point, km + length)) continue;
            foreach (var below in leaving[stretch.End.Point]) waiting.Enqueue((below, 0), km + length);
        }
        return new(start.Row.River, off, found);
    }

    /// <summary>Mean flow of each stretch: stated at its head, else its share of what arrives there, else that of the nearest below.</summary>
    Dictionary<Stretch, (double?, bool)> Flows()
    {
        var known = new Dictionary<Stretch, (double?, bool)>();
        var arriving = new Dictionary<string, double>();
        foreach (var stretch in FromTheHeads())
        {
            var flow = stretch.Row.MeanFlowM3S ?? (arriving.TryGetValue(stretch.Row.Point, out var above) ? above * (stretch.Row.Fraction ?? 1) : null);
            known[stretch] = (flow, flow is not null);
            if (flow is { } water) arriving[stretch.End.Point] = arriving.GetValueOrDefault(stretch.End.Point) + water;
        }
        foreach (var stretch in FromTheHeads().Reverse())
            if (known[stretch].Item1 is null) known[stretch] = (leaving[stretch.End.Point].Select(x => known[x].Item1).FirstOrDefault(x => x is not null), false);
        return known;
    }

    IEnumerable<Stretch> FromTheHeads()
    {
        var waiting = stretches.GroupBy(x => x.End.Point).ToDictionary(x => x.Key, x => x.Count());
        var ready = new Queue<string>(leaving.Select(x => x.Key).Where(x => !waiting.ContainsKey(x)));
        while (ready.TryDequeue(out var point))
            foreach (var stretch in leaving[point])
            {
                yield return stretch;
                if (--waiting[stretch.End.Point] == 0) ready.Enqueue(stretch.End.Point);
            }
    }

    sealed record RiverRow(string River, string Point, double Lat, double Lon, string? Next, double KmToNext, double? MeanFlowM3S, double? Fraction)
    {
        public GeoPoint Place => new(Lat, Lon);

        // Marks between two named points are called "River: Named point +18 km".
        public bool Named => !(Point.Contains(": ", StringComparison.Ordinal) && Point.EndsWith(" km", StringComparison.Ordinal));
    }

    sealed record Stretch(RiverRow Row, RiverRow End)
    {
        public (double Km, double Along) Nearest(GeoPoint point)
        {
            var (x, y) = Row.Place.MetresTo(End.Place);
            var (px, py) = Row.Place.MetresTo(point);
            var length = x * x + y * y;
            var along = length == 0 ? 0 : Math.Clamp((px * x + py * y) / length, 0, 1);
            return (Math.Sqrt(Math.Pow(px - along * x, 2) + Math.Pow(py - along * y, 2)) / 1000, along);
        }

        public GeoPoint At(double along)
        {
            var (x, y) = Row.Place.MetresTo(End.Place);
            return Row.Place.Offset(x * along, y * along);
        }
    }
}
