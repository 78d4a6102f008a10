using LaChan.Contracts.Incidents;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents.Desk;

/// <summary>Everything that the duty desk shows, read at one moment.</summary>
public sealed record DeskFile(
    DateTimeOffset Now, IReadOnlyList<DeskAlarm> Alarms, IReadOnlyList<IncidentBrief> Incidents, IReadOnlyList<RunningClock> Clocks,
    IReadOnlyList<(string Ministry, int InTime, int All)> Freshness)
{
    public int Waiting => Alarms.Count(x => !x.IsOver);
    public int InTime => Freshness.Sum(x => x.InTime);
    public int Stations => Freshness.Sum(x => x.All);
}

/// <summary>An alarm with the incident that was drafted from it.</summary>
public sealed record DeskAlarm(AlarmView View, Guid? Incident, string? Number, bool IsDraft)
{
    public Guid Id => View.Raised.Id;

    /// <summary>No person has taken it yet; the machine's own draft does not count as one.</summary>
    public bool IsNew => View.State == "new" || (View.State == "opened" && IsDraft && View.Owner is null);

    /// <summary>An incident took it over, or it was judged false, or the values came back.</summary>
    public bool IsOver => View.State is "false" or "closed" || (View.State == "opened" && !IsDraft);
}

/// <summary>Reads the desk.</summary>
sealed class DeskReading(IAlarms alarms, IIncidentDesk incidents, IncidentStore store, TimeProvider time)
{
    public async Task<DeskFile> Read(Officer officer, CancellationToken ct)
    {
        var open = await incidents.Open(officer.Sight, ct);
        var cards = new List<DeskAlarm>();
        foreach (var view in await alarms.Desk(officer.Sight, ct)) cards.Add(await WithIncident(view, open, ct));
        var now = time.GetUtcNow();
        return new(now, [.. cards.OrderBy(x => x.IsOver).ThenByDescending(x => x.View.Severity).ThenByDescending(x => x.View.RaisedAt)], [.. open.OrderByDescending(Level)], await incidents.Clocks(officer.Sight, ct), alarms.Freshness());
    }

    async Task<DeskAlarm> WithIncident(AlarmView view, IReadOnlyList<IncidentBrief> open, CancellationToken ct)
    {
        var id = view.Incident ?? await store.IncidentOf(view.Raised.Id, ct);
        var incident = open.FirstOrDefault(x => x.Id == id);
        return new(view, id, incident?.Number, incident?.State == "draft");
    }

    static int Level(IncidentBrief incident) => Math.Max((int)incident.Signed, (int)incident.Proposed);
}

/// <summary>What is known around an alarm: wind, the nearest plant that could be its source.</summary>
sealed class Surroundings(IReadings readings, IFacilities facilities, ISubstances substances, ILimits limits, T texts)
{
    const double SearchKm = 10;
    static readonly string[] Written = ["DO", "COD", "BOD5", "TSS", "Oil"];

    /// <summary>"Amoniac (NH₃)"; the regulation's own name where the substance table does not know it, else the symbol.</summary>
    public string Parameter(AlarmRaised alarm)
    {
        if (substances.Find(alarm.Parameter) is { } known) return $"{texts.Pick(known.NameVi, known.NameEn)} ({Formula.Pretty(known.Symbol)})";
        if (Written.Contains(alarm.Parameter)) return texts[$"incidents.desk.parameter.{alarm.Parameter}"];
        var named = texts.Language == "vi" ? limits.For(alarm.Parameter, alarm.Medium, alarm.MeasuredAt.Day()).FirstOrDefault(x => x.NameVi.Length > 0) : null;
        return named is null || named.NameVi == alarm.Parameter ? Formula.Pretty(alarm.Parameter) : $"{named.NameVi} ({Formula.Pretty(alarm.Parameter)})";
    }

    /// <summary>Null: no wind was measured within 60 km in two hours.</summary>
    public string? Wind(AlarmRaised alarm) => readings.WindNear(alarm.Point, alarm.MeasuredAt) is { } wind
        ? texts["incidents.desk.wind", texts[$"incidents.desk.from.{(int)Math.Round(wind.FromDeg / 45) % 8}"], texts.Number(wind.FromDeg), texts.Number(wind.SpeedMs, 1), wind.StationName, texts.Number(wind.DistanceKm, 1)]
        : null;

    /// <summary>The nearest facility upwind that holds the substance, else the nearest within 10 km; null when there is none.</summary>
    public string? Plant(AlarmRaised alarm)
    {
        var wind = readings.WindNear(alarm.Point, alarm.MeasuredAt);
        var upwind = wind is null ? [] : facilities.Upwind(alarm.Point, wind.FromDeg, alarm.Parameter, SearchKm);
        if (upwind is [var first, ..]) return Line(first.Facility, first.DistanceKm, alarm.Parameter, "incidents.desk.plant.upwind");
        return facilities.Near(alarm.Point, SearchKm) is [var near, ..] ? Line(near.Facility, near.DistanceKm, alarm.Parameter, "incidents.desk.plant.near") : null;
    }

    string Line(Facility facility, double km, string symbol, string key) => texts[key, texts.Pick(facility.NameVi, facility.NameEn), texts.Number(km, 1)]
        + (facility.Stock.TryGetValue(symbol, out var tonnes) ? texts["incidents.desk.plant.stock", texts.Number(tonnes), Formula.Pretty(symbol)] : "");
}
