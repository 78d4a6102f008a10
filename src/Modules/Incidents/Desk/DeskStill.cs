using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Desk;

/// <summary>GET /desk/map.svg: the national map as a picture, for browsers without script: both archipelagos, alarms that wait, open incidents.</summary>
static class DeskStill
{
    const double Width = 720, Height = 860;

    /// <summary>What every national map shows, degrees.</summary>
    static readonly Envelope National = new(101.2, 117.4, 6.2, 23.6);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/map.svg", Handle).RequireAuthorization();

    static async Task<ContentHttpResult> Handle(DeskReading reading, AlarmSentence say, IMapGround ground, Officer officer, Look look, T texts, CancellationToken ct)
    {
        var desk = await reading.Read(officer, ct);
        List<StillItem> items = [.. desk.Incidents.Select(x => Incident(x, texts)), .. desk.Alarms.Where(x => !x.IsOver).Select(x => Alarm(x, say))];
        var frame = new StillFrame(National, Width, Height);
        var theme = look.Theme is { } chosen ? $"data-theme=\"{chosen}\" " : "";
        var svg = new StillDrawing(ground.Ground(frame.Window, desk.Now.Day()), frame, items, texts.Language).Svg(texts["incidents.desk.still"], theme + "class=\"still-map alone\"");
        return TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?><?xml-stylesheet type=\"text/css\" href=\"{look.Built("console.css")}\"?>{svg}", "image/svg+xml");
    }

    static StillItem Incident(IncidentBrief x, T texts)
    {
        var proposed = x.Signed == IncidentLevel.None;
        return new("incident", StillItem.At(x.Point), (int)(proposed ? x.Proposed : x.Signed), DeskMap.Short(texts.Pick(x.TitleVi, x.TitleEn)), $"/incidents/{x.Id}", proposed);
    }

    static StillItem Alarm(DeskAlarm x, AlarmSentence say) =>
        new("alarm", StillItem.At(x.View.Raised.Point), (int)x.View.Severity, DeskMap.Short(say.Chip(x.View.Raised)), x.Incident is { } incident ? $"/incidents/{incident}" : $"/alarms/{x.Id}");
}
