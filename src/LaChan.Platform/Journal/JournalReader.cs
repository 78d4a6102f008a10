using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaChan.Platform;

/// <summary>A module that acts on the news of others: drafts an incident from an alarm, opens a clock. It is told of every entry at least once, in order, also after a crash: what it does must be safe to do twice.</summary>
public interface IJournalReader
{
    /// <summary>Name of its cursor; never changes.</summary>
    string Name { get; }

    Task Read(Entry entry, CancellationToken ct);
}

/// <summary>Runs the readers, each with its own durable cursor. A reader that fails is tried again from the same entry after a pause; the others go on.</summary>
sealed partial class JournalReaders(IEnumerable<IJournalReader> readers, Journal journal, Database database, News news, ILogger<JournalReaders> log) : BackgroundService
{
    const int PageSize = 200;

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(readers.Select(reader => Task.Run(() => Follow(reader, ct), ct)));

    async Task Follow(IJournalReader reader, CancellationToken ct)
    {
        var cursor = await database.Read(db => db.One<long?>("select seq from cursors where reader = @Name", new { reader.Name }), ct) ?? 0;
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var pulse = news.Listen(listening.Token).GetAsyncEnumerator(listening.Token);
        var next = pulse.MoveNextAsync().AsTask();
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var before = cursor;
                cursor = await Advance(reader, cursor, ct);
                if (cursor != before) continue;
                // The pulse may be lost (bounded queue): look again every second in any case.
                await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(1), ct));
                if (next.IsCompletedSuccessfully) next = pulse.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // The pulse cannot be thrown away while someone waits on it.
            await listening.CancelAsync();
            await Task.WhenAny(next);
        }
    }

    async Task<long> Advance(IJournalReader reader, long cursor, CancellationToken ct)
    {
        foreach (var entry in await journal.After(cursor, PageSize, ct))
        {
            // The world may fail here in any way a module's work can; the entry is not lost, it is read again.
            try
            {
                await reader.Read(entry, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                ReaderFailed(reader.Name, entry.Seq, failure);
                await Task.Delay(TimeSpan.FromSeconds(2), ct);
                break;
            }
            cursor = entry.Seq;
        }
        await database.Write(async db =>
        {
            await db.Execute("insert into cursors (reader, seq) values (@Name, @cursor) on conflict (reader) do update set seq = excluded.seq", new { reader.Name, cursor });
            return true;
        }, ct);
        return cursor;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reader {Reader} failed at entry {Seq}; it will be tried again")]
    partial void ReaderFailed(string reader, long seq, Exception failure);
}
