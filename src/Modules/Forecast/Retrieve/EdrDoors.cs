using System.Text.Encodings.Web;
using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Retrieve;

/// <summary>GET /edr and below: OGC API – Environmental Data Retrieval 1.1 over the runs in air, for those who may see the runs' pages.</summary>
static class EdrDoors
{
    const int Usual = 10, Most = 100;

    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app)
    {
        var edr = app.MapGroup("/edr").RequireAuthorization();
        edr.MapGet("/", (HttpRequest request) => Answer(EdrCatalogue.Landing(Root(request))));
        edr.MapGet("/conformance", () => Answer(EdrCatalogue.Conformance));
        edr.MapGet("/api", (HttpRequest request) => Answer(EdrCatalogue.Api(Root(request)), "application/vnd.oai.openapi+json;version=3.0"));
        edr.MapGet("/collections", Collections);
        edr.MapGet("/collections/{id}", Collection);
        edr.MapGet("/collections/{id}/{kind:regex(^(position|area)$)}", Values);
    }

    static async Task<IResult> Collections(HttpRequest request, EdrRuns runs, CancellationToken ct)
    {
        if (Number(request, "limit", Usual, 1, Most) is not { } limit) return Refused("limit", $"must be a whole number, 1 to {Most}");
        if (Number(request, "offset", 0, 0, int.MaxValue / 2) is not { } offset) return Refused("offset", "must be a whole number, 0 or more");
        var (page, more) = await runs.Page(limit, offset, ct);
        return Answer(EdrCatalogue.Collections(Root(request), page, limit, offset, more));
    }

    static async Task<IResult> Collection(string id, HttpRequest request, EdrRuns runs, CancellationToken ct) =>
        await Find(id, runs, ct) is { } found ? Answer(EdrCatalogue.Collection(Root(request), found.Known)) : NotFound(id);

    static async Task<IResult> Values(string id, string kind, HttpRequest request, EdrRuns runs, ISubstances substances, CancellationToken ct)
    {
        if (await Find(id, runs, ct) is not { } found) return NotFound(id);
        if (request.Query.FirstOrDefault(x => x.Value.Count != 1) is { Key: not null } twice) return Refused(twice.Key, "is given more than once");
        try
        {
            var query = EdrQuery.Read(request.Query.ToDictionary(x => x.Key, x => x.Value.ToString()), kind);
            if (EdrAnswer.Of(AirField.Read(found.Run.Asked.Input, substances), query) is not { } answer) return Results.NoContent();
            return query.Format == "GeoJSON"
                ? Answer(EdrGeoJson.Of(answer, found.Known, $"{Root(request)}/collections/{id}/{kind}"), "application/geo+json")
                : Answer(EdrCoverage.Of(answer, query, found.Known.Substance), "application/prs.coverage+json");
        }
        catch (RefusedException no)
        {
            return Refused(no.Refusals[0].Field, no.Refusals[0].What);
        }
    }

    static async Task<(Runs.Run Run, EdrRun Known)?> Find(string id, EdrRuns runs, CancellationToken ct) => Guid.TryParse(id, out var known) ? await runs.Find(known, ct) : null;

    static int? Number(HttpRequest request, string name, int otherwise, int min, int max) =>
        !request.Query.TryGetValue(name, out var typed) ? otherwise : int.TryParse(typed, out var number) && number >= min && number <= max ? number : null;

    static IResult Answer(object value, string type = "application/json") => Results.Text(JsonSerializer.Serialize(value, Json), type);

    static IResult Refused(string field, string what) => Results.Text(JsonSerializer.Serialize(new { code = "InvalidParameterValue", description = $"{field}: {what}" }, Json), "application/json", statusCode: 400);

    static IResult NotFound(string id) => Results.Text(JsonSerializer.Serialize(new { code = "NotFound", description = $"{(id.Length > 80 ? id[..80] : id)}: no run in air with a place, a moment and a result has this id" }, Json), "application/json", statusCode: 404);

    static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/edr";
}
