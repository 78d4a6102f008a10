using LaChan.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Command;

/// <summary>POST /incidents/{id}/name: names the commander on the spot or the spokesperson.</summary>
static class NameRole
{
    public static readonly IReadOnlyList<string> Roles = ["commander", "spokesperson"];

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/incidents/{id:guid}/name", Handle).RequireAuthorization("incidents.open");

    /// <exception cref="RefusedException">Not open yet, no such role, no name, no post.</exception>
    public static IReadOnlyList<object> Decide(IncidentFile file, string? role, string? name, string? post)
    {
        if (file.OpenedAt is null) throw new RefusedException("state", "incidents.refused.not-open");
        if (role is null || !Roles.Contains(role)) throw new RefusedException("role", "incidents.refused.role");
        return [new RoleNamed(file.Id, role, Decision.Typed(name, "incidents.refused.name", 200), Decision.Typed(post, "incidents.refused.post", 200))];
    }

    static async Task<Results<NotFound, StatusCodeHttpResult>> Handle(
        Guid id, [FromForm] long version, [FromForm] string? role, [FromForm] string? name, [FromForm] string? post, HttpContext http, Decision decision, CancellationToken ct) =>
        (await decision.Take(id, version, file => Decide(file, role, name, post), ct)).Show(http, id);
}
