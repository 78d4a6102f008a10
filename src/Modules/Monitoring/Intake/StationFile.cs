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
    static readonly DateTimeOffset Earliest = VietNamTime.Local(2000, 1, 1);

    readonly Lock gate = new();
    Dictionary<string, LineTable> tables = [];
    IReadOnlyList<Station> tablesOf = [];

    /// <summary>Reads a file; rows are added to <paramref name="rows"/>.</summary>
    /// <param name="name">As the sender called it.</param>
    /// <param name="content">Its bytes; not looked at when <paramref name="size"/> is beyond <see cref="MostBytes"/>.</param>
    /// <param name="size">Bytes of the whole file.</param>
    /// <param name="now">The node's clock.</param>
    /// <param name="rows">Where to.</param>
    public FileReading Read(string name, ReadOnlySpan<byte> content, long size, DateTimeOffset now, RowBuffer rows)
    {
        var reading = new FileReading { Name = name };
        var (parts, wrongName) = StationFileName.Read(name);
        if (wrongName is not null) return Refused(reading, "name", wrongName, name, "HN_ABCD_NUO001_20260105083000.txt");
        if (parts is not { } known || stations.OfFileName(known.Stem) is not { } station) return Refused(reading, "station", "station-unknown", parts?.Stem ?? name, "");
        reading.Station = station;
        if (size > MostBytes) return Refused(reading, "file", "file-large", $"{size}", $"{MostBytes}");
        Fields.Time(Encoding.ASCII.GetBytes(known.Time), out var nameSeconds);
        var limits = new ReadLimits(Seconds(Earliest), Seconds(now + Ahead), nameSeconds);
        new StationFileReader(TextForm.Of(content), TableOf(station), reading, rows, limits).Read();
        if (reading.Read == 0 && reading.Refused.Count == 0) Refused(reading, "file", "file-empty", "", "");
        return reading;
    }

    static FileReading Refused(FileReading reading, string field, string reason, string value, string right)
    {
        reading.Refused.Add(new(0, field, reason, RefusedLine.Cut(value, 60), right, ""));
        return reading;
    }

    LineTable TableOf(Station station)
    {
        lock (gate)
        {
            // A changed register makes every table void: a symbol may have come or gone.
            if (!ReferenceEquals(tablesOf, stations.Stations)) (tables, tablesOf) = ([], stations.Stations);
            if (!tables.TryGetValue(station.Code, out var table)) tables[station.Code] = table = new(station, series);
            return table;
        }
    }

    static uint Seconds(DateTimeOffset moment) => (uint)Math.Clamp(moment.ToUnixTimeSeconds(), 0, uint.MaxValue - 1);
}
