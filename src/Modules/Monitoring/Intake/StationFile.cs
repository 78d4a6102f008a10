using System.Collections.Concurrent;
using System.Text;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring.Intake;

/// <summary>Reads a station file whole: its name, its code, its lines. Only forms; what is already known is the log's question.</summary>
public sealed class StationFile(StationRegister stations, SeriesRegister series)
{
    /// <summary>Files beyond this are not read: 16 MiB hold a year of a station's minutes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>A time further ahead of the node's clock is refused (policy).</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <summary>No automatic station reported before.</summary>
    static readonly uint Earliest = Seconds(VietNamTime.Local(2000, 1, 1));

    /// <summary>More spellings of station names than this come from no honest sender: they are forgotten.</summary>
    const int MostStems = 200_000;

    volatile KnownTables tables = new([], new(StringComparer.Ordinal));

    /// <summary>Reads a file; rows are added to <paramref name="rows"/>.</summary>
    /// <param name="name">As the sender called it.</param>
    /// <param name="content">Its bytes; not looked at when <paramref name="size"/> is beyond <see cref="MostBytes"/>.</param>
    /// <param name="size">Bytes of the whole file.</param>
    /// <param name="now">The node's clock.</param>
    /// <param name="rows">Where to.</param>
    public FileReading Read(string name, ReadOnlySpan<byte> content, long size, DateTimeOffset now, RowBuffer rows)
    {
        var reading = new FileReading { Name = name };
        if (KnownName(name, out var nameSeconds) is not { } table)
        {
            var (parts, wrongName) = StationFileName.Read(name);
            if (wrongName is not null) return Refused(reading, "name", wrongName, name, "HN_ABCD_NUO001_20261124083000.txt");
            if (parts is not { } known || stations.OfFileName(known.Stem) is not { } station) return Refused(reading, "station", "station-unknown", parts?.Stem ?? name, "");
            table = Remember(known.Stem, station);
            Fields.Time(Encoding.ASCII.GetBytes(known.Time), out nameSeconds);
        }
        reading.Station = table.Station;
        if (size > MostBytes) return Refused(reading, "file", "file-large", $"{size}", $"{MostBytes}");
        new StationFileReader(TextForm.Of(content), table, reading, rows, new(Earliest, Seconds(now + Ahead), nameSeconds)).Read();
        if (reading.Read == 0 && reading.Refused.Count == 0) Refused(reading, "file", "file-empty", "", "");
        return reading;
    }

    static FileReading Refused(FileReading reading, string field, string reason, string value, string right)
    {
        reading.Refuse(new(0, field, reason, RefusedLine.Cut(value, 60), right, ""));
        return reading;
    }

    /// <summary>A name whose stem was read before and whose time is in order: nothing else has to be asked.</summary>
    LineTable? KnownName(string name, out uint seconds)
    {
        const int Tail = 19; // _yyyyMMddHHmmss.txt
        seconds = 0;
        if (name.Length <= Tail || name[^Tail] != '_' || !name.EndsWith(".txt", StringComparison.Ordinal)) return null;
        Span<byte> time = stackalloc byte[14];
        if (Encoding.UTF8.GetByteCount(name.AsSpan(name.Length - Tail + 1, 14)) != 14) return null;
        Encoding.UTF8.GetBytes(name.AsSpan(name.Length - Tail + 1, 14), time);
        return Fields.Time(time, out seconds) ? Tables().GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.AsSpan(0, name.Length - Tail), out var table) ? table : null : null;
    }

    LineTable Remember(string stem, Station station)
    {
        var known = Tables();
        if (known.Count >= MostStems) known.Clear();
        return known.GetOrAdd(stem, _ => new LineTable(station, series));
    }

    /// <summary>A changed register makes every table void: a symbol may have come or gone.</summary>
    ConcurrentDictionary<string, LineTable> Tables()
    {
        var register = stations.Stations;
        if (ReferenceEquals(tables.Of, register)) return tables.ByStem;
        tables = new(register, new(StringComparer.Ordinal));
        return tables.ByStem;
    }

    sealed record KnownTables(IReadOnlyList<Station> Of, ConcurrentDictionary<string, LineTable> ByStem);

    static uint Seconds(DateTimeOffset moment) => (uint)Math.Clamp(moment.ToUnixTimeSeconds(), 0, uint.MaxValue - 1);
}
