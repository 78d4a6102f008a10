using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Ui;

/// <summary>Doors that take forms of our own pages only.</summary>
public static class CheckedForms
{
    /// <summary>Refuses a form without the mark of one of our pages, also where a door reads nothing of its form, so that nothing else would look at the mark.</summary>
    /// <param name="mostBytes">Of the whole request.</param>
    public static RouteGroupBuilder WithCheckedForms(this RouteGroupBuilder doors, long mostBytes) => doors
        .WithMetadata(new RequestSizeLimitAttribute(mostBytes), new RequireAntiforgeryTokenAttribute())
        .AddEndpointFilter(async (call, next) => call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(call) : Results.BadRequest());
}
