using System.Collections.Concurrent;
using LaChan.Kernel;
using LaChan.Monitoring.Log;
using LaChan.Platform;

namespace LaChan.Monitoring.Intake;

/// <summary>The one way in for station files, whichever door they came by: read, make durable together, keep what was refused.</summary>
public sealed class FileIntake(StationFile reader, ObservationStore store, Quarantine quarantine, Realm realm)
{
    readonly ConcurrentBag<RowBuffer> buffers = [];

    public IntakeTotals Totals { get; } = new();

    /// <summary>Takes files. When this returns their values are on the disk and what was refused lies in the quarantine.</summary>
    /// <exception cref="RefusedException">The disk takes no more; nothing of these files was acknowledged.</exception>
    public async Task<IReadOnlyList<FileOutcome>> Take(IReadOnlyList<IncomingFile> files, CancellationToken ct = default)
    {
        var readings = new FileReading[files.Count];
        var tallies = await Append(files, readings, ct);
        var outcomes = new FileOutcome[files.Count];
        for (var i = 0; i < files.Count; i++)
        {
            var refused = readings[i].Refused;
            var unfinished = files[i].MayGrow && refused is [.., { Reason: "cut-off" }];
            var kept = refused.Count > 0 && !unfinished && files[i].Door != "release" ? await quarantine.Keep(files[i], readings[i], ct) : null;
            outcomes[i] = new(readings[i], tallies[i], kept?.Id, unfinished);
            Totals.Count(outcomes[i]);
        }
        return outcomes;
    }

    async Task<IReadOnlyList<Tally>> Append(IReadOnlyList<IncomingFile> files, FileReading[] readings, CancellationToken ct)
    {
        var rows = buffers.TryTake(out var used) ? used : new RowBuffer();
        rows.Clear();
        try
        {
            var ends = new int[files.Count];
            for (var i = 0; i < files.Count; i++)
            {
                readings[i] = reader.Read(files[i].Name, files[i].Content.Span, files[i].Size, realm.Clock.GetUtcNow(), rows);
                ends[i] = rows.Count;
            }
            return rows.Count == 0 ? new Tally[files.Count] : await store.Append(rows.Rows, ends, ct);
        }
        finally
        {
            buffers.Add(rows);
        }
    }
}
