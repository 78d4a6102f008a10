using LaChan.Contracts.Incidents;
using LaChan.Incidents.Room;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Incidents.Desk;

/// <summary>GET /desk/map.geojson: alarms that wait and open incidents, as points.</summary>
static class DeskMap
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/map.geojson", Handle).RequireAuthorization();

    static async Task<ContentHttpResult> Handle(DeskReading reading, AlarmSentence say, Officer officer, T texts, CancellationToken ct)
    {
        var desk = await reading.Read(officer, ct);
        return TypedResults.Text(GeoJson.Collection([.. desk.Incidents.Select(x => Incident(x, texts)), .. desk.Alarms.Where(x => !x.IsOver).Select(x => Alarm(x, say, texts))]), "application/geo+json");
    }

    static Feature Incident(IncidentBrief x, T texts) => new(GeoJson.Point(x.Point), new()
    {
        ["layer"] = "incident", ["id"] = x.Id, ["level"] = (x.Signed == IncidentLevel.None ? x.Proposed : x.Signed).ToString().ToLowerInvariant(), ["proposed"] = x.Signed == IncidentLevel.None,
        ["label"] = Short(texts.Pick(x.TitleVi, x.TitleEn)), ["href"] = $"/incidents/{x.Id}", ["state"] = texts["incidents.desk.map.incident"],
    });

    static Feature Alarm(DeskAlarm x, AlarmSentence say, T texts) => new(GeoJson.Point(x.View.Raised.Point), new()
    {
        ["layer"] = "alarm", ["id"] = x.Id, ["severity"] = (int)x.View.Severity, ["label"] = Short(say.Chip(x.View.Raised)),
        ["href"] = x.Incident is { } incident ? $"/incidents/{incident}" : $"/alarms/{x.Id}", ["state"] = texts[$"ui.severity.{x.View.Severity.ToString().ToLowerInvariant()}"],
    });

    internal static string Short(string text) => text.Length <= 32 ? text : text[..31].TrimEnd(' ', ',') + "…";
}
