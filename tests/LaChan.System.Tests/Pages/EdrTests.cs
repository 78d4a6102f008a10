using System.Net;
using System.Text.Json;
using LaChan.Forecast.Runs;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>OGC API – Environmental Data Retrieval 1.1 (OGC 19-086r6) over the runs: what the standard requires of each answer, and what is refused.</summary>
public sealed class EdrTests : PagesOfNode
{
    const string Place = "POINT(106.8430 10.6937)", Window = "POLYGON((106.83 10.68,106.86 10.68,106.86 10.71,106.83 10.71,106.83 10.68))";

    [Fact]
    public async Task The_landing_page_leads_to_conformance_the_definition_and_the_data()
    {
        var landing = await Get("/edr");
        var links = landing.GetProperty("links").EnumerateArray().ToDictionary(x => x.GetProperty("rel").GetString() ?? "", x => x.GetProperty("href").GetString() ?? "");
        Assert.Equal(["conformance", "data", "self", "service-desc"], links.Keys.Order());
        foreach (var href in links.Values) Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync(href, Ct)).StatusCode);
        Assert.Contains("http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/core", (await Get("/edr/conformance")).GetProperty("conformsTo").EnumerateArray().Select(x => x.GetString()));
        Assert.StartsWith("3.0", (await Get("/edr/api")).GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_a_collection_with_extent_parameters_and_queries_and_pages_follow_each_other()
    {
        var (first, second) = (await Run(RunPagesTests.Leak), await Run(RunPagesTests.Puff));
        await Run(RunPagesTests.Leak.Replace("\"lat\": 10.7037, \"lon\": 106.8577", "\"xM\": 0, \"yM\": 0", StringComparison.Ordinal)); // nowhere on the globe: no collection
        var all = await Get("/edr/collections");
        Assert.Equal([second.ToString(), first.ToString()], all.GetProperty("collections").EnumerateArray().Select(x => x.GetProperty("id").GetString()));
        var next = (await Get("/edr/collections?limit=2")).GetProperty("links").EnumerateArray().Single(x => x.GetProperty("rel").GetString() == "next").GetProperty("href").GetString();
        Assert.Equal(first.ToString(), (await Get(next ?? "")).GetProperty("collections")[0].GetProperty("id").GetString());
        var one = await Get($"/edr/collections/{second}");
        Assert.All(["id", "links", "extent", "data_queries", "crs", "output_formats", "parameter_names"], name => Assert.True(one.TryGetProperty(name, out _), name));
        var extent = one.GetProperty("extent");
        var box = extent.GetProperty("spatial").GetProperty("bbox")[0].EnumerateArray().Select(x => x.GetDouble()).ToList();
        Assert.True(box[0] < 106.8577 && box[2] > 106.8577 && box[1] < 10.7037 && box[3] > 10.7037);
        Assert.Equal("2026-11-23T19:12:00Z", extent.GetProperty("temporal").GetProperty("interval")[0][0].GetString());
        var unit = one.GetProperty("parameter_names").GetProperty("concentration").GetProperty("unit").GetProperty("symbol");
        Assert.Equal("mg/m3", unit.GetProperty("value").GetString());
        Assert.Equal("Parameter", one.GetProperty("parameter_names").GetProperty("concentration").GetProperty("type").GetString());
        Assert.Equal("position", one.GetProperty("data_queries").GetProperty("position").GetProperty("link").GetProperty("variables").GetProperty("query_type").GetString());
    }

    [Fact]
    public async Task A_position_gives_the_series_that_the_page_shows_in_both_formats()
    {
        var id = await Run(RunPagesTests.Puff);
        var coverage = await Get($"/edr/collections/{id}/position?coords={Place}&parameter-name=concentration");
        var domain = coverage.GetProperty("domain");
        Assert.Equal(("Coverage", "Domain", "PointSeries"), (coverage.GetProperty("type").GetString(), domain.GetProperty("type").GetString(), domain.GetProperty("domainType").GetString()));
        Assert.Equal(3, domain.GetProperty("referencing").GetArrayLength());
        var range = coverage.GetProperty("ranges").GetProperty("concentration");
        var times = domain.GetProperty("axes").GetProperty("t").GetProperty("values");
        Assert.Equal(("NdArray", "t", times.GetArrayLength()), (range.GetProperty("type").GetString(), range.GetProperty("axisNames")[0].GetString(), range.GetProperty("shape")[0].GetInt32()));
        var run = await Node.Get<RunStore>().Find(id, Ct) ?? throw new InvalidOperationException();
        var shown = RunPoint.Of(run, Node.Get<LaChan.Contracts.Reference.ISubstances>(), new(10.6937, 106.8430));
        Assert.True(shown.MgM3.Max() > 1, "the place lies in the cloud");
        Assert.Equal(shown.MgM3, range.GetProperty("values").EnumerateArray().Select(x => x.GetDouble()), (a, b) => Math.Abs(a - b) <= 1e-5 * Math.Max(a, 1));

        var feature = (await Get($"/edr/collections/{id}/position?coords={Place}&f=geojson")).GetProperty("features")[0];
        Assert.All(["datetime", "label", "parameter-name", "edrqueryendpoint"], name => Assert.True(feature.GetProperty("properties").TryGetProperty(name, out _), name));
        Assert.Equal(times.GetArrayLength(), feature.GetProperty("properties").GetProperty("concentration").GetArrayLength());
        Assert.Equal("CoverageCollection", (await Get($"/edr/collections/{id}/position?coords=MULTIPOINT((106.85 10.7),(106.84 10.69))")).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("2026-11-23T19:40:00Z", 1)]
    [InlineData("2026-11-23T19:22:00Z/2026-11-23T19:42:00Z", 3)]
    [InlineData("../2026-11-23T19:22:00Z", 1)]
    [InlineData("2026-11-24T02:22:00%2B07:00/2026-11-24T02:32:00%2B07:00", 2)]
    public async Task A_time_takes_the_means_that_it_holds(string time, int expected)
    {
        var id = await Run(RunPagesTests.Puff);
        Assert.Equal(expected, (await Get($"/edr/collections/{id}/position?coords={Place}&datetime={time}")).GetProperty("ranges").GetProperty("concentration").GetProperty("values").GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.GetAsync($"/edr/collections/{id}/position?coords={Place}&datetime=2001-01-01T00:00:00Z", Ct)).StatusCode);
    }

    [Fact]
    public async Task An_area_gives_a_grid_and_nothing_outside_its_polygon()
    {
        var id = await Run(RunPagesTests.Leak);
        var grid = await Get($"/edr/collections/{id}/area?coords={Window}");
        var range = grid.GetProperty("ranges").GetProperty("concentration");
        Assert.Equal("Grid", grid.GetProperty("domain").GetProperty("domainType").GetString());
        Assert.Equal(["t", "z", "y", "x"], range.GetProperty("axisNames").EnumerateArray().Select(x => x.GetString()));
        var shape = range.GetProperty("shape").EnumerateArray().Select(x => x.GetInt32()).ToList();
        Assert.Equal(shape.Aggregate((a, b) => a * b), range.GetProperty("values").GetArrayLength());
        Assert.Contains(range.GetProperty("values").EnumerateArray(), x => x.GetDouble() > 1);
        var triangle = (await Get($"/edr/collections/{id}/area?coords=POLYGON((106.83 10.68,106.86 10.68,106.86 10.71,106.83 10.68))")).GetProperty("ranges").GetProperty("concentration").GetProperty("values").EnumerateArray().ToList();
        Assert.InRange(triangle.Count(x => x.ValueKind == JsonValueKind.Null), triangle.Count / 3, 2 * triangle.Count / 3);
        Assert.NotEmpty((await Get($"/edr/collections/{id}/area?coords={Window}&f=GeoJSON")).GetProperty("features").EnumerateArray());
        Assert.Equal(1, (await Get($"/edr/collections/{id}/area?coords=POLYGON((106.85 10.7,106.8500001 10.7,106.85 10.7000001,106.85 10.7))&f=GeoJSON")).GetProperty("features")[0].GetProperty("properties").GetProperty("concentration").GetArrayLength());
    }

    static readonly (string Query, string Parameter)[] Wrong =
    [
        ("position?", "coords"), ("position?coords=", "coords"), ("position?coords=POINT", "coords"), ("position?coords=POINT(1)", "coords"), ("position?coords=POINT(nan 10)", "coords"),
        ("position?coords=POINT EMPTY", "coords"), ("position?coords=POINT(106 10);drop table runs", "coords"), ("position?coords=POINT(500 10)", "coords"), ("position?coords=POINT(1e400 10)", "coords"),
        ("position?coords=POINT(105 21)", "coords"), ($"position?coords={Window}", "coords"), ($"area?coords={Place}", "coords"), ("position?coords=GEOMETRYCOLLECTION(POINT(106 10))", "coords"),
        ("area?coords=POLYGON((106 10,107 10,107 11))", "coords"), ("area?coords=POLYGON((106 10,107 11,107 10,106 11,106 10))", "coords"), ("area?coords=POLYGON((100 5,110 5,110 20,100 20,100 5))", "coords"),
        ("area?coords=POLYGON" + new string('(', 5000), "coords"), ($"position?coords={Place}&datetime=yesterday", "datetime"), ($"position?coords={Place}&datetime=2026-11-24/2026-11-23", "datetime"),
        ($"position?coords={Place}&datetime=..", "datetime"), ($"position?coords={Place}&datetime=2026-11-23/2026-11-24/2026-11-25", "datetime"), ($"position?coords={Place}&parameter-name=temperature", "parameter-name"),
        ($"position?coords={Place}&f=NetCDF", "f"), ($"position?coords={Place}&z=-1", "z"), ($"position?coords={Place}&z=0/100", "z"), ($"position?coords={Place}&crs=EPSG:3405", "crs"),
        ($"position?coords={Place}&within=10", "within"), ($"position?coords={Place}&coords={Place}", "coords"),
    ];

    [Fact]
    public async Task What_is_wrong_is_refused_by_the_name_of_its_parameter()
    {
        var id = await Run(RunPagesTests.Leak);
        foreach (var (query, parameter) in Wrong)
        {
            var answer = await Officer.GetAsync($"/edr/collections/{id}/{query}", Ct);
            var said = await answer.Content.ReadAsStringAsync(Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest && said.Contains($"\"description\":\"{parameter}:", StringComparison.Ordinal), $"{query}: {answer.StatusCode}, {said}");
        }
    }

    [Fact]
    public async Task Too_long_a_shape_an_unknown_run_and_a_stranger_are_turned_away()
    {
        var id = await Run(RunPagesTests.Leak);
        var long1 = "POLYGON((" + string.Join(',', Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"{106 + i * 1e-4} 10"))) + "))";
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.GetAsync($"/edr/collections/{id}/area?coords={long1}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"/edr/collections/{Guid.NewGuid()}/position?coords={Place}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync("/edr/collections/..%2F..%2Fjournal/position", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"/edr/collections/{id}/cube", Ct)).StatusCode);
        foreach (var limit in new[] { "0", "-1", "x", "1000000" }) Assert.Equal(HttpStatusCode.BadRequest, (await Officer.GetAsync($"/edr/collections?limit={limit}", Ct)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await Node.Visitor().GetAsync($"/edr/collections/{id}/position?coords={Place}", Ct)).StatusCode);
    }

    async Task<JsonElement> Get(string address)
    {
        var answer = await Officer.GetAsync(address, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    async Task<Guid> Run(string input)
    {
        var id = await Node.Get<RunQueue>().Ask("air", "Thử", input, null, Actor.Node("test"), Ct);
        for (var i = 0; i < 1200 && (await Node.Get<RunStore>().Row(id, Ct))?.State == "asked"; i++) await Task.Delay(20, Ct);
        return id;
    }
}
