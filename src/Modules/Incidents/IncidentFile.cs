using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Incidents.Protect;
using LaChan.Incidents.Situation;
using LaChan.Incidents.Weather;
using LaChan.Platform;

namespace LaChan.Incidents;

/// <summary>One incident as its stream tells it, at the present or as it was known at a moment: what the room shows.</summary>
public sealed class IncidentFile
{
    readonly List<Entry> entries = [];
    readonly List<(Entry Entry, SourceJoined Body)> sources = [];
    readonly List<(DateTimeOffset At, ForceOrdered Body)> orders = [];
    readonly List<RunningClock> clocks = [];
    readonly List<NoticeLine> notices = [];
    readonly List<Protection> protections = [];
    readonly List<(DateTimeOffset At, string By, SituationReported Body)> reports = [];

    IncidentFile(IncidentDrafted draft) => Draft = draft;

    public IncidentDrafted Draft { get; }
    public Guid Id => Draft.Id;
    public long Version => entries[^1].Version;
    public IReadOnlyList<Entry> Entries => entries;
    public DateTimeOffset DraftedAt => entries[0].RecordedAt;

    /// <summary>The newest finding, and when it was made.</summary>
    public FindingMade? Finding { get; private set; }
    public DateTimeOffset? FoundAt { get; private set; }

    /// <summary>The newest forecast, the one before it with whom that reached, and how many there have been.</summary>
    public ForecastMade? Forecast { get; private set; }
    public ReplacedForecast? Before { get; private set; }
    public int Forecasts { get; private set; }

    /// <summary>The newest forecast of what goes down a river.</summary>
    public RiverForecast? River { get; private set; }

    /// <summary>The newest forecast of what drifts on the sea.</summary>
    public SeaForecast? Sea { get; private set; }

    /// <summary>The forecast of the sea before it.</summary>
    public SeaForecast? SeaBefore { get; private set; }

    /// <summary>As officers stated it; what has ended by now is still in it.</summary>
    public StatedWeather Weather { get; private set; } = StatedWeather.None;

    /// <summary>It goes by water, where people are not counted and hours count, not minutes.</summary>
    public bool ByWater => River is not null || Sea is not null;
    public IReadOnlyList<ForceProposal> Forces { get; private set; } = [];
    public IReadOnlyList<SourceJoined> Sources => [.. sources.Select(x => x.Body)];
    public IReadOnlyList<(DateTimeOffset At, ForceOrdered Body)> Orders => orders;
    public IReadOnlyList<RunningClock> Clocks => clocks;
    public IReadOnlyList<NoticeLine> Notices => notices;
    public IReadOnlyList<Protection> Protections => protections;
    public IReadOnlyList<(DateTimeOffset At, string By, SituationReported Body)> Reports => reports;
    public LevelSigned? Signed { get; private set; }
    public IncidentLevel LevelInForce => Signed?.Level ?? IncidentLevel.None;
    public RoleNamed? Commander { get; private set; }
    public RoleNamed? Spokesperson { get; private set; }
    public AlertIssued? Alert { get; private set; }
    public DateTimeOffset? VerifiedAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public DateTimeOffset? WarnedAt { get; private set; }
    public DateTimeOffset? FirstZoneAt { get; private set; }
    public DateTimeOffset? CommandedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? ProtectedAt { get; private set; }
    public DateTimeOffset? OrderedAt => orders.Count > 0 ? orders[0].At : null;

    /// <summary>Who must act: the body that directs at the proposed level.</summary>
    public string Directs => Finding?.Finding.Directs ?? "PROV-PC";
    public string State => EndedAt is not null ? "ended" : OpenedAt is not null ? "open" : "draft";

    /// <summary>Whether the public must be warned at a level: above the fence always, inside it only where the zone holds people.</summary>
    public bool ConcernsPublic(IncidentLevel level) => level > IncidentLevel.Facility || Finding?.Reach is { People: >= 1 };

    /// <summary>Null for a stream that does not begin with a draft.</summary>
    public static IncidentFile? Of(IReadOnlyList<Entry> stream)
    {
        if (stream.Count == 0 || stream[0].Body is not IncidentDrafted draft) return null;
        var file = new IncidentFile(draft);
        foreach (var entry in stream) file.Learn(entry);
        return file;
    }

