using LaChan.Reference.Rivers;

namespace LaChan.Modules.Tests.Reference.Rivers;

public class DownstreamTests
{
    static readonly RiverTable Rivers = new();

    [Fact]
    public void From_the_border_the_Red_River_leads_to_the_sea_by_all_its_mouths()
    {
        var course = Rivers.Downstream(new(22.5, 103.97), 5);
        Assert.NotNull(course);
        Assert.Equal("Hồng", course.River);
        var reached = course.Stretches.Select(x => x.To).ToHashSet();
        Assert.Superset(new HashSet<string>(["Yên Bái", "Hà Nội (Long Biên)", "Ba Lạt (sea)", "Cửa Trà Lý (sea)", "Lạch Giang (sea)", "Mỹ Lộc (Phả Lại)"]), reached);
        Assert.DoesNotContain("Tuyên Quang", reached);
        // Each after those that lead to it, and never farther than the sum of its way.
        var known = new Dictionary<string, double>();
        foreach (var stretch in course.Stretches)
        {
            Assert.True(stretch.StartKm == 0 || known.ContainsKey(stretch.From), stretch.From);
            known.TryAdd(stretch.To, stretch.EndKm);
        }
    }

    [Fact]
    public void Flows_are_stated_carried_down_and_shared_at_a_split()
    {
        var course = Rivers.Downstream(new(21.10, 105.80), 10);
        Assert.NotNull(course);
        double? Flow(string from, string river) => course.Stretches.First(x => x.From == from && x.River == river).MeanFlowM3S;
        Assert.Equal(2650, Flow("Hà Nội (Long Biên)", "Hồng"));
        Assert.Equal(880, Flow("Cửa Đuống (Dâu)", "Đuống"));
        Assert.Equal(0.87 * 2650, Flow("Cửa Luộc", "Hồng") ?? 0, 1.0);
        Assert.Equal(0.13 * 2650, Flow("Cửa Luộc", "Luộc") ?? 0, 1.0);
    }

    [Fact]
    public void Halfway_along_a_stretch_only_the_rest_lies_ahead()
    {
        var from = Rivers.Downstream(new(22.5, 103.97), 5)?.Stretches[0];
        Assert.NotNull(from);
        var middle = Rivers.Downstream(new((from.Start.Lat + from.End.Lat) / 2, (from.Start.Lon + from.End.Lon) / 2), 1)?.Stretches[0];
        Assert.NotNull(middle);
        Assert.Equal((from.To, 0), (middle.To, middle.StartKm));
        Assert.Equal(from.LengthKm / 2, middle.LengthKm, 0.1);
    }

    [Fact]
    public void Far_from_every_river_there_is_no_course() => Assert.Null(Rivers.Downstream(new(15.2, 107.1), 5));
}
