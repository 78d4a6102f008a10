using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Log;
using LaChan.Platform;

namespace LaChan.Monitoring.Import;

/// <summary>What an import did.</summary>
/// <param name="Read">Records of all files: accepted + duplicate + refused.</param>
/// <param name="Accepted">Entered the log; <paramref name="Revised"/> and <paramref name="Late"/> are among them.</param>
/// <param name="Refused">Records, lines or whole files by reason.</param>
/// <param name="Alarms">Alarms that were raised meanwhile.</param>
public sealed record ImportCounts(int Files, long Read, long Accepted, long Duplicate, long Revised, long Late, IReadOnlyDictionary<string, int> Refused, long Alarms);

/// <summary>Takes a folder of station files into a node that does not run; the files stay where they are.</summary>
public sealed class StationFilesImport(FileIntake intake, ObservationStore store, Hearing hearing, Database database)
{
    const int FilesAtOnce = 1000;
    const long BytesAtOnce = 8 * 1024 * 1024;

    /// <param name="folder">Looked through with its subfolders; links are not followed.</param>
    /// <param name="see">Is told of every file with its path.</param>
    /// <param name="ct">Stops between two batches.</param>
    public async Task<ImportCounts> Run(DirectoryInfo folder, Action<string, FileOutcome> see, CancellationToken ct)
    {
        await hearing.StartAsync(ct);
        var alarmsBefore = await Alarms(ct);
        var (files, read, tally, refused) = (0, 0L, default(Tally), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var batch in Batches(folder))
        {
            var outcomes = await intake.Take([.. batch.Select(Load)], ct);
            for (var i = 0; i < batch.Count; i++)
            {
                see(batch[i].FullName, outcomes[i]);
                files++;
                read += outcomes[i].Reading.Read + outcomes[i].Reading.Refused.Count;
                tally += outcomes[i].Tally;
                foreach (var line in outcomes[i].Reading.Refused) refused[line.Reason] = refused.GetValueOrDefault(line.Reason) + 1;
            }
        }
        await store.Heard(ct);
        var alarms = await Alarms(ct) - alarmsBefore;
        await hearing.StopAsync(ct);
        return new(files, read, tally.Accepted, tally.Duplicate, tally.Revised, tally.Late, refused, alarms);
    }

    Task<long> Alarms(CancellationToken ct) => database.Read(db => db.One<long>("select count(*) from entries where type = 'alarm-raised'"), ct);

    static IncomingFile Load(FileInfo file) => file.Length > StationFile.MostBytes
        ? new(file.Name, default, file.Length, "import", file.FullName)
        : IncomingFile.Of(file.Name, File.ReadAllBytes(file.FullName), "import");

    /// <summary>In the order of the times in the names, so that series grow forwards.</summary>
    static IEnumerable<List<FileInfo>> Batches(DirectoryInfo folder)
    {
        var batch = new List<FileInfo>();
        var bytes = 0L;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in folder.EnumerateFiles("*", options).OrderBy(x => x.Name.Length > 18 ? x.Name[^18..] : x.Name, StringComparer.Ordinal).ThenBy(x => x.FullName, StringComparer.Ordinal))
        {
            if (batch.Count == FilesAtOnce || (batch.Count > 0 && bytes + file.Length > BytesAtOnce))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(file);
            bytes += file.Length;
        }
        if (batch.Count > 0) yield return batch;
    }
}
