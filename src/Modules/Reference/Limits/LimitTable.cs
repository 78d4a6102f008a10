using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.Reference.Limits;

/// <summary>The limits of <c>data/limits.json</c>, by parameter, medium and day.</summary>
public sealed class LimitTable(IReadOnlyList<LimitRow> rows) : ILimits
{
    static readonly Dictionary<string, string> ClassWhenUnsaid = new() { ["surface-water"] = "B", ["waste-water"] = "B", ["stack"] = "B", ["sea-water"] = "coastal" };

    readonly IReadOnlyList<Limit> all = [.. rows.Select(x => x.Limit)];
    readonly ILookup<(string Parameter, string Medium), Limit> bySeries = rows.Select(x => x.Limit).ToLookup(x => (Key(x.Parameter), x.Medium));

    public LimitTable() : this(BaseData.Rows<LimitRow>("limits.json")) { }

    public IReadOnlyList<Limit> For(string parameter, string medium, DateOnly on) => For(parameter, medium, on, ClassWhenUnsaid.GetValueOrDefault(medium));

    /// <summary>The limits of one class, and those for all classes.</summary>
    public IReadOnlyList<Limit> For(string parameter, string medium, DateOnly on, string? ofClass) =>
        [.. bySeries[(Key(parameter), medium)].Where(x => x.Period.Contains(on) && (x.Class is null || x.Class == ofClass))];

    /// <summary>Everything in force on a day, in the order of the table.</summary>
    public IReadOnlyList<Limit> On(DateOnly day) => [.. all.Where(x => x.Period.Contains(day))];

    /// <summary>Station files write PM2.5 as PM2,5, PM2.5 or PM25, and symbols in any case.</summary>
    static string Key(string parameter) => parameter.ToUpperInvariant() switch { "PM2,5" or "PM25" => "PM2.5", var key => key };
}

/// <summary>One row of the table.</summary>
public sealed record LimitRow(
    string Parameter, string NameVi, string Medium, string Averaging, string Unit, string Basis, string Certainty,
    double? Lower = null, double? Upper = null, string? Class = null, DateOnly? From = null, DateOnly? To = null, bool Policy = false, string? Note = null)
{
    internal Limit Limit => new(Parameter, Medium, Averaging, Lower, Upper, Unit, Basis, new(From, To), Policy, Certainty, Class, NameVi, Note);
}
