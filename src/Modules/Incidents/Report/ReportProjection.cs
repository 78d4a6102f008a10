using LaChan.Platform;

namespace LaChan.Incidents.Report;

/// <summary>Writes table <c>reports</c>.</summary>
sealed class ReportProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["reports"];

    public ReportProjection()
    {
        On<ReportReceived>((entry, db) => db.Execute(
            """
            insert into reports (id, receipt, origin, hazard, what, place, lat, lon, province, happened_at, received_at, version)
            values (@Id, @Receipt, @Origin, @Hazard, @What, @Place, @Lat, @Lon, @Province, @HappenedAt, @At, @Version)
            """,
            new
            {
                entry.Body.Id, entry.Body.Receipt, entry.Body.Origin, entry.Body.Hazard, entry.Body.What, entry.Body.Place, entry.Body.Point?.Lat, entry.Body.Point?.Lon,
                entry.Body.Province, entry.Body.HappenedAt, At = entry.RecordedAt, entry.Version,
            }));
        On<PhotosAdded>((entry, db) => db.Execute("update reports set version = @Version where id = @Id", new { entry.Body.Id, entry.Version }));
        On<ReportLinked>((entry, db) => db.Execute(
            "update reports set incident = @Incident, version = @Version where id = @Id", new { entry.Body.Id, entry.Body.Incident, entry.Version }));
    }
}
