using LaChan.Contracts.Incidents;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Incidents.Situation;

/// <summary>The draft of a situation report from what the incident's stream says: the five blocks of LEP art. 125(3). A person reads, mends and signs it.</summary>
sealed class SituationText(BodyNames bodies)
{
    public string Of(IncidentFile file, DateTimeOffset now, T texts) => string.Join("\n\n", new[]
    {
        texts["incidents.situation.head", file.Reports.Count + 1, file.Draft.Number, texts.Pick(file.Draft.TitleVi, file.Draft.TitleEn), now.DateClock(), Level(file.LevelInForce, texts), Level(file.Finding?.Finding.Level.Proposed ?? IncidentLevel.None, texts)],
        Block("cause", texts, Cause(file, texts)),
        Block("extent", texts, Extent(file, now, texts)),
        Block("protect", texts, Protected(file, texts)),
        Block("treat", texts, Treated(file, texts)),
        Block("inform", texts, Told(file, texts)),
    });

    static string Block(string key, T texts, IEnumerable<string> lines) =>
        $"{texts[$"incidents.situation.{key}"]}\n{string.Join('\n', lines.DefaultIfEmpty(texts[$"incidents.situation.{key}.none"]).Select(x => "- " + x))}";

    static IEnumerable<string> Cause(IncidentFile file, T texts)
    {
        if (file.Finding?.Basis is { Facility: not null } basis) yield return texts["incidents.situation.plant", texts.Pick(basis.NameVi ?? "", basis.NameEn ?? "")];
        if (file.Forecast is { Kind: "plume" } forecast) yield return texts["incidents.situation.rate", Formula.Pretty(forecast.Input.Substance), texts.Reading(forecast.RateKgS), texts.Reading(forecast.RateLowKgS), texts.Reading(forecast.RateHighKgS)];
        foreach (var source in file.Sources.GroupBy(x => x.Source).Select(x => x.Last()))
            yield return source.Value is { } value ? texts["incidents.entry.measured", source.What, Formula.Pretty(source.Parameter ?? ""), texts.Reading(value), source.Unit] : texts[$"incidents.entry.{source.Kind}", source.What];
    }

    static IEnumerable<string> Extent(IncidentFile file, DateTimeOffset now, T texts)
    {
        if (file.Finding?.Reach is not { } reach) yield break;
        yield return texts["incidents.situation.people", Numbers.People(reach.People, texts.Language), Numbers.People(reach.PeopleLow, texts.Language), Numbers.People(reach.PeopleHigh, texts.Language)];
        foreach (var commune in reach.Communes.Where(x => Advice.For(x, now) != Advice.Watch))
            yield return texts["incidents.situation.commune", commune.Name, commune.ProvinceName, Numbers.People(Math.Max(commune.Level1, commune.Level3), texts.Language), ArrivalWords.Of(commune, now, texts)];
    }

    static IEnumerable<string> Protected(IncidentFile file, T texts) =>
        from order in file.Protections
        select texts[order.DoneAt is null ? "incidents.situation.ordered" : "incidents.situation.done", order.Name, texts[$"incidents.advice.{order.Act}"], order.OrderedAt.Clock(), order.DoneAt?.Clock() ?? ""];

    static IEnumerable<string> Treated(IncidentFile file, T texts) => file.Orders.Select(x => texts["incidents.situation.force", x.Body.NameVi, x.At.Clock(), texts.Number(x.Body.Minutes)]);

    IEnumerable<string> Told(IncidentFile file, T texts)
    {
        if (file.Alert is { } alert) yield return texts["incidents.situation.alert", texts.Pick(alert.HeadlineVi, alert.HeadlineEn), Numbers.People(alert.People, texts.Language)];
        foreach (var notice in file.Notices) yield return texts[notice.AcknowledgedAt is null ? "incidents.situation.told" : "incidents.situation.knows", bodies.Of(notice.Recipient, texts), notice.SentAt.Clock(), notice.AcknowledgedAt?.Clock() ?? ""];
    }

    static string Level(IncidentLevel level, T texts) => texts[$"incidents.proof.level.{level.ToString().ToLowerInvariant()}"];
}
