using System.Globalization;
using System.Text;
using LaChan.Kernel;

namespace LaChan.Monitoring.Intake;

/// <summary>One line in any dialect: other separators, several records on a line, decimal comma, blanks around fields, spellings of units, a heading. What it cannot take it refuses by field.</summary>
internal readonly ref struct LooseLine(LineTable table, FileReading reading, RowBuffer rows, ReadLimits limits)
{
    const int MostBytes = 65_536;
    const int Columns = 5;

    /// <param name="line">Without its end.</param>
    /// <param name="ended">False for a last line without a line end: it may have been cut off while it was sent.</param>
    public void Read(ReadOnlySpan<byte> line, bool ended)
    {
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            reading.Blank++;
            return;
        }
        var text = line.Length > MostBytes ? Decode(line[..500]) : Decode(line);
        if (line.Length > MostBytes) Refuse(text, "columns", "line-long", $"{line.Length}", "");
        else if (line.Contains((byte)0)) Refuse(text, "columns", "nul", "NUL", "");
        else ReadColumns(text, Split(text), ended);
    }

    void ReadColumns(string text, string[] columns, bool ended)
    {
        if (columns.Length % Columns == 1 && columns[^1].Length == 0) columns = columns[..^1];
        if (IsHeading(columns))
        {
            reading.Headings++;
            return;
        }
        if (columns.Length == 0 || columns.Length % Columns != 0)
        {
            Refuse(text, "columns", ended ? "columns" : "cut-off", $"{columns.Length}", "5");
            return;
        }
        for (var i = 0; i < columns.Length; i += Columns) ReadRecord(text, columns.AsSpan(i, Columns), ended || i + Columns < columns.Length);
    }

    void ReadRecord(string text, ReadOnlySpan<string> record, bool ended)
    {
        var (symbol, unit) = (record[0], record[2]);
        var refused = Status(record[4], ended, out var status);
        var (series, factor) = (0, 0.0);
        if (refused is null) (series, factor, refused) = table.Resolve(symbol, unit, Encoding.UTF8.GetBytes(symbol), Encoding.UTF8.GetBytes(unit));
        uint seconds = 0;
        refused ??= Time(record[3], out seconds);
        var value = 0.0;
        refused ??= Value(record[1], out value);
        if (refused is not null)
        {
            Refuse(text, refused.Field, refused.Reason, refused.Value, refused.Right);
            return;
        }
        rows.Add(series, seconds, value * factor, status);
        reading.Read++;
        if (limits.NameSeconds != seconds && limits.NameSeconds != 0) reading.TimesOff++;
    }

    /// <summary>A status of one digit at the end of a file without a line end is the rest of a line that was cut off.</summary>
    static RefusedLine? Status(string text, bool ended, out DeviceStatus status) => Fields.Status(Encoding.UTF8.GetBytes(text), out status)
        ? null
        : new(0, "status", ended || text.Length > 1 ? "status" : "cut-off", text, "00, 01, 02, 03", "");

    RefusedLine? Time(string text, out uint seconds)
    {
        if (!Fields.Time(Encoding.UTF8.GetBytes(text), out seconds))
            return new(0, "time", text.Length == 14 ? "time-date" : "time-form", text, "yyyyMMddHHmmss", "");
        if (seconds < limits.Earliest) return new(0, "time", "time-early", text, Stamp(limits.Earliest), "");
        return seconds > limits.Latest ? new(0, "time", "time-future", text, Stamp(limits.Latest), "") : null;
    }

    RefusedLine? Value(string text, out double value)
    {
        if (Fields.Value(Encoding.UTF8.GetBytes(text), out value)) return null;
        // One comma and no point is a decimal comma, unless exactly three digits follow: then nobody can tell.
        var comma = text.IndexOf(',');
        if (comma > 0 && comma == text.LastIndexOf(',') && !text.Contains('.'))
        {
            if (text.Length - comma - 1 == 3 && text[..comma].TrimStart('-') is not "0") return new(0, "value", "value-comma", text, "", "");
            if (Fields.Value(Encoding.UTF8.GetBytes(text.Replace(',', '.')), out value))
            {
                reading.DecimalCommas++;
                return null;
            }
        }
        return new(0, "value", text.Length == 0 ? "value-missing" : text.Count(char.IsAsciiDigit) > 15 ? "value-long" : "value-form", text, "", "");
    }

    void Refuse(string text, string field, string reason, string value, string right) =>
        reading.Refuse(new(reading.Lines, field, reason, RefusedLine.Cut(Printable(value), 60), right, RefusedLine.Cut(Printable(text), 500)));

    /// <summary>A first line whose time column holds no digit and whose value is a word.</summary>
    bool IsHeading(string[] columns) =>
        reading.Read == 0 && reading.Refused.Count == 0 && reading.Headings == 0 && columns.Length > 0 && columns.Length % Columns == 0
        && columns[3].Length > 0 && !columns[3].Any(char.IsAsciiDigit) && columns[1].Length > 3 && columns[1].All(x => char.IsLetter(x) || x is ' ' or '_' or '(' or ')');

    /// <summary>TAB, else semicolon, else comma (at least four), else runs of blanks.</summary>
    static string[] Split(string text)
    {
        if (text.Contains('\t')) return Trimmed(text.Split('\t'));
        if (text.Contains(';')) return Trimmed(text.Split(';'));
        // The symbol PM2,5 is printed with a comma in the Circular itself.
        if (text.Count(x => x == ',') >= 4) return Trimmed(text.Replace("PM2,5", "PM2.5", StringComparison.OrdinalIgnoreCase).Split(','));
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    static string[] Trimmed(string[] columns) => Array.ConvertAll(columns, x => x.Trim());

    /// <summary>UTF-8 where it is, else the Vietnamese eight-bit code of Windows for the signs that occur in units.</summary>
    static string Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictUtf8.GetString(line);
        }
        catch (DecoderFallbackException)
        {
            return Windows1258.Decode(line);
        }
    }

    static string Printable(string text) => string.Concat(text.Select(x => char.IsControl(x) && x != '\t' ? '\uFFFD' : x));

    static string Stamp(uint seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).InVietNam().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
