using LaChan.Incidents.Draft;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Weather;

/// <summary>POST /incidents/{id}/weather and /incidents/{id}/weather/withdraw: an officer states the wind or the current, or takes it back; the forecast is made anew at once.</summary>
static class StateWeather
{
    const int LongestReason = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/incidents/{id:guid}/weather", State).RequireAuthorization("incidents.verify");
        app.MapPost("/incidents/{id:guid}/weather/withdraw", Withdraw).RequireAuthorization("incidents.verify");
    }

    /// <exception cref="RefusedException">Nothing of the kind is stated, or no reason.</exception>
    public static IReadOnlyList<object> Withdrawn(IncidentFile file, string? what, string? reason) => (what, file.Weather) switch
    {
        ("wind", { Wind: not null }) or ("current", { Current: not null }) => [new WeatherWithdrawn(file.Id, what, Decision.Typed(reason, "incidents.refused.withdraw-reason", LongestReason))],
        _ => throw new RefusedException("what", "incidents.refused.not-stated"),
    };

    static async Task<Results<NotFound, StatusCodeHttpResult>> State(Guid id, [FromForm] long version, HttpContext http, Decision decision, Journal journal, DraftIncident drafting, Refused<RefusedWeather> refused, CancellationToken ct)
    {
        var (form, wrong) = (WeatherForm.Read(await http.Request.ReadFormAsync(ct)), new List<Refusal>());
        var answer = await decision.Take(id, version, file => form.Entry(file.Id, journal.Now, wrong) is { } stated ? [stated] : throw new RefusedException(wrong), ct);
        if (answer.IsDone) await drafting.Again(id, "weather", null, ct);
        // What was typed comes back with what is wrong, or that the screen was old.
        if (wrong.Count > 0) answer = answer with { Query = "" };
        return answer.Show(http, id, "/weather", answer is { Exists: true, IsDone: false } ? $"typed={refused.Keep(decision.Officer.Id, new(id, form, wrong))}" : "");
    }

    static async Task<Results<NotFound, StatusCodeHttpResult>> Withdraw(
        Guid id, [FromForm] long version, [FromForm] string? what, [FromForm] string? reason, HttpContext http, Decision decision, DraftIncident drafting, CancellationToken ct)
    {
        var answer = await decision.Take(id, version, file => Withdrawn(file, what, reason), ct);
        if (answer.IsDone) await drafting.Again(id, "weather", null, ct);
        return answer.Show(http, id, "/weather");
    }
}
