using System.Globalization;
using System.Text;
using LaChan.Alerting.Cap;
using LaChan.Contracts.Alerting;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using NetTopologySuite.Geometries;

namespace LaChan.Alerting.Draft;

/// <summary>Drafts a warning for an incident and issues it when a person signs: the one way by which a warning goes out.</summary>
public sealed class WarningDesk(IIncidents incidents, IUnits units, ISubstances substances, AlertStore alerts, Journal journal, Realm realm, NodeKey key)
{
    const int MostNames = 30;

    /// <summary>The draft as things stand; null when there is no such incident.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="allClear">The end of the warning instead of a new word.</param>
    public async Task<WarningDraft?> Draft(Guid id, bool allClear, CancellationToken ct)
    {
        if (await incidents.Find(id, ct) is not { } incident) return null;
        var earlier = await alerts.OfIncident(id, ct);
        var shapes = ZoneShapes.Of(incident);
        var words = AlertTexts.Shipped.For(incident.Hazard, incident.Substance);
        var areas = new List<WarningArea> { Area(words.Vi.Danger, words.En.Danger, shapes.Danger) };
        if (!shapes.Possible.IsEmpty) areas.Add(Area(words.Vi.Possible, words.En.Possible, shapes.Possible));
        var reached = areas.SelectMany(area => area.Rings).Select(CapRing.Polygon).Aggregate<Polygon, Geometry>(new Polygon(null), (all, ring) => all.Union(ring));
        var zone = units.Touched(shapes.Whole, journal.Today);
        return new(
            incident, allClear ? "Cancel" : earlier is [var newest, ..] && newest.HoldsAt(journal.Now) ? "Update" : "Alert", areas, units.Touched(reached, journal.Today).People, zone.People,
            zone.Approximate, zone.Pack, shapes.IsCircle, Texts(incident, words, allClear), earlier);
    }

    /// <summary>The alert that would go out with these texts.</summary>
    public CapAlert Compose(WarningDraft draft, WarningTexts texts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(journal.Now.ToUnixTimeSeconds());
        var sender = Name(realm.Node);
        return new(
            $"{Name(draft.Incident.Number)}.{draft.Earlier.Count + 1}", sender, now, realm.IsLive ? "Actual" : "Exercise", draft.MsgType,
            realm.IsLive ? null : "DIỄN TẬP, KHÔNG PHẢI SỰ CỐ THẬT. EXERCISE, NOT A REAL INCIDENT.",
            draft.MsgType == "Alert" ? [] : [.. draft.Earlier.Take(1).Select(x => new CapReference(x.Read().Sender, x.Identifier, x.SentAt))],
            Name(draft.Incident.Number), [Info(draft, texts, "vi", now), Info(draft, texts, "en", now)]);
    }

    /// <summary>Checks and issues.</summary>
    /// <param name="version">Version of the incident that the person was looking at.</param>
    public async Task<IssueAnswer> Issue(WarningDraft draft, WarningTexts texts, long version, Actor actor, CancellationToken ct)
    {
        if (WarningFaults.Of(draft, texts) is { Count: > 0 } faults) return new(null, faults, false);
        var alert = Compose(draft, texts);
        var xml = CapSigner.Sign(CapWriter.Write(alert), key.Key);
        var known = draft.Earlier.Select(x => x.Identifier).ToHashSet();
        var verdict = CapCheck.Of(Encoding.UTF8.GetBytes(xml), known.Contains);
        if (verdict.Signature.State != "valid") throw new InvalidOperationException($"the alert {alert.Identifier} does not carry the signature that was just made");
        if (!verdict.Valid) return new(null, [.. verdict.Errors.Select(x => new Refusal(x.Rule, x.Text, x.Line))], false);

        var entry = new AlertIssued(draft.Incident.Id, alert.Identifier, alert.MsgType, texts.HeadlineVi, texts.HeadlineEn, draft.People, xml)
        {
            Number = draft.Incident.Number, OverAlertShare = draft.OverAlertShare, SentAt = alert.Sent, ExpiresAt = alert.Infos[0].Expires,
        };
        var done = await journal.Append(Streams.Incident(draft.Incident.Id), version, entry, actor, ct: ct);
        return new(done ? alert.Identifier : null, [], !done);
    }

    static CapInfo Info(WarningDraft draft, WarningTexts texts, string language, DateTimeOffset now)
    {
        var words = AlertTexts.Shipped.For(draft.Incident.Hazard, draft.Incident.Substance);
        var isVi = language == "vi";
        var clear = draft.MsgType == "Cancel";
        return new(
            isVi ? "vi-VN" : "en-US", words.Categories, words.In(language).Event, clear ? "AllClear" : words.ResponseType,
            clear ? "Past" : "Immediate", clear ? "Minor" : "Severe", clear || draft.Incident.VerifiedAt is not null ? "Observed" : "Likely", now.AddHours(texts.Hours),
            texts.Spokesperson, isVi ? texts.HeadlineVi : texts.HeadlineEn, isVi ? texts.DescriptionVi : texts.DescriptionEn, isVi ? texts.InstructionVi : texts.InstructionEn,
            texts.Spokesperson,
            [new("lachan:end", isVi ? texts.EndVi : texts.EndEn), .. clear ? [] : new CapPair[] { new("lachan:next", now.AddMinutes(texts.NextMinutes).Iso()) }],
            [.. draft.Areas.Select(area => new CapArea($"{(isVi ? area.LabelVi : area.LabelEn)}. {(isVi ? area.NamesVi : area.NamesEn)}", area.Rings, Codes(area, now.Day())))]);
    }

