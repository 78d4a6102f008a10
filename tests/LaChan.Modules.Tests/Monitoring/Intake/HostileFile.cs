using System.Text;

namespace LaChan.Modules.Tests.Monitoring.Intake;

/// <summary>A folder of hostile and broken station files, made from a seed; each knows what must become of every one of its lines.</summary>
/// <param name="Verdicts">Per record in the order of the file: empty when it must be taken, else the reason.</param>
sealed record HostileFile(string Name, byte[] Content, IReadOnlyList<string> Verdicts)
{
    const string Taken = "";

    static readonly (string Line, string[] Verdicts)[] Lines =
    [
        ("NO2\t{v}\tug/Nm3\t{t}\t00", [Taken]), ("SO2\t{v}\tµg/Nm³\t{t}\t01", [Taken]), ("CO\t{v}\tmg/m3\t{t}\t02", [Taken]), ("PM2,5\t{v}\tug/Nm3\t{t}\t00", [Taken]),
        ("PM25\t{v}\tug/m3\t{t}\t00", [Taken]), ("Temp;{v};oC;{t};00", [Taken]), ("Temp  {v}  °C {t}  00", [Taken]), ("O3\t{v}\tppb\t{t}\t03", [Taken]),
        ("NO2\t{v}\tug/Nm3\t{t}\t00\tSO2\t{v}\tug/Nm3\t{t}\t00", [Taken, Taken]), ("NO2\t{v}\tug/Nm3\t{t}\t00\tSO2\tNaN\tug/Nm3\t{t}\t00", [Taken, "value-form"]),
        ("", []), ("   \t ", []),
        ("NO2\t{v}\tug/Nm3\t{t}", ["columns"]), ("NO2\t{v}\tug/Nm3\t{t}\t00\tX", ["columns"]), ("NO2\t{v}\tug/Nm3\t{t}\t0", ["status"]), ("NO2\t{v}\tug/Nm3\t{t}\t99", ["status"]),
        ("NO2\t\tug/Nm3\t{t}\t00", ["value-missing"]), ("NO2\tNaN\tug/Nm3\t{t}\t00", ["value-form"]), ("NO2\t1e5\tug/Nm3\t{t}\t00", ["value-form"]), ("NO2\t1.234,5\tug/Nm3\t{t}\t00", ["value-form"]),
        ("NO2\t1,234\tug/Nm3\t{t}\t00", ["value-comma"]), ("NO2\t+5\tug/Nm3\t{t}\t00", ["value-form"]), ("NO2\t1..2\tug/Nm3\t{t}\t00", ["value-form"]), ("NO2\t{400}\tug/Nm3\t{t}\t00", ["value-long"]),
        ("NO2\t{v}\tug/Nm3\t2026112401000\t00", ["time-form"]), ("NO2\t{v}\tug/Nm3\t202611240100000\t00", ["time-form"]), ("NO2\t{v}\tug/Nm3\t20261324010000\t00", ["time-date"]),
        ("NO2\t{v}\tug/Nm3\t20260229010000\t00", ["time-date"]), ("NO2\t{v}\tug/Nm3\t20261124010060\t00", ["time-date"]), ("NO2\t{v}\tug/Nm3\t19700101080000\t00", ["time-early"]),
        ("NO2\t{v}\tug/Nm3\t20261127010000\t00", ["time-future"]), ("Dioxin\t{v}\tug/Nm3\t{t}\t00", ["symbol-unknown"]), ("TSS\t{v}\tmg/L\t{t}\t00", ["symbol-kind"]), ("NO2\t{v}\tppm/h\t{t}\t00", ["unit-misfit"]),
        ("NO2\t{v}\t\t{t}\t00", ["unit-missing"]), ("\0NO2\t{v}\tug/Nm3\t{t}\t00", ["nul"]), ("<script>alert(1)</script>", ["columns"]), ("NO2\t'; drop table series;--\tug/Nm3\t{t}\t00", ["value-form"]),
        ("=cmd|' /C calc'!A0\t{v}\tug/Nm3\t{t}\t00", ["symbol-unknown"]), ("\u202Eƃ\t{v}\tug/Nm3\t{t}\t00", ["symbol-unknown"]),
    ];

