using LaChan.Contracts.Reference;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Report;

/// <summary>GET /report/where?lat=&amp;lon=: the commune and province at a pin, in words, for the form. Open to all: borders are public.</summary>
static class WhereDoor
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/report/where", Handle).AllowAnonymous();

    static ContentHttpResult Handle(string? lat, string? lon, IUnits units, Journal journal)
    {
        var point = new ReportForm { Lat = lat ?? "", Lon = lon ?? "" }.PointOf(units, journal.Now);
        return TypedResults.Text(point is { } there ? Whereabouts.Of(units, journal.Today, there).Text : "");
    }
}
