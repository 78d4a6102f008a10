using System.Globalization;
using System.Text;

namespace LaChan.Forecast.Runs;

/// <summary>A row of one of our own CSV files, its cells by the names of the head.</summary>
sealed class CsvRow(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    /// <summary>Null: there is no such column.</summary>
    public string? this[string column] => columns.TryGetValue(column, out var i) && i < cells.Count ? cells[i] : null;

    /// <summary>Null: no such column, or no number in it.</summary>
    public double? Number(string column) => double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static IReadOnlyList<CsvRow> All(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0) return [];
        var columns = Cells(lines[0]).Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i);
        return [.. lines.Skip(1).Select(x => new CsvRow(columns, Cells(x)))];
    }

    /// <summary>Commas outside quotes part cells; a doubled quote within quotes is one.</summary>
    static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