    void Learn(Entry entry)
    {
        entries.Add(entry);
        var at = entry.RecordedAt;
        switch (entry.Body)
        {
            case SourceJoined source: sources.Add((entry, source)); break;
            case ForecastMade forecast: Before = Forecast is { } last ? new(last, Finding?.Reach) : null; Forecast = forecast; Forecasts++; FirstZoneAt ??= at; break;
            case RiverForecastMade river: River = river.Forecast; Forecasts++; FirstZoneAt ??= at; break;
            case SeaForecastMade sea: (SeaBefore, Sea) = (Sea, sea.Forecast); Forecasts++; FirstZoneAt ??= at; break;
            case WindStated or CurrentStated or WeatherWithdrawn: Weather = Weather.With(entry); break;
            case FindingMade finding: (Finding, FoundAt) = (finding, at); break;
            case ForcesProposed forces: Forces = forces.Forces; break;
            case ForceOrdered order: orders.Add((at, order)); Done(Duties.Forces, at); break;
            case NoticeSent notice: notices.RemoveAll(x => x.Recipient == notice.Recipient); notices.Add(new(notice.Recipient, notice.Level, at, null, null)); break;
            case NoticeAcknowledged told: Acknowledged(told, at); break;
            case IncidentVerified: VerifiedAt ??= at; Done(Duties.Verify, at); break;
            case IncidentOpened: OpenedAt ??= at; break;
            case LevelSigned signed: Signed = signed; SignedAt = at; Done(Duties.Level, at); break;
            case AlertIssued alert: Alert = alert; WarnedAt ??= at; Done(Duties.Warn, at); break;
            case RoleNamed { Role: "commander" } named: Commander = named; CommandedAt ??= at; Done(Duties.Commander, at); break;
            case RoleNamed named: Spokesperson = named; Done(Duties.Spokesperson, at); break;
            case ProtectionOrdered order: Ordered(order, at); break;
            case ProtectionDone done: Carried(done, at); break;
            case SituationReported report: reports.Add((at, entry.Actor.Name, report)); Done(Duties.Situation, at); break;
            case ClockStarted clock: clocks.RemoveAll(x => x.Key == clock.Key); clocks.Add(new(Id, Draft.Number, clock.Key, clock.Owes, at, clock.DueAt, clock.IsLaw, clock.Basis, null, null)); break;
            case ClockStopped clock: Done(clock.Key, at, clock.Reason); break;
            case IncidentEnded: EndedAt = at; foreach (var key in clocks.Where(x => x.DoneAt is null).Select(x => x.Key).ToList()) Done(key, at, "ended"); break;
        }
    }

    void Acknowledged(NoticeAcknowledged told, DateTimeOffset at)
    {
        var i = notices.FindIndex(x => x.Recipient == told.Recipient);
        if (i >= 0) notices[i] = notices[i] with { AcknowledgedAt = at, By = told.By };
        Done(Duties.AcknowledgeOf(told.Recipient), at);
    }

    void Ordered(ProtectionOrdered order, DateTimeOffset at)
    {
        protections.RemoveAll(x => x.Commune == order.Commune);
        protections.Add(new(order.Commune, order.Name, order.Act, at, null, null));
        ProtectedAt ??= at;
    }

    void Carried(ProtectionDone done, DateTimeOffset at)
    {
        var i = protections.FindIndex(x => x.Commune == done.Commune);
        if (i >= 0) protections[i] = protections[i] with { DoneAt = at, DoneBy = done.By };
        Done(Duties.ProtectOf(done.Commune.Value), at);
    }

    void Done(string key, DateTimeOffset at, string? why = null)
    {
        var i = clocks.FindIndex(x => x.Key == key && x.DoneAt is null);
        if (i >= 0) clocks[i] = clocks[i] with { DoneAt = at, StoppedWhy = why };
    }
}

/// <summary>A forecast that a newer one has replaced.</summary>
public sealed record ReplacedForecast(ForecastMade Made, Reach? Reach);

/// <summary>Who was told what when, and when they said that they know.</summary>
public sealed record NoticeLine(string Recipient, IncidentLevel Level, DateTimeOffset SentAt, DateTimeOffset? AcknowledgedAt, string? By);
