using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Rivers;

/// <summary>The directed rivers of the base pack as straight stretches between their points.</summary>
public sealed class RiverTable : IRivers
{
    readonly IReadOnlyList<Stretch> stretches;

    public RiverTable()
    {
        var rows = BaseData.Rows<RiverRow>(Path.Combine("geography", "rivers.json"));
        var byName = rows.ToLookup(row => row.Point);
        stretches = [.. from row in rows from next in byName[row.Next ?? ""].Take(1) select new Stretch(row.River, new(row.Lat, row.Lon), new(next.Lat, next.Lon))];
    }

    public IReadOnlySet<string> Near(GeoPoint point, double withinKm) =>
        stretches.Where(x => x.DistanceKm(point) <= withinKm).Select(x => x.River).ToHashSet();

    sealed record RiverRow(string River, string Point, double Lat, double Lon, string? Next);

    sealed record Stretch(string River, GeoPoint From, GeoPoint To)
    {
        public double DistanceKm(GeoPoint point)
        {
            var (x, y) = From.MetresTo(To);
            var (px, py) = From.MetresTo(point);
            var length = x * x + y * y;
            var along = length == 0 ? 0 : Math.Clamp((px * x + py * y) / length, 0, 1);
            return Math.Sqrt(Math.Pow(px - along * x, 2) + Math.Pow(py - along * y, 2)) / 1000;
        }
    }
}
