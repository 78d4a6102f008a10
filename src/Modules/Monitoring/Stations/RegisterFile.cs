using System.Globalization;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Monitoring.Stations;

/// <summary>A register of stations as a CSV file: <c>code,name,kind,ministry,lat,lon,province,period_s,parameters,synthetic</c>; parameters separated by blanks; a field with commas stands in double quotes.</summary>
public static class RegisterFile
{
    public static readonly IReadOnlyList<string> Columns = ["code", "name", "kind", "ministry", "lat", "lon", "province", "period_s", "parameters", "synthetic"];

    /// <exception cref="RefusedException">Any line is wrong; all wrong lines are named.</exception>
    public static IReadOnlyList<Station> Read(TextReader text)
    {
        var header = Fields(text.ReadLine()?.TrimStart('\uFEFF') ?? "");
        if (!header.SequenceEqual(Columns)) throw new RefusedException("header", $"“{string.Join(',', header)}”: must be {string.Join(',', Columns)}", 1);
        var stations = new List<Station>();
        var refusals = new List<Refusal>();
        for (var line = 2; text.ReadLine() is { } row; line++)
        {
            if (row.Length == 0) continue;
            var (station, wrong) = Station(Fields(row), line);
            if (station is not null) wrong = [.. wrong, .. StationCheck.Of(station, line)];
            refusals.AddRange(wrong);
            if (wrong.Count == 0 && station is not null) stations.Add(station);
        }
        return refusals.Count == 0 ? stations : throw new RefusedException(refusals);
    }

    public static void Write(IEnumerable<Station> stations, TextWriter text)
    {
        text.WriteLine(string.Join(',', Columns));
        foreach (var x in stations)
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{x.Code},\"{x.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{x.Kind},{x.Ministry},{x.Point.Lat},{x.Point.Lon},{x.Province?.Value},{x.PeriodSeconds},\"{string.Join(' ', x.Parameters)}\",{(x.Synthetic ? 1 : 0)}"));
    }

    static (Station? Station, IReadOnlyList<Refusal> Wrong) Station(IReadOnlyList<string> fields, int line)
    {
        if (fields.Count != Columns.Count) return (null, [new("line", $"{fields.Count} fields: must be {Columns.Count}", line)]);
        var wrong = new List<Refusal>();
        var lat = Number(fields[4], "lat", line, wrong);
        var lon = Number(fields[5], "lon", line, wrong);
        var period = Number(fields[7], "period_s", line, wrong);
        if (fields[9] is not ("0" or "1")) wrong.Add(new("synthetic", $"“{fields[9]}”: 0 or 1", line));
        if (wrong.Count > 0 || period is < 0 or > int.MaxValue) return (null, wrong);
        return (new(fields[0], fields[1], fields[2], fields[3], new(lat, lon), fields[6].Length == 0 ? null : new UnitCode(fields[6]), (int)period,
            fields[8].Split(' ', StringSplitOptions.RemoveEmptyEntries), fields[9] == "1"), wrong);
    }

    static double Number(string text, string field, int line, List<Refusal> wrong)
    {
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        wrong.Add(new(field, $"“{text}” is not a number", line));
        return 0;
    }

    static List<string> Fields(string row)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '"' && quoted && i + 1 < row.Length && row[i + 1] == '"') { field.Append('"'); i++; }
            else if (row[i] == '"') quoted = !quoted;
            else if (row[i] == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(row[i]);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
