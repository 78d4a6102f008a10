using System.Globalization;
using System.Text;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Runs;

/// <summary>POST /forecasts/runs, /forecasts/first, /forecasts/runs/{id}/again, /cancel; GET /forecasts/runs/{id}/files/{name}, /forecasts/runs/{id}/part.</summary>
static class RunDoors
{
    const int MostBytes = 5 * 1024 * 1024, LongestTitle = 200;

    static readonly Dictionary<string, string> Types = new() { [".csv"] = "text/csv; charset=utf-8", [".json"] = "application/json", [".geojson"] = "application/geo+json", [".kml"] = "application/vnd.google-earth.kml+xml" };

    public static void Map(IEndpointRouteBuilder app)
    {
        var ask = app.MapGroup("/forecasts").RequireAuthorization("forecast.run").WithCheckedForms(MostBytes);
        ask.MapPost("/runs", Ask);
        ask.MapPost("/first", First);
        ask.MapPost("/runs/{id:guid}/again", Again);
        ask.MapPost("/runs/{id:guid}/cancel", Cancel);
        app.MapGet("/forecasts/runs/{id:guid}/files/{name}", FileOf).RequireAuthorization();
        app.MapGet("/forecasts/runs/{id:guid}/state", (Guid id, bool? shown) => new RazorComponentResult<RunState>(new { Id = id, Shown = shown ?? false })).RequireAuthorization();
    }

    static async Task<IResult> Ask(HttpRequest request, RunQueue queue, Refused<RefusedRun> refused, Officer officer, T t, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var (kind, title, input) = (form["kind"].ToString(), Title(form["title"].ToString(), t), form["input"].ToString());
        if (form.Files.GetFile("file") is { Length: > 0 } file) input = await new StreamReader(file.OpenReadStream(), Encoding.UTF8).ReadToEndAsync(ct);
        try
        {
            return Seen(await queue.Ask(kind, title, input, null, officer.Actor, ct));
        }
        catch (RefusedException no)
        {
            return Results.Redirect($"/forecasts/new?refused={refused.Keep(officer.Id, new(kind, title, input, no.Refusals))}");
        }
    }

    /// <summary>The first map from three facts: place, substance, size. The weather is that of the nearest station.</summary>
    static async Task<IResult> First(HttpRequest request, FirstRun first, RunQueue queue, Refused<RefusedRun> refused, Officer officer, T t, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var facts = new ThreeFacts(form["lat"].ToString(), form["lon"].ToString(), form["substance"].ToString(), form["size"].ToString());
        try
        {
            var (title, input) = await first.Compose(facts, ct);
            return Seen(await queue.Ask("air", title, input, null, officer.Actor, ct));
        }
        catch (RefusedException no)
        {
            return Results.Redirect($"/forecasts?refused={refused.Keep(officer.Id, new("air", "", "", no.Refusals))}");
        }
    }

    static async Task<IResult> Again(Guid id, RunStore store, RunQueue queue, Officer officer, CancellationToken ct) =>
        await store.Find(id, ct) is { } run ? Seen(await queue.Ask(run.Asked.Kind, run.Asked.Title, run.Asked.Input, id, officer.Actor, ct)) : Results.NotFound();

    static async Task<IResult> Cancel(Guid id, RunQueue queue, Officer officer, CancellationToken ct)
    {
        await queue.Cancel(id, officer.Actor, ct);
        return Seen(id);
    }

    /// <summary>Only a file that the run's own entry names: no path comes from outside.</summary>
    static async Task<IResult> FileOf(Guid id, string name, RunStore store, RunQueue queue, CancellationToken ct)
    {
        if ((await store.Find(id, ct))?.Done?.Files.FirstOrDefault(x => x.Name == name) is not { } file) return Results.NotFound();
        var path = queue.PathOf(id, file.Name);
        return File.Exists(path) ? Results.File(path, Types.GetValueOrDefault(Path.GetExtension(file.Name), "application/octet-stream"), string.Create(CultureInfo.InvariantCulture, $"run-{id.ToString()[^6..]}-{file.Name}")) : Results.NotFound();
    }

    static IResult Seen(Guid id) => Results.Redirect($"/forecasts/runs/{id}");

    static string Title(string typed, T t) => typed.Trim() is { Length: > 0 } title ? title[..Math.Min(title.Length, LongestTitle)] : t["forecast.run.untitled"];
}
