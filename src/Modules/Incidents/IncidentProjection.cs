using LaChan.Contracts.Alerting;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Incidents;
using LaChan.Incidents.Room;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Incidents;

/// <summary>Writes tables <c>incidents</c>, <c>incident_provinces</c>, <c>incident_sources</c>.</summary>
sealed class IncidentProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["incidents", "incident_provinces", "incident_sources"];

    public IncidentProjection()
    {
        On<IncidentDrafted>(Drafted);
        On<SourceJoined>(Joined);
        On<ForecastMade>((entry, db) => Set(db, entry.Of, "zones = @Value", GeoJson.Proposed(entry.Body.Zones)));
        On<FindingMade>(Found);
        On<IncidentVerified>((entry, db) => Set(db, entry.Of, "verified_at = coalesce(verified_at, @At)"));
        On<IncidentOpened>((entry, db) => Set(db, entry.Of, "state = 'open', opened_at = coalesce(opened_at, @At)"));
        On<LevelSigned>((entry, db) => Set(db, entry.Of, "signed = @Value, signed_at = @At", (int)entry.Body.Level));
        On<AlertIssued>((entry, db) => Set(db, entry.Of, "warned_at = coalesce(warned_at, @At)"));
        On<IncidentEnded>((entry, db) => Set(db, entry.Of, "state = 'ended', ended_at = @At"));
        On<RoleNamed>((entry, db) => Set(db, entry.Of, entry.Body.Role == "commander" ? "commander = @Value" : "spokesperson = @Value", $"{entry.Body.Name} ({entry.Body.Post})"));
    }

    static async Task Drafted(Entry<IncidentDrafted> entry, Db db)
    {
        var draft = entry.Body;
        await db.Execute(
            """
            insert into incidents (id, number, title_vi, title_en, plain, hazard, substance, lat, lon, place, discovered_at, drafted_at, state)
            values (@Id, @Number, @TitleVi, @TitleEn, @Plain, @Hazard, @Substance, @Lat, @Lon, @Place, @DiscoveredAt, @At, 'draft')
            """,
            new
            {
                draft.Id, draft.Number, draft.TitleVi, draft.TitleEn, Plain = PlainText.Fold($"{draft.Number} {draft.TitleVi} {draft.TitleEn} {draft.Place}"),
                draft.Hazard, draft.Substance, draft.Point.Lat, draft.Point.Lon, draft.Place, draft.DiscoveredAt, At = entry.RecordedAt,
            });
        if (draft.Province is { } province) await Touch(db, draft.Id, province);
    }

    static async Task Joined(Entry<SourceJoined> entry, Db db)
    {
        var source = entry.Body;
        await db.Execute("insert into incident_sources (source, incident, kind, at) values (@Source, @Id, @Kind, @At) on conflict (source) do update set incident = excluded.incident", source);
        if (source.Province is { } province) await Touch(db, source.Id, province);
    }

    static async Task Found(Entry<FindingMade> entry, Db db)
    {
        var (id, level, reach) = (entry.Body.Id, entry.Body.Finding.Level, entry.Body.Reach);
        var communes = entry.Body.Finding.Communes.Concat(entry.Body.Finding.PossibleCommunes).Concat(reach?.Communes.Select(x => x.Code) ?? []).Distinct();
        var provinces = entry.Body.Finding.Provinces.Concat(entry.Body.Finding.PossibleProvinces).Concat(reach?.Provinces.Select(x => x.Code) ?? []).Distinct().ToList();
        await db.Execute(
            """
            update incidents set level_min = @Min, level_proposed = @Proposed, level_max = @Max, communes = @Communes, provinces = @Provinces,
              people = @People, people_low = @PeopleLow, people_high = @PeopleHigh where id = @id
            """,
            new
            {
                Min = (int)level.Min, Proposed = (int)level.Proposed, Max = (int)level.Max,
                Communes = string.Join(' ', communes), Provinces = string.Join(' ', provinces),
                People = reach?.People ?? 0, PeopleLow = reach?.PeopleLow ?? 0, PeopleHigh = reach?.PeopleHigh ?? 0, id,
            });
        foreach (var province in provinces) await Touch(db, id, province);
    }

    static Task Touch(Db db, Guid incident, UnitCode province) =>
        db.Execute("insert into incident_provinces (incident, province) values (@incident, @province) on conflict do nothing", new { incident, province });

    /// <param name="set">Columns from <c>@At</c> (time of recording) and <c>@Value</c>; constant text of this file.</param>
    static Task Set(Db db, Entry entry, string set, object? value = null) =>
        db.Execute($"update incidents set {set} where id = @Id", new { At = entry.RecordedAt, Value = value, Id = entry.StreamId });
}
