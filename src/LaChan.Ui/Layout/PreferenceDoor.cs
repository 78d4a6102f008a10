using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Ui;

/// <summary>POST /preferences: language and theme, kept in the visitor's own cookies. Nothing is stored here, so a forged request can do no harm.</summary>
static class PreferenceDoor
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/preferences", Set).AllowAnonymous().DisableAntiforgery();

    internal static RedirectHttpResult Set([FromForm] string? lang, [FromForm] string? theme, [FromForm] string? then, HttpContext http)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, IsEssential = true };
        if (lang is not null && Texts.Languages.Contains(lang)) http.Response.Cookies.Append("lang", lang, keep);
        if (theme is "light" or "dark") http.Response.Cookies.Append("theme", theme, keep);
        if (theme is "system") http.Response.Cookies.Delete("theme");
        // Only a path of our own: never "//elsewhere" or "/\elsewhere".
        return TypedResults.LocalRedirect(then is ['/', not ('/' or '\\'), ..] ? then : "/");
    }
}
