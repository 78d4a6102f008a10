using System.Xml.Linq;
using LaChan.Kernel;
using LaChan.Modules.Tests.Reference.Units;
using LaChan.Reference.Map;
using LaChan.Ui;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Ui;

/// <summary>Maps that the server draws, on the base pack.</summary>
public class StillDrawingTests
{
    static readonly XNamespace Xml = "http://www.w3.org/2000/svg";
    static readonly GroundDrawing Ground = new(new MapLayers(BasePack.Map), BasePack.Map);
    static readonly GeoPoint NhonTrach = new(10.6906, 106.838);

    static XElement Draw(Envelope box, string language = "vi", params IReadOnlyList<StillItem> items)
    {
        var frame = new StillFrame(box, 720, 860);
        return XElement.Parse(new StillDrawing(Ground.Ground(frame.Window, BasePack.Today), frame, items, language).Svg("a map"));
    }

    static XElement Country(string language = "vi", params IReadOnlyList<StillItem> items) => Draw(new(101.2, 117.4, 6.2, 23.6), language, items);
    static IReadOnlyList<string> Words(XElement svg, string kind) => [.. svg.Elements(Xml + "g").Where(x => (string?)x.Attribute("data-name") == kind).SelectMany(x => x.Elements(Xml + "text")).Select(x => x.Value)];

    [Theory]
    [InlineData("vi", "QUẦN ĐẢO HOÀNG SA", "(Đà Nẵng)", "QUẦN ĐẢO TRƯỜNG SA", "(Khánh Hòa)")]
    [InlineData("en", "HOANG SA ISLANDS", "(Da Nang)", "TRUONG SA ISLANDS", "(Khanh Hoa)")]
    public void Both_archipelagos_are_named_and_drawn_on_the_country(string language, params string[] words)
    {
        // An alarm right under a name does not push it away.
        var svg = Country(language, new StillItem("alarm", StillItem.At(new(17.2, 111.85)), 3, "NH₃"));
        Assert.Equal(words, Words(svg, "islands"));
        var islands = (string?)svg.Elements(Xml + "path").Single(x => (string?)x.Attribute("data-layer") == "islands").Attribute("d") ?? "";
        var starts = islands.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('L')[0].Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList()).ToList();
        var frame = new StillFrame(new(101.2, 117.4, 6.2, 23.6), 720, 860);
        Assert.Contains(starts, x => Math.Abs(x[0] - frame.X(111.61)) < 12 && Math.Abs(x[1] - frame.Y(16.53)) < 12);
        Assert.Contains(starts, x => Math.Abs(x[0] - frame.X(111.92)) < 12 && Math.Abs(x[1] - frame.Y(8.65)) < 12);
    }

    [Fact]
    public void A_small_window_shows_communes_and_the_alarm_with_its_value()
    {
        var svg = Draw(StillItem.Circle(NhonTrach, 4).EnvelopeInternal, "vi", new StillItem("ring", StillItem.Circle(NhonTrach, 5)), new StillItem("alarm", StillItem.At(NhonTrach), 3, "4.860", "/alarms/x?a=1&b=<2>"));
        Assert.NotEmpty(Words(svg, "commune"));
        Assert.Contains(svg.Elements(Xml + "text"), x => x.Value == "4.860");
        Assert.Equal("/alarms/x?a=1&b=<2>", (string?)svg.Elements(Xml + "a").Single().Attribute("href"));
        Assert.Contains(svg.Elements(Xml + "path"), x => (string?)x.Attribute("data-layer") == "communes");
    }

    [Fact]
    public void No_two_names_or_chips_lie_on_one_another()
    {
        var names = new StillNames(new StillFrame(new(101.2, 117.4, 6.2, 23.6), 720, 860));
        Assert.True(names.TryTake(10, 10, 50, 16));
        Assert.False(names.TryTake(40, 20, 50, 16));
        Assert.False(names.TryTake(700, 20, 50, 16));
        Assert.True(names.TryTake(61, 10, 50, 16));
    }

    [Theory]
    [InlineData(101.2, 6.2), InlineData(117.4, 23.6), InlineData(106.8, 10.7)]
    public void The_whole_box_is_in_the_picture_and_its_window_is_what_it_shows(double lon, double lat)
    {
        var frame = new StillFrame(new(101.2, 117.4, 6.2, 23.6), 720, 860);
        Assert.InRange(frame.X(lon), -1e-6, 720 + 1e-6);
        Assert.InRange(frame.Y(lat), -1e-6, 860 + 1e-6);
        Assert.Equal(0, frame.X(frame.Window.MinX), 6);
        Assert.Equal(860, frame.Y(frame.Window.MinY), 6);
    }

    [Theory, InlineData("zone"), InlineData("share")]
    public void Each_step_of_a_zone_differs_without_colour(string layer)
    {
        var circle = StillItem.Circle(NhonTrach, 5);
        var svg = Draw(circle.EnvelopeInternal, "vi", [.. Enumerable.Range(1, 3).Select(step => new StillItem(layer, circle, step))]);
        var strokes = svg.Elements(Xml + "pattern").ToDictionary(x => $"url(#{(string?)x.Attribute("id")})", x => (string?)x.Element(Xml + "path")?.Attribute("d"));
        var drawn = svg.Elements(Xml + "path").Where(x => (string?)x.Attribute("data-layer") == layer).Select(x => strokes[(string?)x.Attribute("fill") ?? ""]).ToList();
        Assert.Equal(3, drawn.Distinct().Count());
    }
}
