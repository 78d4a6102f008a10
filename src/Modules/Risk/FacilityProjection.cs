using LaChan.Contracts.Risk;
using LaChan.Platform;

namespace LaChan.Risk;

/// <summary>Writes tables <c>facilities</c> and <c>facility_holdings</c>: the newest saved version of each.</summary>
internal sealed class FacilityProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["facilities", "facility_holdings"];

    public FacilityProjection() => On<FacilityRegistered>(Save);

    static async Task Save(Entry<FacilityRegistered> entry, Db db)
    {
        var x = entry.Body;
        await db.Execute("delete from facilities where id = @Id", new { x.Id });
        await db.Execute("delete from facility_holdings where facility = @Id", new { x.Id });
        await db.Execute(
            """
            insert into facilities (id, kind, name_vi, name_en, country, lat, lon, accuracy_km, status, hazard_vi, hazard_en, source, certainty, assumed, version, saved_at, saved_by)
            values (@Id, @Kind, @NameVi, @NameEn, @Country, @Lat, @Lon, @AccuracyKm, @Status, @HazardVi, @HazardEn, @Source, @Certainty, @Assumed, @Version, @RecordedAt, @Actor)
            """,
            new
            {
                x.Id, x.Kind, x.NameVi, x.NameEn, x.Country, x.Lat, x.Lon, x.AccuracyKm, x.Status, x.HazardVi, x.HazardEn, x.Source, x.Certainty, x.Assumed,
                entry.Version, entry.RecordedAt, Actor = entry.Actor.Name,
            });
        foreach (var holding in x.Holds ?? [])
            await db.Execute(
                "insert into facility_holdings (facility, substance, tonnes, assumed) values (@Id, @Substance, @Tonnes, @Assumed)",
                new { x.Id, holding.Substance, holding.Tonnes, holding.Assumed });
    }
}
