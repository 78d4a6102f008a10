using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Reference.Isolations;

/// <summary>POST /isolations/{symbol}/issue: an authority fills the row of a substance from a day. Earlier rows stay.</summary>
static class IssueIsolation
{
    const string Right = "reference.isolation";
    const int MostBytes = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/isolations/{symbol}/issue", Handle)
        .RequireAuthorization(Right).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequireAntiforgeryTokenAttribute());

    public static string Stream(string symbol) => $"isolation/{symbol}";

    static async Task<IResult> Handle(string symbol, HttpRequest request, ISubstances substances, Journal journal, Refused<IsolationForm> refused, Officer officer, CancellationToken ct)
    {
        if (request.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.BadRequest();
        if (substances.Find(symbol) is not { } substance) return Results.NotFound();
        var form = await request.ReadFormAsync(ct);
        var typed = new IsolationForm(substance.Symbol, IsolationForm.Fields.ToDictionary(x => x, x => form[x].ToString()), []);
        try
        {
            var seen = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
            if (!await journal.Append(Stream(substance.Symbol), seen, typed.Read(journal.Today), officer.Actor, ct: ct)) throw new RefusedException("version", "reference.isolation.must.fresh");
            return Results.Redirect(Page(substance.Symbol));
        }
        catch (RefusedException no)
        {
            return Results.Redirect($"{Page(substance.Symbol)}?refused={refused.Keep(officer.Id, typed with { Refusals = no.Refusals })}#issue");
        }
    }

    static string Page(string symbol) => "/isolations/" + Uri.EscapeDataString(symbol);
}
