using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Map;

/// <summary>GET /map/*.geojson: the layers beneath every map. Open to all: the public page draws them too.</summary>
public sealed class MapDoors(MapLayers layers, UnitTable units, Realm realm)
{
    /// <summary>Widest rectangle of communes, degrees: at full detail more would be too heavy to draw.</summary>
    const double WidestDegrees = 3;

    readonly ConcurrentDictionary<(string Layer, DateOnly Since), Lazy<Body>> whole = new();

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var name in MapLayers.Names)
            app.MapGet($"/map/{name}.geojson", (HttpContext http, MapDoors doors, DateOnly? on) => doors.Whole(http, name, on)).AllowAnonymous();
        app.MapGet("/map/communes.geojson", (HttpContext http, MapDoors doors, string? bbox) => doors.Communes(http, bbox)).AllowAnonymous();
    }

    IResult Whole(HttpContext http, string layer, DateOnly? on)
    {
        var day = on ?? realm.Clock.GetUtcNow().Day();
        return Send(http, whole.GetOrAdd((layer, units.UnchangedSince(day)), key => new(() => new(layers.Whole(key.Layer, key.Since)))).Value);
    }

    IResult Communes(HttpContext http, string? bbox) => Window(bbox) is not { } window
        ? Results.Problem($"bbox: '{bbox}' is not west,south,east,north in degrees", statusCode: 400)
        : window.Width > WidestDegrees || window.Height > WidestDegrees
            ? Results.Problem($"bbox: {window.Width:0.##} by {window.Height:0.##} degrees; at most {WidestDegrees} by {WidestDegrees}", statusCode: 400)
            : Send(http, new(layers.Communes(window)));

    static IResult Send(HttpContext http, Body body)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var packed = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (packed) http.Response.Headers.ContentEncoding = "gzip";
        return Results.Bytes(packed ? body.Packed : body.Plain, "application/geo+json", entityTag: new($"\"{body.Tag}{(packed ? "-gz" : "")}\""));
    }

    /// <summary>Null unless four finite numbers in order.</summary>
    internal static Envelope? Window(string? bbox)
    {
        var parts = (bbox ?? "").Split(',');
        if (parts.Length != 4) return null;
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i])) return null;
        return numbers[0] < numbers[2] && numbers[1] < numbers[3] ? new(numbers[0], numbers[2], numbers[1], numbers[3]) : null;
    }

    sealed record Body(byte[] Plain)
    {
        public byte[] Packed { get; } = Pack(Plain);
        public string Tag { get; } = Convert.ToHexStringLower(SHA256.HashData(Plain))[..20];

        static byte[] Pack(byte[] plain)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(plain);
            return packed.ToArray();
        }
    }
}
