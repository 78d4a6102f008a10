using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using LaChan.Ui;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Desk;

/// <summary>The small map around an alarm: its station, the neighbours' values, the plants, five kilometres and who lives there.</summary>
sealed class AroundAlarm(IUnits units, IFacilities facilities, IReadings readings, IMapGround ground, T texts)
{
    public const double RingKm = 5;
    const double Width = 412, Height = 212;
    const int MostPlants = 6;

    /// <summary>The picture, and the people and communes within the ring by the outlines in use.</summary>
    public (string Svg, double People, int Communes, bool Approximate) Draw(DeskAlarm alarm)
    {
        var raised = alarm.View.Raised;
        var ring = StillItem.Circle(raised.Point, RingKm);
        // The picture is wider than the ring and not quite as high: what counts is near the middle.
        var frame = new StillFrame(StillItem.Circle(raised.Point, RingKm * 0.8).EnvelopeInternal, Width, Height);
        var day = raised.MeasuredAt.Day();
        var touched = units.Touched(ring, day);
        List<StillItem> items = [new("ring", ring), .. Plants(raised, frame.Window), .. Neighbours(raised), Itself(alarm)];
        var svg = new StillDrawing(ground.Ground(frame.Window, day), frame, items, texts.Language).Keep(0, Height - 38, 140, 38).Svg(texts["incidents.desk.around.picture", raised.StationName], "class=\"still-map\" preserveAspectRatio=\"xMidYMid slice\"");
        return (svg, touched.People, touched.Communes.Count, touched.Approximate);
    }

    /// <summary>Null: no wind was measured near by.</summary>
    public WindReading? Wind(AlarmRaised alarm) => readings.WindNear(alarm.Point, alarm.MeasuredAt);

    IEnumerable<StillItem> Plants(AlarmRaised alarm, Envelope window) =>
        facilities.Near(alarm.Point, RingKm * 2).Select(x => x.Facility).Where(x => window.Contains(x.Point.Lon, x.Point.Lat)).Take(MostPlants)
            .Select(x => new StillItem("facility", StillItem.At(x.Point), Label: texts.Pick(x.NameVi, x.NameEn) + (x.Stock.TryGetValue(alarm.Parameter, out var tonnes) ? $", {texts.Number(tonnes)} t" : "")));

    IEnumerable<StillItem> Neighbours(AlarmRaised alarm) => alarm.Neighbours.Select(x => new StillItem("station", StillItem.At(x.Point), Label: texts.Reading(x.Value)));

    StillItem Itself(DeskAlarm alarm)
    {
        var view = alarm.View;
        return new("alarm", StillItem.At(view.Raised.Point), (int)view.Severity, view.Value is { } value ? texts.Reading(value) : null);
    }
}
