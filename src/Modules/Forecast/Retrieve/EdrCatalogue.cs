namespace LaChan.Forecast.Retrieve;

/// <summary>Landing page, conformance, API definition and collections of the data interface (OGC API – Environmental Data Retrieval 1.1, OGC 19-086r6), as values for JSON.</summary>
static class EdrCatalogue
{
    public const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84", Parameter = "concentration";
    const string Crs84Wkt = "GEOGCS[\"WGS 84 (CRS84)\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";

    public static readonly IReadOnlyList<string> Formats = ["CoverageJSON", "GeoJSON"];

    public static readonly object Conformance = new
    {
        conformsTo = new[]
        {
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/core", "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/collections", "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/json",
            "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/geojson", "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/covjson", "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/queries",
            "http://www.opengis.net/spec/ogcapi-edr-1/1.1/conf/oas30",
        },
    };

    public static object Landing(string root) => new
    {
        title = "Lá Chắn: dự báo · forecasts",
        description = "Nồng độ theo nơi và giờ của các lần chạy dự báo trong không khí. Mô hình, không phải số đo. · Concentrations by place and time of forecast runs in air. Model results, not measurements.",
        links = new[]
        {
            Link(root, "self", "application/json", "Trang này · This page"), Link($"{root}/api", "service-desc", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI"),
            Link($"{root}/conformance", "conformance", "application/json", "Conformance"), Link($"{root}/collections", "data", "application/json", "Các lần chạy · Runs"),
        },
    };

    public static object Collections(string root, IReadOnlyList<EdrRun> runs, int limit, int offset, bool more)
    {
        var links = new List<object> { Link($"{root}/collections?limit={limit}&offset={offset}", "self", "application/json", "") };
        if (more) links.Add(Link($"{root}/collections?limit={limit}&offset={offset + limit}", "next", "application/json", ""));
        if (offset > 0) links.Add(Link($"{root}/collections?limit={limit}&offset={Math.Max(0, offset - limit)}", "prev", "application/json", ""));
        return new { links, collections = runs.Select(x => Collection(root, x)) };
    }

    public static Dictionary<string, object> Collection(string root, EdrRun run)
    {
        var self = $"{root}/collections/{run.Id}";
        return new()
        {
            ["id"] = run.Id.ToString(), ["title"] = run.Title,
            ["description"] = $"{run.Substance}: nồng độ dự báo · forecast concentration",
            ["links"] = new[] { Link(self, "self", "application/json", ""), Link($"{self}/position", "data", "application/prs.coverage+json", ""), Link($"{self}/area", "data", "application/prs.coverage+json", "") },
            ["extent"] = new { spatial = new { bbox = new[] { run.Box }, crs = Crs84 }, temporal = new { interval = new[] { new[] { Moment(run.From), Moment(run.To) } }, trs = "TIMECRS[\"DateTime\",TDATUM[\"Gregorian Calendar\"],CS[TemporalDateTime,1],AXIS[\"Time (T)\",future]]" } },
            ["data_queries"] = new { position = Query(self, "position", "POINT(lon lat)"), area = Query(self, "area", "POLYGON((lon lat, …))") },
            ["crs"] = new[] { Crs84 }, ["output_formats"] = Formats,
            ["parameter_names"] = new Dictionary<string, object> { [Parameter] = Described(run.Substance) },
        };
    }

    /// <summary>The one parameter of a run, as collection metadata and CoverageJSON both describe it.</summary>
    public static object Described(string substance) => new
    {
        type = "Parameter", id = Parameter,
        description = new { vi = $"Nồng độ {substance} trong không khí, trung bình đến thời điểm nêu", en = $"Concentration of {substance} in air, mean up to the stated moment" },
        unit = new { label = new { en = "milligram per cubic metre" }, symbol = new { value = "mg/m3", type = "http://www.opengis.net/def/uom/UCUM/" } },
        observedProperty = new { id = "http://vocab.nerc.ac.uk/standard_name/mass_concentration", label = new { vi = "Nồng độ", en = "Mass concentration" } },
    };

    public static object Api(string root) => new
    {
        openapi = "3.0.3", info = new { title = "Lá Chắn EDR", version = "1.1" }, servers = new[] { new { url = root } },
        paths = new Dictionary<string, object>
        {
            ["/"] = Path("Landing page"), ["/conformance"] = Path("Conformance classes"), ["/collections"] = Path("Runs", "limit", "offset"), ["/collections/{collectionId}"] = Path("One run", "collectionId"),
            ["/collections/{collectionId}/position"] = Path("Values at points", "collectionId", "coords", "datetime", "parameter-name", "z", "crs", "f"),
            ["/collections/{collectionId}/area"] = Path("Values on a grid inside polygons", "collectionId", "coords", "datetime", "parameter-name", "z", "crs", "f"),
        },
    };

    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    static object Path(string summary, params string[] parameters) => new
    {
        get = new
        {
            summary,
            parameters = parameters.Select(x => new Dictionary<string, object> { ["name"] = x, ["in"] = x == "collectionId" ? "path" : "query", ["required"] = x is "collectionId" or "coords", ["schema"] = new { type = x is "limit" or "offset" ? "integer" : "string" } }),
            responses = new Dictionary<string, object> { ["200"] = new { description = "OK" }, ["400"] = new { description = "A parameter is wrong: it is named" } },
        },
    };

    static object Query(string self, string kind, string coords) => new
    {
        link = new
        {
            href = $"{self}/{kind}", rel = "data",
            variables = new { title = kind, query_type = kind, coords, output_formats = Formats, default_output_format = Formats[0], crs_details = new[] { new { crs = "CRS84", wkt = Crs84Wkt } } },
        },
    };

    static object Link(string href, string rel, string type, string title) => new { href, rel, type, title };
}