    static readonly (string Name, string Reason)[] BadNames =
    [
        ("HN_XY_{n}_{t}.txt", "station-unknown"), ("../../{n}.txt", "name-form"), ("..\\..\\windows\\{n}.txt", "name-form"), ("/etc/passwd{n}.txt", "name-form"), ("Trạm_{n}_{t}.txt", "name-form"),
        ("KHI{n}_{t}.exe", "name-form"), ("HN_KHI001_2026112{n}.txt", "name-time"), ("{300}{n}.txt", "name-long"), ("CON{n}_{t}.txt", "station-unknown"), ("KHI001_{t}.txt;rm -rf {n}", "name-form"),
    ];

    public static IReadOnlyList<HostileFile> Generate(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => (i % 8) switch { 0 => BadName(random, i), 1 => Odd(random, i), _ => Mixed(random, i) })];
    }

    /// <summary>Lines of every kind, every line end.</summary>
    static HostileFile Mixed(Random random, int number)
    {
        var end = new[] { "\r\n", "\n", "\r" }[random.Next(3)];
        var text = new StringBuilder(random.Next(4) == 0 ? "\uFEFF" : "");
        var verdicts = new List<string>();
        for (var i = random.Next(1, 25); i >= 0; i--)
        {
            var (line, expected) = Lines[random.Next(Lines.Length)];
            text.Append(Fill(line, random, number)).Append(end);
            verdicts.AddRange(expected);
        }
        if (verdicts.Count == 0) verdicts.Add("file-empty");
        return new(NameOf(number), Encoding.UTF8.GetBytes(text.ToString()), verdicts);
    }

    /// <summary>Whole files of a strange form.</summary>
    static HostileFile Odd(Random random, int number)
    {
        var good = Fill("NO2\t{v}\tug/Nm3\t{t}\t00\r\n", random, number);
        (byte[] content, string[] verdicts) = random.Next(7) switch
        {
            0 => (Array.Empty<byte>(), new[] { "file-empty" }),
            1 => (Encoding.UTF8.GetBytes("\n\n \n"), new[] { "file-empty" }),
            2 => ((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(good)], new[] { Taken }),
            3 => (Encoding.UTF8.GetBytes(good + Fill("SO2\t{v}\tug/Nm3\t{t}", random, number)), new[] { Taken, "cut-off" }),
            4 => ((byte[])[.. Encoding.UTF8.GetBytes(good + "SO2\t1\t"), 0xC2], new[] { Taken, "cut-off" }),
            5 => (Encoding.UTF8.GetBytes(good.TrimEnd()), new[] { Taken }),
            _ => (Noise(random), new[] { "columns" }),
        };
        return new(NameOf(number), content, verdicts);
    }

    static HostileFile BadName(Random random, int number)
    {
        var (name, reason) = BadNames[random.Next(BadNames.Length)];
        name = name.Replace("{n}", $"{number}", StringComparison.Ordinal).Replace("{300}", new string('A', 300), StringComparison.Ordinal).Replace("{t}", "20261124010000", StringComparison.Ordinal);
        if (name.StartsWith("HN_KHI001_2026", StringComparison.Ordinal)) name = $"HN_KHI001_2026112{number:0000}.txt";
        return new(name, Encoding.UTF8.GetBytes(Fill("NO2\t{v}\tug/Nm3\t{t}\t00\r\n", random, number)), [reason]);
    }

    /// <summary>Random bytes on one line: nothing that ends or parts a line.</summary>
    static byte[] Noise(Random random) => [.. Enumerable.Range(0, random.Next(70, 3000)).Select(_ => (byte)random.Next(0xA1, 0x100)), (byte)'\n'];

    static string NameOf(int number) => $"HN_ABCD_KHI{number % 3 + 1:000}_20261124{number % 2:00}{number / 2 % 60:00}{number % 60:00}.txt";

    static string Fill(string line, Random random, int number) => line
        .Replace("{400}", new string('9', 400), StringComparison.Ordinal)
        .Replace("{t}", $"20261123{number % 24:00}{number % 60:00}{random.Next(60):00}", StringComparison.Ordinal)
        .Replace("{v}", $"{random.Next(0, 1000)}.{random.Next(10)}", StringComparison.Ordinal);
}
