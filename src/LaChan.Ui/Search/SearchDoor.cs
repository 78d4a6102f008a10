using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Ui;

/// <summary>GET /search.json?q=: what the search box shows while one types.</summary>
static class SearchDoor
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search.json", Answer).RequireAuthorization();

    internal static JsonHttpResult<IEnumerable<FoundThing>> Answer(string? q, SearchAll all, T text) =>
        TypedResults.Json(all.Find(q, 12, text.Language).Select(x => new FoundThing(text[$"ui.kind.{x.Kind}"], x.Title, x.Detail, x.Href)));

    internal sealed record FoundThing(string Kind, string Title, string Detail, string Href);
}
