using LaChan.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Access.SignIn;

/// <summary>POST /sign-in, GET /sign-in/link/{token}, POST /sign-out.</summary>
static class SignInDoors
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in", ByPassword).AllowAnonymous();
        app.MapGet("/sign-in/link/{token}", ByLink).AllowAnonymous();
        app.MapPost("/sign-out", SignOut);
    }

    internal sealed record PasswordForm(string? Id, string? Password, string? Then);

    static async Task<RedirectHttpResult> ByPassword([FromForm] PasswordForm form, Credentials credentials, Session session, Journal journal, PeopleStore people, HttpContext http)
    {
        var (id, then) = (form.Id ?? "", Safe(form.Then));
        var answer = await credentials.Check(id, form.Password ?? "", http.RequestAborted);
        if (answer == PasswordAnswer.Right && await session.Begin(http, id, "password")) return TypedResults.LocalRedirect(then);
        if (await people.Find(id, http.RequestAborted) is { } person)
            await journal.AppendNext(Streams.Person(id), new SignInRefused(id, answer.ToString().ToLowerInvariant()), new Actor(id, person.Name, person.Role), ct: http.RequestAborted);
        return TypedResults.LocalRedirect($"~/sign-in?problem={answer.ToString().ToLowerInvariant()}&then={Uri.EscapeDataString(then)}");
    }

    static async Task<RedirectHttpResult> ByLink(string token, string? then, Credentials credentials, Session session, HttpContext http)
    {
        var person = await credentials.UseLink(token, http.RequestAborted);
        return TypedResults.LocalRedirect(person is not null && await session.Begin(http, person, "link") ? Safe(then) : "~/sign-in?problem=link");
    }

    static async Task<RedirectHttpResult> SignOut([FromForm] string? then, HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.LocalRedirect("~/sign-in");
    }

    // Only a path of our own: never "//elsewhere" or "/\elsewhere".
    static string Safe(string? then) => then is ['/', not ('/' or '\\'), ..] or "/" ? then : "/";
}
