using System.Globalization;
using System.Text.Unicode;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Intake;

namespace LaChan.Host.Bench;

/// <summary>Station files in memory, made from a seed: 10,000 air stations with eight parameters each, one file for each station and hour.</summary>
sealed class StationTexts(DateTimeOffset start)
{
    public const int Stations = 10_000;
    public const int FilesInBatch = 1250;

    static readonly (string Symbol, double Mean, string Unit)[] Parameters =
        [("PM2.5", 30, "ug/Nm3"), ("PM10", 50, "ug/Nm3"), ("NO2", 40, "ug/Nm3"), ("SO2", 20, "ug/Nm3"), ("CO", 900, "ug/Nm3"), ("O3", 60, "ug/Nm3"), ("WS", 2, "m/s"), ("Temp", 27, "oC")];

    readonly Random random = new(1);
    readonly string[] stems = [.. Enumerable.Range(0, Stations).Select(i => $"HN_BENCH_{Code(i)}_")];
    readonly byte[] arena = new byte[FilesInBatch * Parameters.Length * 64];
    readonly IncomingFile[] files = new IncomingFile[FilesInBatch];

    public static int RowsInBatch => FilesInBatch * Parameters.Length;

    public static IReadOnlyList<Station> Register() =>
        [.. Enumerable.Range(0, Stations).Select(i => new Station(Code(i), $"Trạm đo thử {i}", "air", "MAE", new(9 + i % 130 * 0.1, 103 + i / 130 * 0.05), null, 3600, [.. Parameters.Select(x => x.Symbol)], Synthetic: true))];

    public static DateTimeOffset Hour(DateTimeOffset start, int batch) => start.AddHours(batch * FilesInBatch / Stations);

    /// <summary>The files of one batch: the stations in turn, hour after hour. They stand in memory that the next batch uses again, so that the measurement sees no rubbish of the bench.</summary>
    public IReadOnlyList<IncomingFile> Batch(int number)
    {
        var stamp = Hour(start, number).InVietNam().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var at = 0;
        for (var i = 0; i < FilesInBatch; i++)
        {
            var length = Write(arena.AsSpan(at), stamp);
            files[i] = IncomingFile.Of(string.Concat(stems[(number * FilesInBatch + i) % Stations], stamp, ".txt"), arena.AsMemory(at, length), "http");
            at += length;
        }
        return files;
    }

    int Write(Span<byte> text, string stamp)
    {
        var at = 0;
        foreach (var (symbol, mean, unit) in Parameters)
        {
            Utf8.TryWrite(text[at..], CultureInfo.InvariantCulture, $"{symbol}\t{mean * (0.8 + 0.4 * random.NextDouble()):0.0}\t{unit}\t{stamp}\t00\r\n", out var written);
            at += written;
        }
        return at;
    }

    static string Code(int station) => $"B{station:00000}";
}
