using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.ImportUnits;
using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.Units;

/// <summary>How good the approximate pack is, measured on a precise one where it is at hand.</summary>
public sealed class PreciseComparisonTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("lachan-precise-").FullName;

    [Fact]
    public void The_approximate_pack_is_as_good_as_it_says()
    {
        var file = Path.Combine(CollectedData.Folder, "geo", "admin", "communes.topojson");
        if (!File.Exists(file)) Assert.Skip("needs the collected data");
        var islands = BaseData.Rows<IslandRow>("geography/islands.json");
        var done = new UnitImport(BasePack.Map.Table, islands, PackStore.Base).Run(file, new(), null, null, folder);
        Assert.Equal((3321, 0), (done.Communes, done.Missing));
        Assert.InRange(Assert.Single(done.Warnings, x => x.Rule == "population").Count, 110, 125);
        var precise = new UnitMap(BasePack.Map.Table, PackFile.Read(folder) ?? BasePack.Map.Outlines, islands);
        Assert.False(precise.Pack.Approximate);

        var random = new Random(1251);
        var points = OnLand(precise, random, 1500);
        Assert.InRange(Right(points, x => BasePack.Map.ProvinceAt(x, BasePack.Today)?.Code == precise.ProvinceAt(x, BasePack.Today)?.Code), 0.99, 1);
        Assert.InRange(Right(points, x => BasePack.Map.ProvinceAt(x, BasePack.LastOfThe63)?.Code == precise.ProvinceAt(x, BasePack.LastOfThe63)?.Code), 0.985, 1);
        Assert.InRange(Right(points, x => BasePack.Map.CommuneAt(x, BasePack.Today)?.Code == precise.CommuneAt(x, BasePack.Today)?.Code), 0.76, 1);

        var zones = points.Take(300).Select(x => Geo.Circle(x, Math.Pow(10, random.NextDouble()))).Select(x => (About: BasePack.Map.Touched(x, BasePack.Today), True: precise.Touched(x, BasePack.Today))).Where(x => x.True.People > 200).ToList();
        Assert.InRange(zones.Select(x => Math.Abs(x.About.People / x.True.People - 1)).Order().ElementAt(zones.Count / 2), 0, 0.15);
        Assert.InRange(zones.Average(x => x.True.People >= x.About.PeopleLow && x.True.People <= x.About.PeopleHigh ? 1.0 : 0), 0.85, 1);
        Assert.InRange(zones.Average(x => x.About.Provinces.All(y => x.True.Provinces.Concat(x.True.PossibleProvinces).Any(z => z.Code == y.Code)) ? 1.0 : 0), 0.98, 1);
    }

    static double Right(List<GeoPoint> points, Func<GeoPoint, bool> right) => points.Average(x => right(x) ? 1.0 : 0);

    static List<GeoPoint> OnLand(UnitMap map, Random random, int count)
    {
        var points = new List<GeoPoint>();
        while (points.Count < count)
        {
            var point = new GeoPoint(8.3 + random.NextDouble() * 15.2, 102 + random.NextDouble() * 8);
            if (map.ProvinceAt(point, BasePack.Today) is { } province && map.Outlines.Now[province.Code].Contains(Geo.Point(point))) points.Add(point);
        }
        return points;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
