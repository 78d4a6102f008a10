using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Isolations;

namespace LaChan.Reference.Substances;

/// <summary>The substances of <c>data/substances.json</c>, with the isolation distance in force on the day that is asked about.</summary>
public sealed class SubstanceTable : ISubstances
{
    static readonly int[] AeglMinutes = [10, 30, 60, 240, 480];

    readonly IIsolations isolations;
    readonly Func<DateOnly> today;
    readonly IReadOnlyList<Substance> known;
    readonly Dictionary<string, Substance> byName = [];
    readonly IReadOnlyDictionary<string, Guidelines> guidelines;

    /// <summary>The shipped rows alone, for work without a database.</summary>
    public SubstanceTable(Realm realm) : this(realm, new IsolationTable(IsolationTable.Shipped())) { }

    public SubstanceTable(Realm realm, IIsolations isolations)
        : this(BaseData.Rows<SubstanceRow>("substances.json"), isolations, () => realm.Clock.GetUtcNow().Day()) { }

    public SubstanceTable(IReadOnlyList<SubstanceRow> rows, IIsolations isolations, Func<DateOnly> today)
    {
        (this.isolations, this.today) = (isolations, today);
        known = [.. rows.Select(Read)];
        guidelines = rows.ToDictionary(x => x.Symbol, OthersOf);
        foreach (var (row, substance) in rows.Zip(known))
            foreach (var name in Names(row)) byName.TryAdd(PlainText.Fold(name), substance);
    }

    public IReadOnlyList<Substance> All => [.. known.Select(x => InForce(x, today()))];

    public Substance? Find(string nameOrSymbol) => Find(nameOrSymbol, today());

    public Substance? Find(string nameOrSymbol, DateOnly on) =>
        byName.GetValueOrDefault(PlainText.Fold(nameOrSymbol.Trim())) is { } found ? InForce(found, on) : null;

    public Guidelines GuidelinesOf(string symbol) => guidelines.GetValueOrDefault(symbol, Guidelines.None);

    Substance InForce(Substance substance, DateOnly on) =>
        isolations.On(substance.Symbol, on).AroundM is { } metres ? substance with { IsolationM = metres } : substance;

    static IEnumerable<string> Names(SubstanceRow row) => [row.Symbol, row.Cas, row.NameVi, row.NameEn, .. row.Aliases ?? []];

    static Substance Read(SubstanceRow row) => new(
        row.Symbol, row.NameVi, row.NameEn, row.Cas, row.Un, row.MolarMassGMol, row.BoilingPointC, row.LflPercent,
        [.. AeglMinutes.Select((minutes, i) => new AeglRow(minutes, MgM3(row, row.Aegl1[i]), MgM3(row, row.Aegl2[i]), MgM3(row, row.Aegl3[i])))],
        MgM3(row.Idlh, row.IdlhUnit, row.MolarMassGMol), null, row.Certainty)
    {
        Heats = new(row.LiquidDensityKgM3, row.VapourHeatJKgK, row.LiquidHeatJKgK, row.HeatOfVaporisationJKg, row.AntoineB, row.AntoineC),
    };

    static Guidelines OthersOf(SubstanceRow row) => new(
        row.AeglStatus is "final" or "interim" ? row.AeglStatus : null, [.. (row.Erpg ?? []).Select(x => MgM3(x, row.ErpgUnit, row.MolarMassGMol))], row.ErpgCertainty, row.IdlhCertainty, [row.Symbol, .. row.Aliases ?? []]);

    static double? MgM3(SubstanceRow row, double? value) => MgM3(value, row.AeglUnit, row.MolarMassGMol);

    /// <summary>ppm × M / 24.45: an ideal gas at 25 °C and 1 atm.</summary>
    static double? MgM3(double? value, string? unit, double molarMassGMol) => unit == "ppm" ? value * molarMassGMol / 24.45 : value;
}

/// <summary>One row of the table, as its source gives it.</summary>
/// <param name="Certainty">Of the AEGL; ERPG and IDLH have their own, from memory where the row does not say.</param>
public sealed record SubstanceRow(
    string Symbol, string NameVi, string NameEn, string Cas, double MolarMassGMol, string AeglUnit,
    IReadOnlyList<double?> Aegl1, IReadOnlyList<double?> Aegl2, IReadOnlyList<double?> Aegl3, string Certainty, string Source,
    string? Un = null, double? BoilingPointC = null, double? LflPercent = null, double? Idlh = null, string? IdlhUnit = null,
    IReadOnlyList<string>? Aliases = null, string? Note = null,
    double? LiquidDensityKgM3 = null, double? VapourHeatJKgK = null, double? LiquidHeatJKgK = null, double? HeatOfVaporisationJKg = null,
    double? AntoineB = null, double? AntoineC = null, string? AeglStatus = null, IReadOnlyList<double?>? Erpg = null, string? ErpgUnit = null,
    string ErpgCertainty = "memory", string IdlhCertainty = "memory");
