using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Incidents.Situation;
using LaChan.Incidents.Weather;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents.Timeline;

/// <summary>An entry of an incident as a sentence.</summary>
/// <param name="IsDecision">A person decided it; the rest are facts.</param>
public sealed record Sentence(DateTimeOffset At, DateTimeOffset RecordedAt, string Text, bool IsDecision, string By, long Version);

/// <summary>Puts the journal of an incident into words. Entries of other modules that it does not know show their kind.</summary>
sealed class Sentences(BodyNames bodies)
{
    public IReadOnlyList<Sentence> Of(IEnumerable<Entry> entries, T texts) =>
        [.. from entry in entries let text = Text(entry, texts) where text is not null select new Sentence(entry.HappenedAt, entry.RecordedAt, text, !entry.Actor.IsNode && Decides(entry.Body), entry.Actor.Name, entry.Version)];

    static bool Decides(object body) => body is IncidentOpened or LevelSigned or RoleNamed or ForceOrdered or AlertIssued or ProtectionOrdered or SituationReported or IncidentEnded or WindStated or CurrentStated or WeatherWithdrawn;

    string? Text(Entry entry, T texts) => entry.Body switch
    {
        IncidentDrafted x => texts["incidents.entry.drafted", x.Number],
        SourceJoined { Value: { } value } x => texts["incidents.entry.measured", x.What, Formula.Pretty(x.Parameter ?? ""), texts.Reading(value), x.Unit],
        SourceJoined x => texts[$"incidents.entry.{x.Kind}", x.What],
        ForecastMade x => texts[$"incidents.entry.{x.Kind}", texts.Reading(x.RateKgS)],
        RiverForecastMade x => texts["incidents.entry.river", x.Forecast.River],
        SeaForecastMade x => texts["incidents.entry.sea", x.Forecast.Shores.Count],
        FindingMade x => texts["incidents.entry.finding", Level(x.Finding.Level.Min, texts), Level(x.Finding.Level.Proposed, texts), Level(x.Finding.Level.Max, texts)],
        ForcesProposed x => texts["incidents.entry.forces", x.Forces.Count],
        NoticeSent x => texts["incidents.entry.told", bodies.Of(x.Recipient, texts)],
        NoticeAcknowledged x => texts["incidents.entry.acknowledged", bodies.Of(x.Recipient, texts), x.By],
        IncidentVerified x => texts["incidents.entry.verified", x.With, x.Note],
        IncidentOpened => texts["incidents.entry.opened", entry.Actor.Name],
        LevelSigned { Reason: { Length: > 0 } reason } x => texts["incidents.entry.signed-because", Level(x.Level, texts), entry.Actor.Name, reason],
        LevelSigned x => texts["incidents.entry.signed", Level(x.Level, texts), entry.Actor.Name],
        RoleNamed x => texts[$"incidents.entry.{x.Role}", x.Name, x.Post],
        ForceOrdered x => texts["incidents.entry.ordered", x.NameVi, texts.Number(x.Minutes)],
        AlertIssued x => texts["incidents.entry.warned", texts.Pick(x.HeadlineVi, x.HeadlineEn)],
        IncidentEnded x => texts["incidents.entry.ended", entry.Actor.Name, x.Reason],
        ProtectionOrdered x => texts[x.Note.Length > 0 ? "incidents.entry.protection-because" : "incidents.entry.protection", x.Name, texts[$"incidents.advice.{x.Act}"], entry.Actor.Name, x.Note],
        ProtectionDone x => texts["incidents.entry.protected", x.Name, x.By],
        SituationReported x => texts["incidents.entry.situation", x.Number, entry.Actor.Name],
        WindStated x => texts["incidents.entry.wind", texts.Reading(x.SpeedMs), texts[$"incidents.compass.{CompassPoint.Of(x.FromDeg)}"], texts.Number(x.FromDeg), x.Source, x.Until.Clock(), entry.Actor.Name],
        CurrentStated x => texts["incidents.entry.current", texts.Reading(x.SpeedMs), texts[$"incidents.compass.{CompassPoint.Of(x.ToDeg)}"], texts.Number(x.ToDeg), x.Source, x.Until.Clock(), entry.Actor.Name],
        WeatherWithdrawn x => texts[$"incidents.entry.withdrawn.{x.What}", x.Reason, entry.Actor.Name],
        ClockStarted => null,
        ClockStopped x => texts["incidents.entry.stopped", x.Reason],
        _ => entry.Type,
    };

    static string Level(IncidentLevel level, T texts) => texts[$"incidents.proof.level.{level.ToString().ToLowerInvariant()}"];
}
