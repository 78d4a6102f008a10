using LaChan.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LaChan.Host.Demo;

/// <summary>POST /demo/speed, POST /demo/next: the visitor's hand on the story. They exist only in a demo realm.</summary>
static class StoryDoors
{
    internal static readonly double[] Speeds = [0, 1, 10, 60];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/demo/speed", SetSpeed);
        app.MapPost("/demo/next", Next);
        app.MapGet("/demo/bar", (HttpContext http) => new RazorComponentResult<StoryControl>(new { Back = http.Request.Headers.Referer is [{ } from] && Uri.TryCreate(from, UriKind.Absolute, out var page) ? page.PathAndQuery : "/" }));
    }

    static RedirectHttpResult SetSpeed([FromForm] double speed, [FromForm] string? back, RealmClock clock)
    {
        if (Speeds.Contains(speed)) clock.Speed = speed;
        return TypedResults.LocalRedirect(Back(back));
    }

    static RedirectHttpResult Next([FromForm] string? back, StoryState state)
    {
        state.TakeNow();
        return TypedResults.LocalRedirect(Back(back));
    }

    static string Back(string? path) => path is ['/', not ('/' or '\\'), ..] ? path : "/";
}
