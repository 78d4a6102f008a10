using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>Writes the list of runs.</summary>
sealed class RunProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["forecast_runs"];

    public RunProjection()
    {
        On<RunAsked>((entry, db) => db.Execute(
            "insert into forecast_runs (id, kind, title, again, asked_at, asked_by, state) values (@Id, @Kind, @Title, @Again, @RecordedAt, @Actor, 'asked')",
            new { entry.Body.Id, entry.Body.Kind, entry.Body.Title, entry.Body.Again, entry.RecordedAt, Actor = entry.Actor.Name }));
        On<RunDone>((entry, db) => db.Execute(
            "update forecast_runs set state = 'done', done_at = @RecordedAt, seconds = @Seconds, result_hash = @ResultHash where id = @Id",
            new { entry.Body.Id, entry.RecordedAt, entry.Body.Seconds, entry.Body.ResultHash }));
        On<RunStopped>((entry, db) => db.Execute(
            "update forecast_runs set state = @Why, done_at = @RecordedAt where id = @Id", new { entry.Body.Id, entry.RecordedAt, entry.Body.Why }));
    }
}