    /// <summary>Codes mean a unit only together with a day, so the name of the code carries it.</summary>
    static IReadOnlyList<CapPair> Codes(WarningArea area, DateOnly day) =>
        [.. area.Provinces.Select(x => new CapPair($"VN-PROVINCE@{day:yyyy-MM-dd}", x.Value)), .. area.Communes.Select(x => new CapPair($"VN-COMMUNE@{day:yyyy-MM-dd}", x.Value))];

    WarningArea Area(string labelVi, string labelEn, Geometry shape)
    {
        var rings = CapRing.Around(shape);
        var touched = units.Touched(shape, journal.Today);
        var whole = touched.Communes.OrderByDescending(x => x.People).ToList();
        var provinces = touched.Provinces.Concat(touched.PossibleProvinces).Select(x => x.Code).Distinct().ToList();
        return new(labelVi, labelEn, Names(whole, provinces.Count > 1, "vi"), Names(whole, provinces.Count > 1, "en"), rings, [.. whole.Select(x => x.Commune.Code)], provinces, touched.People);
    }

    /// <summary>Places by province; those that only may be touched come last, or make it "and nearby" where none is sure.</summary>
    string Names(IReadOnlyList<TouchedCommune> communes, bool withProvince, string language)
    {
        var vi = language == "vi";
        if (communes.Count == 0) return vi ? "Xem bản đồ" : "See the map";
        var shown = communes.Take(MostNames).ToList();
        var sure = shown.Where(x => !x.Possible).ToList();
        var text = sure.Count == 0
            ? $"{ByProvince(shown, withProvince, vi)} {(vi ? "và lân cận" : "and nearby")}"
            : ByProvince(sure, withProvince, vi) + (sure.Count == shown.Count ? "" : (vi ? "; có thể cả " : "; possibly also ") + ByProvince([.. shown.Except(sure)], withProvince, vi));
        if (communes.Count > MostNames) text += vi ? $", và {communes.Count - MostNames} xã khác" : $", and {communes.Count - MostNames} more";
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    string ByProvince(IReadOnlyList<TouchedCommune> communes, bool withProvince, bool vi) => string.Join("; ", communes.GroupBy(x => x.Commune.Province).Select(group =>
        string.Join(", ", group.Select(x => (!x.Possible && x.Share < 0.95 ? vi ? "một phần " : "part of " : "") + x.Commune.Name))
        + (withProvince && units.Province(group.Key, journal.Today) is { } province ? $" ({province.Name})" : "")));

    WarningTexts Texts(IncidentBrief incident, HazardWords words, bool allClear)
    {
        var place = units.CommuneAt(incident.Point, journal.Today)?.Name;
        var substance = incident.Substance is { } symbol ? substances.Find(symbol) : null;
        string Fill(string text, string language) => string.Format(
            CultureInfo.InvariantCulture, text, place ?? (language == "vi" ? "nơi có sự cố" : "the incident"),
            (language == "vi" ? substance?.NameVi : substance?.NameEn) ?? incident.Substance ?? (language == "vi" ? "chưa rõ" : "not identified"));
        var (vi, en) = allClear ? Clear() : (Words("vi"), Words("en"));
        (string, string, IReadOnlyList<string>, string) Words(string language) =>
            (words.In(language).Headline, words.In(language).Description, words.In(language).Instructions, AlertTexts.Shipped.End[language]);
        return new()
        {
            HeadlineVi = vi.Item1, DescriptionVi = Fill(vi.Item2, "vi"), InstructionVi = string.Join('\n', vi.Item3), EndVi = vi.Item4,
            HeadlineEn = en.Item1, DescriptionEn = Fill(en.Item2, "en"), InstructionEn = string.Join('\n', en.Item3), EndEn = en.Item4,
            Spokesperson = incident.Spokesperson ?? "",
        };
    }

    static ((string, string, IReadOnlyList<string>, string) Vi, (string, string, IReadOnlyList<string>, string) En) Clear()
    {
        var (vi, en) = (AlertTexts.Shipped.AllClear["vi"], AlertTexts.Shipped.AllClear["en"]);
        return ((vi.Headline, vi.Description, vi.Instructions, vi.End), (en.Headline, en.Description, en.Instructions, en.End));
    }

    /// <summary>Without what an identifier or a sender must not hold.</summary>
    static string Name(string text) => new([.. text.Select(x => char.IsAsciiLetterOrDigit(x) || x is '-' or '.' or '_' ? x : '-')]);
}

/// <summary>How an attempt to issue ended.</summary>
/// <param name="Identifier">The alert that went out, or null.</param>
/// <param name="Faults">Why it was refused.</param>
/// <param name="Stale">The incident has moved on since the person looked.</param>
public sealed record IssueAnswer(string? Identifier, IReadOnlyList<Refusal> Faults, bool Stale);
