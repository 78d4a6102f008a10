using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Reference.Isolations;

/// <summary>What was typed into the form of a row, by the names of its fields, and why it was refused.</summary>
public sealed record IsolationForm(string Substance, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The six figures, in the order of the table: all round, by day, by night; a small spill first.</summary>
    public static readonly IReadOnlyList<string> Metres = ["small-around", "small-day", "small-night", "large-around", "large-day", "large-night"];

    public static readonly IReadOnlyList<string> Fields = [.. Metres, "from", "basis", "issued-by"];

    public const double LeastM = 10, MostM = 50_000;
    public const int LongestText = 300;

    /// <summary>Farthest ahead a row may be issued, days.</summary>
    const int FarthestDays = 731;
    static readonly DateOnly Earliest = new(2000, 1, 1);

    public string this[string field] => Typed.GetValueOrDefault(field, "").Trim();

    /// <summary>The entry that the form asks for.</summary>
    /// <exception cref="RefusedException">Each refusal names its field and carries the key of a text that says what would be right.</exception>
    public IsolationIssued Read(DateOnly today)
    {
        List<Refusal> refusals = [];
        var figures = Metres.ToDictionary(x => x, x => Figure(x, refusals));
        var (small, large) = (Spill(figures, "small"), Spill(figures, "large"));
        if (refusals.Count == 0) Compare(figures, refusals);
        var issued = new IsolationIssued(Substance, small, large, Day(today, refusals), Text("basis", refusals), Text("issued-by", refusals));
        return refusals.Count == 0 ? issued : throw new RefusedException(refusals);
    }

    static SpillDistances Spill(Dictionary<string, double?> figures, string size) => new(figures[size + "-around"], figures[size + "-day"], figures[size + "-night"]);

    double? Figure(string field, List<Refusal> refusals)
    {
        if (this[field].Length == 0) return null;
        if (double.TryParse(this[field].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres) && metres is >= LeastM and <= MostM) return metres;
        refusals.Add(new(field, "reference.isolation.must.metres"));
        return null;
    }

    /// <summary>A row without any figure says nothing; downwind is never nearer than all round, a large spill never nearer than a small one.</summary>
    static void Compare(Dictionary<string, double?> figures, List<Refusal> refusals)
    {
        if (figures["small-around"] is null && figures["large-around"] is null) refusals.Add(new("large-around", "reference.isolation.must.some"));
        foreach (var size in (string[])["small", "large"])
            foreach (var field in (string[])[size + "-day", size + "-night"])
                if (figures[field] < figures[size + "-around"]) refusals.Add(new(field, "reference.isolation.must.beyond"));
        foreach (var part in (string[])["around", "day", "night"])
            if (figures["large-" + part] < figures["small-" + part]) refusals.Add(new("large-" + part, "reference.isolation.must.larger"));
    }

    DateOnly Day(DateOnly today, List<Refusal> refusals)
    {
        var day = AskedDay.Read(this["from"], today);
        if (this["from"].Length == 0 || day.IsWrong || day.Day < Earliest || day.Day > today.AddDays(FarthestDays)) refusals.Add(new("from", "reference.isolation.must.day"));
        return day.Day;
    }

    string Text(string field, List<Refusal> refusals)
    {
        if (this[field].Length is < 3 or > LongestText) refusals.Add(new(field, $"reference.isolation.must.{field}"));
        return this[field];
    }
}
