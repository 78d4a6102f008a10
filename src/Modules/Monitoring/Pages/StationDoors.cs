using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LaChan.Kernel;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Quality;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Monitoring.Pages;

/// <summary>GET /stations.geojson, /stations/{code}/series.json, /stations/{code}/series.csv.</summary>
static class StationDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/stations.geojson", GeoJson).RequireAuthorization();
        app.MapGet("/stations/{code}/series.json", Json).RequireAuthorization();
        app.MapGet("/stations/{code}/series.csv", Csv).RequireAuthorization();
    }

    static async Task<IResult> GeoJson(StationMap map, Officer officer, T t, HttpContext http, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(await map.Features(officer.Sight, t, http.Request.Query["station"], ct), EntryTypes.Json);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch == tag ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(body, "application/geo+json");
    }

    static async Task<IResult> Json(string code, string? parameter, string? range, SeriesRegister register, DrawSeries draw, T t, CancellationToken ct) =>
        Series(register, code, parameter) is { } series ? TypedResults.Json((await draw.Of(series, ChartRange.Of(range), t, ct)).InMilliseconds(), EntryTypes.Json) : TypedResults.NotFound();

    /// <summary>Every version of every value, with its flags; a byte order mark so that a spreadsheet reads the letters.</summary>
    static IResult Csv(string code, string? parameter, string? range, SeriesRegister register, DrawSeries draw, ObservationStore store, Realm realm)
    {
        if (Series(register, code, parameter) is not { } series) return TypedResults.NotFound();
        var now = realm.Clock.GetUtcNow();
        var asked = ChartRange.Of(range);
        var text = Lines(series, draw.Samples(series, (now - asked.Length).ToUnixTimeSeconds(), now.ToUnixTimeSeconds()), store.ReadVersions(series.Number, now - asked.Length, now));
        return TypedResults.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), "text/csv; charset=utf-8", $"{series.Station.Code}_{series.Parameter}_{asked.Key}.csv");
    }

    static string Lines(Series series, List<Sample> samples, IReadOnlyList<Observation> versions)
    {
        var flags = samples.ToDictionary(x => (long)x.Time, x => x.Flags);
        var text = new StringBuilder("station,parameter,unit,time,value,status,arrival,flags,counts\n");
        for (var i = 0; i < versions.Count; i++)
        {
            var x = versions[i];
            // Of several versions of one second only the last counts.
            var isLast = i + 1 == versions.Count || versions[i + 1].UnixSeconds != x.UnixSeconds;
            var flag = isLast ? flags.GetValueOrDefault(x.UnixSeconds) : QualityFlag.None;
            text.Append(CultureInfo.InvariantCulture, $"{series.Station.Code},{series.Parameter},{series.Unit},{DateTimeOffset.FromUnixTimeSeconds(x.UnixSeconds).Iso()},{x.Value},{(int)x.Status:00},{x.Arrival.ToString().ToLowerInvariant()},{flag.ToString().Replace(", ", "|", StringComparison.Ordinal)},{(isLast && (flag & QualityFlag.NotCounted) == 0 ? 1 : 0)}\n");
        }
        return text.ToString();
    }

    static Series? Series(SeriesRegister register, string code, string? parameter) =>
        parameter is { Length: > 0 } ? register.Find(code, parameter) : register.Of(code) is [var first, ..] ? first : null;
}
