using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Substances;

/// <summary>The substances of <c>data/substances.json</c>, with the isolation distances in force today.</summary>
public sealed class SubstanceTable : ISubstances
{
    static readonly int[] AeglMinutes = [10, 30, 60, 240, 480];

    readonly Dictionary<string, Substance> byName = [];

    public SubstanceTable(Realm realm)
        : this(BaseData.Rows<SubstanceRow>("substances.json"), BaseData.Rows<IsolationRow>("isolation-distances.json"), realm.Clock.GetUtcNow().Day()) { }

    public SubstanceTable(IReadOnlyList<SubstanceRow> rows, IReadOnlyList<IsolationRow> isolation, DateOnly on)
    {
        var metres = isolation.Where(x => new Period(x.From, x.To).Contains(on)).ToLookup(x => x.Substance, x => x.Metres);
        All = [.. rows.Select(row => Read(row, metres[row.Symbol].FirstOrDefault()))];
        foreach (var (row, substance) in rows.Zip(All))
            foreach (var name in Names(row)) byName.TryAdd(PlainText.Fold(name), substance);
    }

    public IReadOnlyList<Substance> All { get; }

    public Substance? Find(string nameOrSymbol) => byName.GetValueOrDefault(PlainText.Fold(nameOrSymbol.Trim()));

    static IEnumerable<string> Names(SubstanceRow row) => [row.Symbol, row.Cas, row.NameVi, row.NameEn, .. row.Aliases ?? []];

    static Substance Read(SubstanceRow row, double? isolationM) => new(
        row.Symbol, row.NameVi, row.NameEn, row.Cas, row.Un, row.MolarMassGMol, row.BoilingPointC, row.LflPercent,
        [.. AeglMinutes.Select((minutes, i) => new AeglRow(minutes, MgM3(row, row.Aegl1[i]), MgM3(row, row.Aegl2[i]), MgM3(row, row.Aegl3[i])))],
        MgM3(row.Idlh, row.IdlhUnit, row.MolarMassGMol), isolationM, row.Certainty)
    {
        Heats = new(row.LiquidDensityKgM3, row.VapourHeatJKgK, row.LiquidHeatJKgK, row.HeatOfVaporisationJKg, row.AntoineB, row.AntoineC),
    };

    static double? MgM3(SubstanceRow row, double? value) => MgM3(value, row.AeglUnit, row.MolarMassGMol);

    /// <summary>ppm × M / 24.45: an ideal gas at 25 °C and 1 atm.</summary>
    static double? MgM3(double? value, string? unit, double molarMassGMol) => unit == "ppm" ? value * molarMassGMol / 24.45 : value;
}

/// <summary>One row of the table, as its source gives it.</summary>
public sealed record SubstanceRow(
    string Symbol, string NameVi, string NameEn, string Cas, double MolarMassGMol, string AeglUnit,
    IReadOnlyList<double?> Aegl1, IReadOnlyList<double?> Aegl2, IReadOnlyList<double?> Aegl3, string Certainty, string Source,
    string? Un = null, double? BoilingPointC = null, double? LflPercent = null, double? Idlh = null, string? IdlhUnit = null,
    IReadOnlyList<string>? Aliases = null, string? Note = null,
    double? LiquidDensityKgM3 = null, double? VapourHeatJKgK = null, double? LiquidHeatJKgK = null, double? HeatOfVaporisationJKg = null,
    double? AntoineB = null, double? AntoineC = null);

/// <summary>A distance that an authority has issued; without metres: nobody has.</summary>
public sealed record IsolationRow(string Substance, string Basis, double? Metres = null, DateOnly? From = null, DateOnly? To = null);
