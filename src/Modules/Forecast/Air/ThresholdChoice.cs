using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Forecast.Air;

/// <summary>Which thresholds zones are drawn for: a set of the tables by its name, or one to three values of the officer's own.</summary>
public sealed record ThresholdChoice
{
    public const int MostValues = 3;

    /// <summary>The field that a refusal of an unknown name, or of a list of values, names.</summary>
    public const string Field = "thresholds";

    const double LeastValue = 1e-6;

    /// <summary>Largest value by unit: a pure gas.</summary>
    static readonly IReadOnlyDictionary<string, double> MostOf = new Dictionary<string, double> { ["mg/m3"] = 1e7, ["ppm"] = 1e6 };

    /// <summary>AEGL by minutes of exposure, emergency response planning guidelines, danger to life at once, limits of ambient air.</summary>
    public static readonly IReadOnlyList<string> Names = ["aegl-10", "aegl-30", "aegl-60", "aegl-240", "aegl-480", "erpg", "idlh", "qcvn"];

    public static readonly IReadOnlyList<string> Units = [.. MostOf.Keys];

    /// <summary>What zones are drawn for unless something else is asked.</summary>
    public static readonly ThresholdChoice Usual = new("aegl-60", [], "");

    ThresholdChoice(string name, IReadOnlyList<double> own, string unit) => (Name, Own, Unit) = (name, own, unit);

    /// <summary>One of <see cref="Names"/>, or own.</summary>
    public string Name { get; }

    /// <summary>Ascending; empty: a set of the tables.</summary>
    public IReadOnlyList<double> Own { get; }

    public string Unit { get; }

    /// <summary>As the command line and addresses write it; the same key asks for the same.</summary>
    public string Key => Own.Count == 0 ? Name : string.Join(',', Own.Select(x => x.ToString("R", CultureInfo.InvariantCulture))) + Unit;

    public bool IsUsual => Name == Usual.Name;

    /// <summary>Such as aegl-10 or 10,50mg/m3.</summary>
    /// <exception cref="RefusedException">Neither a name nor values with their unit.</exception>
    public static ThresholdChoice Read(string typed)
    {
        var text = typed.Trim();
        if (Names.FirstOrDefault(x => x.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name) return new(name, [], "");
        var unit = Units.FirstOrDefault(x => text.EndsWith(x, StringComparison.OrdinalIgnoreCase));
        if (unit is null) throw new RefusedException(Field, $"\"{Shown(text)}\": must be one of {string.Join(", ", Names)}, or one to {MostValues} values with their unit, as 10,50mg/m3 or 5,20ppm");
        return OfOwn([.. text[..^unit.Length].TrimEnd().Split(',').Select(x => (Field, x))], unit);
    }

    /// <param name="typed">Each value with its field; rising.</param>
    /// <exception cref="RefusedException">Not a number of the range, not rising, too many, none, or a unit that is not known.</exception>
    public static ThresholdChoice OfOwn(IReadOnlyList<(string Field, string Typed)> typed, string unit)
    {
        if (!MostOf.TryGetValue(unit, out var most)) throw new RefusedException("unit", $"\"{Shown(unit)}\": must be {string.Join(" or ", Units)}");
        if (typed.Count == 0) throw new RefusedException(Field, $"no value: must be one to {MostValues}");
        if (typed.Count > MostValues) throw new RefusedException(typed[MostValues].Field, $"{typed.Count} values: must be at most {MostValues}");
        var own = new List<double>();
        foreach (var (field, text) in typed)
        {
            if (!double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value >= LeastValue) || !(value <= most))
                throw new RefusedException(field, string.Create(CultureInfo.InvariantCulture, $"\"{Shown(text)}\": must be a number, {LeastValue:0.######} to {most} {unit}"));
            if (own.Count > 0 && value <= own[^1]) throw new RefusedException(field, string.Create(CultureInfo.InvariantCulture, $"{value}: must be larger than the value before it, {own[^1]}"));
            own.Add(value);
        }
        return new("own", own, unit);
    }

    static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
