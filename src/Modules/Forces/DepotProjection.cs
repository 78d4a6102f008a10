using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Platform;

namespace LaChan.Forces;

/// <summary>Writes the register of depots and the orders given.</summary>
internal sealed class DepotProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["depots", "depot_resources", "force_orders"];

    public DepotProjection()
    {
        On<DepotRegistered>(Save);
        On<DepotCommitted>((entry, db) => db.Execute("update depots set version = @Version where id = @Depot", new { entry.Version, entry.Body.Depot }));
        On<ForceOrdered>(Order);
        On<IncidentEnded>((entry, db) => db.Execute(
            "update force_orders set released_at = @RecordedAt where incident = @Id and released_at is null", new { entry.RecordedAt, entry.Body.Id }));
    }

    static async Task Save(Entry<DepotRegistered> entry, Db db)
    {
        var x = entry.Body;
        await db.Execute("delete from depots where id = @Id", new { x.Id });
        await db.Execute("delete from depot_resources where depot = @Id", new { x.Id });
        await db.Execute(
            """
            insert into depots (id, name_vi, name_en, owner, province, lat, lon, notice_minutes, source, assumed, version, saved_at, saved_by)
            values (@Id, @NameVi, @NameEn, @Owner, @Province, @Lat, @Lon, @NoticeMinutes, @Source, @Assumed, @Version, @RecordedAt, @Actor)
            """,
            new { x.Id, x.NameVi, x.NameEn, x.Owner, x.Province, x.Lat, x.Lon, x.NoticeMinutes, x.Source, x.Assumed, entry.Version, entry.RecordedAt, Actor = entry.Actor.Name });
        foreach (var resource in x.Resources)
            await db.Execute(
                "insert into depot_resources (depot, capability, units, ready) values (@Id, @Capability, @Units, @Ready)",
                new { x.Id, resource.Capability, resource.Units, resource.Ready });
    }

    static Task Order(Entry<ForceOrdered> entry, Db db)
    {
        var x = entry.Body;
        return db.Execute(
            """
            insert into force_orders (seq, incident, depot, capability, units, km, minutes, ordered_at, ordered_by)
            values (@Seq, @Incident, @Depot, @Capability, @Units, @Km, @Minutes, @HappenedAt, @Actor)
            """,
            new { entry.Seq, x.Incident, x.Depot, x.Capability, x.Units, x.Km, x.Minutes, entry.HappenedAt, Actor = entry.Actor.Name });
    }
}
