using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Monitoring.Indices;

/// <summary>Hourly values of stations as a CSV file, and the same file with the columns of VN_AQI: <c>lachan index aqi</c>.</summary>
public static class AqiFile
{
    static readonly string[] Values = ["pm25", "pm10", "o3", "no2", "so2", "co"];
    static readonly string[] Columns = ["station", "time", .. Values];

    /// <summary>Above this no instrument of a station reads, and a figure is a slip: µg/m³.</summary>
    const decimal Absurd = 10_000_000;

    /// <param name="input">Header <c>station,time,pm25,pm10,o3,no2,so2,co</c> in any order; <c>time</c> is the end of the hour, <c>yyyy-MM-ddTHH:mm+07:00</c>; empty: missing.</param>
    /// <param name="output">The rows as they came, in their order, with <c>nowcast_pm25,nowcast_pm10,aqi_h,aqi_d</c>.</param>
    /// <exception cref="RefusedException">Any line is wrong; all wrong lines are named, and nothing was written.</exception>
    public static void AddIndex(TextReader input, TextWriter output)
    {
        var header = (input.ReadLine() ?? "").TrimStart('\uFEFF');
        var rows = Read(input, Places(header));
        foreach (var station in rows.GroupBy(x => x.Station)) new AqiStation(station).Fill();
        output.Write($"{header},nowcast_pm25,nowcast_pm10,aqi_h,aqi_d\n");
        foreach (var row in rows) output.Write($"{row.Text},{OneDecimal(row.NowCastPm25)},{OneDecimal(row.NowCastPm10)},{Whole(row.Hourly)},{Whole(row.Daily)}\n");
    }

    static int[] Places(string header)
    {
        var names = CsvLine.Fields(header);
        var wrong = names.Where(x => !Columns.Contains(x)).Select(x => new Refusal("header", $"“{x}” is not a column of this file", 1))
            .Concat(Columns.Where(x => names.Count(name => name == x) != 1).Select(x => new Refusal("header", $"column “{x}” must stand once", 1))).ToList();
        return wrong.Count == 0 ? [.. Columns.Select(x => names.IndexOf(x))] : throw new RefusedException(wrong);
    }

    static List<AqiRow> Read(TextReader input, int[] places)
    {
        var rows = new List<AqiRow>();
        var wrong = new List<Refusal>();
        var seen = new HashSet<(string, DateTimeOffset)>();
        for (var line = 2; input.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (Row(text, places, line, wrong) is not { } row) continue;
            if (seen.Add((row.Station, row.End))) rows.Add(row);
            else wrong.Add(new("time", $"“{row.End.Iso()}”: a second row for this hour of station {row.Station}", line));
        }
        return wrong.Count == 0 ? rows : throw new RefusedException(wrong);
    }

    static AqiRow? Row(string text, int[] places, int line, List<Refusal> wrong)
    {
        var fields = CsvLine.Fields(text);
        if (fields.Count != Columns.Length)
        {
            wrong.Add(new("line", $"{fields.Count} fields: must be {Columns.Length}", line));
            return null;
        }
        var before = wrong.Count;
        var station = fields[places[0]];
        if (station.Length == 0) wrong.Add(new("station", "is empty", line));
        var end = Time(fields[places[1]], line, wrong);
        var values = Values.Select((name, i) => Value(name, fields[places[i + 2]], line, wrong)).ToArray();
        return wrong.Count == before ? new(text, station, end, new(values[0], values[1], values[2], values[3], values[4], values[5])) : null;
    }

    static DateTimeOffset Time(string text, int line, List<Refusal> wrong)
    {
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Offset == VietNamTime.Offset && time is { Minute: 0, Second: 0 }) return time;
        wrong.Add(new("time", $"“{text}”: must be the end of an hour as 2026-11-24T02:00+07:00", line));
        return default;
    }

    static decimal? Value(string field, string text, int line, List<Refusal> wrong)
    {
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= Absurd) return value;
        wrong.Add(new(field, $"“{text}”: must be µg/m³ from 0 to {Absurd}, with a point, or empty", line));
        return null;
    }

    static string OneDecimal(decimal? value) => value is { } v ? (Math.Floor(v * 10 + 0.5m) / 10).ToString("0.0", CultureInfo.InvariantCulture) : "";
    static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
