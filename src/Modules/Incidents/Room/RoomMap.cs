using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Room;

/// <summary>GET /incidents/{id}/map.geojson: zones, band, the way down a river or over the sea, stations with their values now, plant, forces with their routes. <c>?at=</c> gives them as they were known at a moment, <c>?then=</c> how far air or water has come at another.</summary>
static class RoomMap
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/incidents/{id:guid}/map.geojson", Handle).RequireAuthorization();

    static async Task<Results<NotFound, ContentHttpResult>> Handle(Guid id, DateTimeOffset? at, DateTimeOffset? then, RoomReading rooms, IReadings readings, Officer officer, TimeProvider time, T texts, CancellationToken ct) =>
        await rooms.Find(id, officer.Sight, at, ct) is { } file
            ? TypedResults.Text(GeoJson.Collection([.. Features(file, then, readings, texts), .. River(file, then ?? at ?? time.GetUtcNow()), .. Sea(file, then ?? at ?? time.GetUtcNow())]), "application/geo+json")
            : TypedResults.NotFound();

    static IEnumerable<Feature> Features(IncidentFile file, DateTimeOffset? then, IReadings readings, T texts) =>
        [.. Was(file), .. Zones(file, then), .. Source(file, texts), .. Seen(file, readings, texts), .. Forces(file, texts)];

    static IEnumerable<Feature> Zones(IncidentFile file, DateTimeOffset? then) => then is { } moment && file is { Forecast: { } forecast, Finding.Basis: { } basis }
        ? AirFront.Cut(Zones(file), forecast.Input.Source, AirFront.ReachedKm(forecast, basis.ReleasedAt, moment))
        : Zones(file);

    /// <summary>The proposed zones as zones; the outermost of both ends as dotted lines, so that they are not taken for the proposal.</summary>
    static IEnumerable<Feature> Zones(IncidentFile file)
    {
        if (file.Forecast is null) yield break;
        foreach (var feature in GeoJson.FeaturesOf(file.Forecast.Zones))
        {
            var (layer, end) = (feature.Properties["layer"]?.ToString(), feature.Properties.GetValueOrDefault("end")?.ToString());
            if (layer == "zone" && end is "lower" or "upper")
            {
                if (feature.Properties["level"]?.ToString() == "1") yield return feature with { Properties = new(feature.Properties) { ["layer"] = "ring" } };
            }
            else yield return feature;
        }
    }

    /// <summary>The outline of the proposed zone before the newest forecast: the widest is written first.</summary>
    static IEnumerable<Feature> Was(IncidentFile file) => file.Before is not { } before ? [] :
        GeoJson.FeaturesOf(before.Made.Zones).Where(x => x.Properties.GetValueOrDefault("end")?.ToString() == "proposed").Take(1).Select(x => x with { Properties = new() { ["layer"] = "was" } });

    /// <summary>The way down the river and the works on it.</summary>
    static IEnumerable<Feature> River(IncidentFile file, DateTimeOffset then) => file.River is not { } river ? [] :
    [
        .. RiverWater.Lines(river, then),
        .. river.Places.Where(x => x.Kind == "intake").Select(x => new Feature(GeoJson.Point(x.Point), new()
        {
            ["layer"] = "facility", ["label"] = $"{x.Name} · {x.LikelyAt.DateClock()}", ["href"] = $"/facilities/{x.Code}",
        })),
    ];

    static IEnumerable<Feature> Sea(IncidentFile file, DateTimeOffset then) => file.Sea is { } sea ? SeaWater.Areas(sea, then) : [];

    static IEnumerable<Feature> Source(IncidentFile file, T texts)
    {
        if (file.Finding?.Basis is { Facility: { } facility } basis && file.Forecast is { } forecast)
            yield return new(GeoJson.Point(forecast.Input.Source), new() { ["layer"] = "facility", ["label"] = texts.Pick(basis.NameVi ?? facility, basis.NameEn ?? facility), ["href"] = $"/facilities/{facility}", ["assumed"] = basis.Assumed });
    }

    static IEnumerable<Feature> Seen(IncidentFile file, IReadings readings, T texts)
    {
        foreach (var source in file.Sources.Where(x => x.Point is not null).GroupBy(x => x.Source).Select(x => x.Last()))
        {
            var now = source is { Station: { } station, Parameter: { } parameter }
                ? readings.Latest(parameter, source.Point!.Value, 0.2).FirstOrDefault(x => x.Station.Code == station).Reading?.Value ?? source.Value : null;
            yield return new(GeoJson.Point(source.Point!.Value), new()
            {
                ["layer"] = source.Kind == "alarm" ? "alarm" : "place", ["severity"] = source.Kind == "alarm" ? "emergency" : null,
                ["label"] = now is { } value ? $"{source.What} · {texts.Reading(value)} {source.Unit}" : texts[$"incidents.source.{source.Kind}"],
                ["href"] = source.Station is { } code ? $"/stations/{Uri.EscapeDataString(code)}" : null,
            });
        }
    }

    static IEnumerable<Feature> Forces(IncidentFile file, T texts)
    {
        var ordered = file.Orders.Select(x => x.Body.Depot).ToHashSet();
        foreach (var force in file.Forces)
        {
            var proposed = !ordered.Contains(force.Depot);
            yield return new(GeoJson.Point(force.Point), new() { ["layer"] = "force", ["label"] = texts.Pick(force.NameVi, force.NameEn), ["proposed"] = proposed, ["href"] = $"/forces/{Uri.EscapeDataString(force.Depot)}" });
            if (force.Route.Count > 1) yield return new(GeoJson.Line(force.Route), new() { ["layer"] = "route", ["proposed"] = proposed });
        }
    }
}
