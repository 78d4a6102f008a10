using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Report;

/// <summary>GET /reports/{id}/photos/{hash}: a picture of a report, to officers who may see it. Sent as what its content is, never to be run.</summary>
static class PhotoDoor
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/reports/{id:guid}/photos/{hash}", Handle).RequireAuthorization("incidents.verify");

    static async Task<Results<NotFound, PhysicalFileHttpResult>> Handle(Guid id, string hash, ReportStore reports, Photos photos, Officer officer, HttpContext http, CancellationToken ct)
    {
        if ((await reports.Photos(id, officer.Sight, ct)).FirstOrDefault(x => x.Hash == hash) is not { } photo) return TypedResults.NotFound();
        // Named by its hash: it never changes. Only this person's browser may keep it.
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(photos.PathOf(photo), $"image/{photo.Kind}");
    }
}
