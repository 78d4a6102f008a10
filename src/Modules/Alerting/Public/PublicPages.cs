using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Public;

/// <summary>GET /public and /public/incidents/{number}: what a citizen sees. Pages of their own, without the console's script and style.</summary>
internal static class PublicPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public", List).AllowAnonymous();
        app.MapGet("/public/incidents/{number}", Incident).AllowAnonymous();
        app.MapGet("/public/style.css", (HttpContext http) => Shipped(http, "public.css", "text/css")).AllowAnonymous();
        app.MapGet("/public/where.js", (HttpContext http) => Shipped(http, "where.js", "text/javascript")).AllowAnonymous();
    }

    static async Task<RazorComponentResult> List(AlertStore alerts, Journal journal, T t, string? lang, CancellationToken ct) =>
        new RazorComponentResult<PublicList>(new Dictionary<string, object?>
        {
            [nameof(PublicList.Alerts)] = await alerts.Latest(50, ct), [nameof(PublicList.Language)] = Chosen(lang, t), [nameof(PublicList.Now)] = journal.Now,
        });

    static async Task<RazorComponentResult> Incident(string number, AlertStore alerts, Journal journal, T t, string? lang, string? commune, HttpContext http, CancellationToken ct)
    {
        var found = await alerts.OfNumber(number, ct);
        if (found.Count == 0) http.Response.StatusCode = StatusCodes.Status404NotFound;
        return new RazorComponentResult<PublicIncident>(new Dictionary<string, object?>
        {
            [nameof(PublicIncident.Alerts)] = found, [nameof(PublicIncident.Language)] = Chosen(lang, t), [nameof(PublicIncident.Now)] = journal.Now, [nameof(PublicIncident.Commune)] = commune,
        });
    }

    static FileStreamHttpResult Shipped(HttpContext http, string file, string type)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        var stream = typeof(PublicPages).Assembly.GetManifestResourceStream("LaChan.Alerting.Public." + file) ?? throw new InvalidOperationException($"{file} is not in the program");
        return TypedResults.Stream(stream, type + "; charset=utf-8");
    }

    static string Chosen(string? asked, T t) => asked is not null && Texts.Languages.Contains(asked) ? asked : t.Language;
}
