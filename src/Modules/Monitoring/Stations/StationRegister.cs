using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Monitoring.Stations;

/// <summary>The stations of this realm and their series, in memory. The register is the journal; this is its projection, read once and again after each registration.</summary>
/// <remarks>Safe to use from several threads: readers see one consistent snapshot.</remarks>
public sealed class StationRegister(Database database, Journal journal) : IDisposable
{
    readonly SemaphoreSlim registering = new(1, 1);
    volatile StationSnapshot? snapshot;

    internal StationSnapshot Snapshot => snapshot ?? Load().GetAwaiter().GetResult();

    public IReadOnlyList<Station> Stations => Snapshot.Stations;

    /// <summary>By code, upper or lower case.</summary>
    public Station? Find(string code) => Snapshot.ByCode.GetValueOrDefault(code);

    /// <summary>The station that a file's name without its time speaks of: <c>HN_ABCD_NUO001</c>, <c>NUO001</c> or <c>WYND_STATION_01</c>. The longest registered code at the end of the name counts.</summary>
    public Station? OfFileName(string stem)
    {
        for (var rest = stem; ;)
        {
            if (Find(rest) is { } station) return station;
            var cut = rest.IndexOf('_');
            if (cut < 0) return null;
            rest = rest[(cut + 1)..];
        }
    }

    /// <summary>Registers stations or changes their records, all in one append. What already stands so is left alone.</summary>
    /// <returns>How many entries were written.</returns>
    /// <exception cref="RefusedException">A record is not right, or the register moved on meanwhile; nothing was written.</exception>
    public async Task<int> Register(IReadOnlyList<Station> stations, Actor actor, CancellationToken ct = default)
    {
        var refusals = stations.SelectMany((station, i) => StationCheck.Of(station, i + 1)).ToList();
        refusals.AddRange(stations.GroupBy(x => x.Code, StringComparer.OrdinalIgnoreCase).Where(x => x.Count() > 1).Select(x => new Refusal("code", $"“{x.Key}” occurs {x.Count()} times")));
        if (refusals.Count > 0) throw new RefusedException(refusals);
        await registering.WaitAsync(ct);
        try
        {
            var drafts = stations.Select(StationCheck.InOneSpelling).Where(IsNews).Select(Draft).ToList();
            if (drafts.Count == 0) return 0;
            if (!await journal.Append(drafts, actor, ct: ct)) throw new RefusedException("version", "another hand changed one of these stations meanwhile: load the register again");
            await Load(ct);
            return drafts.Count;
        }
        finally
        {
            registering.Release();
        }
    }

    bool IsNews(Station station) => Find(station.Code) is not { } known || known with { Parameters = [] } != station with { Parameters = [] } || !known.Parameters.SequenceEqual(station.Parameters);

    Draft Draft(Station station)
    {
        // A code keeps the spelling under which it was first registered: its stream bears that name.
        var code = Find(station.Code)?.Code ?? station.Code;
        return new(Streams.Station(code), Snapshot.Versions.GetValueOrDefault(code), new StationRegistered(station with { Code = code }));
    }

    async Task<StationSnapshot> Load(CancellationToken ct = default)
    {
        var loaded = await database.Read(StationSnapshot.Read, ct);
        snapshot = loaded;
        return loaded;
    }

    public void Dispose() => registering.Dispose();
}
