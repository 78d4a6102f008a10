using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Forecast.Weather;

/// <summary>POST /forecasts/weather/keep, /forecasts/weather/{id}/remove: hands a gridded file in, or takes it from the forecasts.</summary>
static class GridDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // A little more than a file may have: then the file is refused in words, not by a broken line.
        var doors = app.MapGroup("/forecasts/weather").RequireAuthorization("forecast.run")
            .WithCheckedForms(2 * KeepGrid.MostBytes).WithMetadata(new RequestFormLimitsAttribute { MultipartBodyLengthLimit = 2 * KeepGrid.MostBytes });
        doors.MapPost("/keep", Keep);
        doors.MapPost("/{id:guid}/remove", async (Guid id, KeepGrid keep, Officer officer, CancellationToken ct) => await keep.Remove(id, officer.Actor, ct) ? Results.Redirect("/forecasts/weather") : Results.NotFound());
    }

    static async Task<IResult> Keep(HttpRequest request, KeepGrid keep, Refused<RefusedGrid> refused, Officer officer, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var (file, source, issued) = (form.Files.GetFile("file"), form["source"].ToString(), form["issued"].ToString());
        try
        {
            await using var content = file?.OpenReadStream() ?? Stream.Null;
            var id = await keep.Keep(content, file?.Length ?? 0, file?.FileName ?? "", source, issued, officer.Actor, ct);
            return Results.Redirect($"/forecasts/weather?kept={id}");
        }
        catch (RefusedException no)
        {
            return Results.Redirect($"/forecasts/weather?refused={refused.Keep(officer.Id, new(file?.FileName ?? "", source, issued, no.Refusals))}");
        }
    }
}
