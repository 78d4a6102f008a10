using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Properties of the released substance: as the file says, else from the substance table.</summary>
sealed class DenseProperties(List<Remark> remarks)
{
    const double ZeroCelsiusK = 273.15;

    public DenseSubstance Read(StrictObject release, Substance? known)
    {
        var own = release.Object("properties");
        var heats = known?.Heats;
        var molar = One(release, own, "molarMassKgMol", 0.002, 0.5, "kg/mol, not g/mol", known?.MolarMassGMol / 1000);
        var vapour = One(release, own, "vapourHeatCapacityJKgK", 100, 20_000, "J/(kg K)", heats?.VapourHeatJKgK);
        var liquid = One(release, own, "liquidHeatCapacityJKgK", 100, 20_000, "J/(kg K)", heats?.LiquidHeatJKgK);
        var boiling = One(release, own, "boilingPointK", 20, 700, "kelvin, not °C", known?.BoilingPointC + ZeroCelsiusK);
        var latent = One(release, own, "heatOfVaporisationJKg", 1e4, 3e6, "J/kg", heats?.HeatOfVaporisationJKg);
        var density = One(release, own, "liquidDensityKgM3", 50, 20_000, "kg/m³", heats?.LiquidDensityKgM3);
        var b = own?.Number("antoineB", -1, 1e5, "K; -1: from the heat of vaporisation") ?? (own?.Has("boilingPointK") == true ? null : heats?.AntoineB) ?? -1;
        var c = own?.Number("antoineC", -300, 300, "K") ?? (b == heats?.AntoineB ? heats?.AntoineC : null) ?? 0;
        if (b > 0 && boiling + c < 10) release.Refuse("properties.antoineC", "forecast.refused.antoine", $"{DenseCaseFile.Text(c)}: must leave the boiling point above 10 K");
        own?.NoOthers();
        return new(molar, vapour, liquid, boiling, latent, density, b, c);
    }

    double One(StrictObject release, StrictObject? own, string name, double min, double max, string unit, double? table)
    {
        if (own?.Has(name) == true) return own.Number(name, min, max, unit) ?? double.NaN;
        if (table is { } value)
        {
            remarks.Say($"release.properties.{name}", "dense.of-table", $"missing: {DenseCaseFile.Text(value)} of the substance table taken");
            return value;
        }
        release.Refuse($"properties.{name}", "forecast.refused.property", $"is missing, and the substance table does not hold it: a number, {unit}");
        return double.NaN;
    }
}
