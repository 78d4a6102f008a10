namespace LaChan.Contracts.Reference;

/// <summary>A hazardous substance with its acute exposure guideline levels. Null = not recommended or not known.</summary>
/// <param name="Symbol">Symbol of the station files where one exists (NH3, Cl, SO2, ...).</param>
/// <param name="Aegl">Levels 1 to 3 by exposure time, in mg/m³ (ppm × M / 24.45 at 25 °C, 1 atm).</param>
/// <param name="IsolationM">Distance to keep at once without a model, all round, metres, by the row in force (<see cref="IIsolations"/>); null: no authority has filled it.</param>
public sealed record Substance(
    string Symbol, string NameVi, string NameEn, string Cas, string? Un, double MolarMassGMol,
    double? BoilingPointC, double? LflPercent, IReadOnlyList<AeglRow> Aegl, double? IdlhMgM3, double? IsolationM, string Certainty)
{
    /// <summary>How it boils and how heavy it is as a liquid; what is not known is null.</summary>
    public SubstanceHeats Heats { get; init; } = new(null, null, null, null, null, null);
}

/// <summary>What the spreading of a cold or boiling gas depends on.</summary>
/// <param name="LiquidDensityKgM3">Near the boiling point, kg/m³.</param>
/// <param name="VapourHeatJKgK">Heat capacity of the vapour at constant pressure, J/(kg K).</param>
/// <param name="LiquidHeatJKgK">Of the liquid.</param>
/// <param name="HeatOfVaporisationJKg">At the boiling point, J/kg.</param>
/// <param name="AntoineB">B of ln p = A − B/(T + C), kelvin.</param>
/// <param name="AntoineC">C of the same, kelvin.</param>
public sealed record SubstanceHeats(
    double? LiquidDensityKgM3, double? VapourHeatJKgK, double? LiquidHeatJKgK, double? HeatOfVaporisationJKg, double? AntoineB, double? AntoineC);

/// <summary>AEGL-1, 2, 3 for one exposure time, mg/m³.</summary>
public sealed record AeglRow(int Minutes, double? Level1, double? Level2, double? Level3);

/// <summary>What is known of a substance's thresholds beside the figures that a first forecast goes by.</summary>
/// <param name="AeglStatus">final or interim; null: it has no AEGL.</param>
/// <param name="ErpgMgM3">Emergency response planning guidelines 1, 2, 3 for up to an hour, mg/m³; null = none was set; empty: the table has no row.</param>
/// <param name="ErpgCertainty">seen, memory, inferred; so is the other.</param>
/// <param name="Symbols">It may stand under in a table of limits, its own first.</param>
public sealed record Guidelines(string? AeglStatus, IReadOnlyList<double?> ErpgMgM3, string ErpgCertainty, string IdlhCertainty, IReadOnlyList<string> Symbols)
{
    public static readonly Guidelines None = new(null, [], "", "", []);
}

/// <summary>The substance table.</summary>
public interface ISubstances
{
    IReadOnlyList<Substance> All { get; }

    /// <summary>By symbol, CAS number or name, in either language, with or without diacritics.</summary>
    Substance? Find(string nameOrSymbol);

    /// <summary>The same, with the isolation distance in force on a day.</summary>
    Substance? Find(string nameOrSymbol, DateOnly on);

    /// <summary>Of a substance by its symbol; none where the table does not hold it.</summary>
    Guidelines GuidelinesOf(string symbol);
}
