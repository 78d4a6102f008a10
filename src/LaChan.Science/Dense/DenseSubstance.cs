namespace LaChan.Science.Dense;

/// <summary>What a dense-gas run needs to know about a substance. All values at one atmosphere.</summary>
/// <param name="MolarMassKgMol">kg/mol.</param>
/// <param name="VapourHeatCapacityJKgK">Of the vapour at constant pressure, J/(kg K).</param>
/// <param name="LiquidHeatCapacityJKgK">J/(kg K).</param>
/// <param name="BoilingPointK">At one atmosphere.</param>
/// <param name="HeatOfVaporisationJKg">At the boiling point, J/kg.</param>
/// <param name="LiquidDensityKgM3">Near the boiling point.</param>
/// <param name="AntoineB">B of ln(p/atm) = A − B/(T + C), kelvin; not above 0: from the heat of vaporisation after Clausius and Clapeyron, with C = 0.</param>
/// <param name="AntoineC">C of the same, kelvin. A follows from the boiling point.</param>
public sealed record DenseSubstance(
    double MolarMassKgMol, double VapourHeatCapacityJKgK, double LiquidHeatCapacityJKgK, double BoilingPointK,
    double HeatOfVaporisationJKg, double LiquidDensityKgM3, double AntoineB = -1, double AntoineC = 0)
{
    internal double B { get; } = AntoineB > 0 ? AntoineB : HeatOfVaporisationJKg * MolarMassKgMol / Gas.Constant;
    internal double C { get; } = AntoineB > 0 ? AntoineC : 0;

    /// <summary>Vapour pressure over the liquid, as a share of an atmosphere.</summary>
    public double SaturationShare(double temperatureK) => Math.Exp(B / (BoilingPointK + C) - B / Math.Max(1, temperatureK + C));

    /// <summary>Density of a mixture of its vapour and its droplets, kg/m³.</summary>
    public double Density(double temperatureK, double liquidMassFraction) =>
        1 / ((1 - liquidMassFraction) * Gas.Constant * temperatureK / (Gas.Pressure * MolarMassKgMol) + liquidMassFraction / LiquidDensityKgM3);
}
