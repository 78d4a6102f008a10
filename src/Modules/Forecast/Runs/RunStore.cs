using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>Reads the list of runs, and one run whole from its stream.</summary>
public sealed class RunStore(Database database, Journal journal)
{
    /// <param name="kind">Empty: all.</param>
    /// <param name="text">Part of the title; empty: all.</param>
    public Task<IReadOnlyList<RunRow>> List(string kind, string text, int most, CancellationToken ct = default) => database.Read(db => db.Query<RunRow>(
        "select * from forecast_runs where (@kind = '' or kind = @kind) and (@text = '' or title like @like) order by asked_at desc, id limit @most",
        new { kind, text, like = $"%{text}%", most }), ct);

    /// <summary>With a result, newest first.</summary>
    public Task<IReadOnlyList<RunRow>> Done(string kind, int most, int after, CancellationToken ct = default) => database.Read(db => db.Query<RunRow>(
        "select * from forecast_runs where state = 'done' and kind = @kind order by asked_at desc, id limit @most offset @after", new { kind, most, after }), ct);

    /// <summary>Asked for and not yet computed, oldest first.</summary>
    public Task<IReadOnlyList<RunRow>> Waiting(CancellationToken ct = default) => database.Read(db => db.Query<RunRow>(
        "select * from forecast_runs where state = 'asked' order by asked_at, id"), ct);

    public Task<RunRow?> Row(Guid id, CancellationToken ct = default) => database.Read(db => db.One<RunRow>("select * from forecast_runs where id = @id", new { id }), ct);

    /// <summary>Null: there is no such run.</summary>
    public async Task<Run?> Find(Guid id, CancellationToken ct = default)
    {
        if (await Row(id, ct) is not { } row) return null;
        var bodies = (await journal.Read(RunQueue.Stream(id), ct: ct)).Select(x => x.Body).ToList();
        return new(row, bodies.OfType<RunAsked>().First(), bodies.OfType<RunDone>().FirstOrDefault(), bodies.OfType<RunStopped>().FirstOrDefault());
    }
}

/// <summary>A run with everything that was written of it.</summary>
public sealed record Run(RunRow Row, RunAsked Asked, RunDone? Done, RunStopped? Stopped);

/// <summary>A run as its table holds it.</summary>
public sealed record RunRow
{
    public Guid Id { get; init; }
    public string Kind { get; init; } = "";
    public string Title { get; init; } = "";
    public Guid? Again { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public string AskedBy { get; init; } = "";

    /// <summary>asked, done, cancelled, refused, failed.</summary>
    public string State { get; init; } = "";
    public DateTimeOffset? DoneAt { get; init; }
    public double? Seconds { get; init; }
    public string? ResultHash { get; init; }
}
