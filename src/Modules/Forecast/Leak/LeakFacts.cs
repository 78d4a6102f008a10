using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Science.Dense;
using LaChan.Science.Source;

namespace LaChan.Forecast.Leak;

/// <summary>A leak as an officer knows it, read from what was typed.</summary>
/// <param name="Way">tank, pipe, pool.</param>
/// <param name="TemperatureC">Of the substance.</param>
/// <param name="DiameterM">Of the tank.</param>
/// <param name="LengthM">Of the tank, or of the pipe up to the closed valve.</param>
/// <param name="FillPercent">Of the tank's volume.</param>
/// <param name="HoleMm">Diameter of the hole, or of the pipe.</param>
/// <param name="OverBar">Above an atmosphere.</param>
/// <param name="PoolM2">Area of the pool, or of the bund around a tank; null: it spreads freely.</param>
public sealed record LeakFacts(
    GeoPoint Place, Substance Substance, string Way, double TemperatureC, TankShape Shape, double DiameterM, double LengthM, double FillPercent, double HoleMm,
    double HoleHeightM, double OverBar, bool Nozzle, double? PoolM2, PoolGround Ground)
{
    public static readonly IReadOnlyList<string> Ways = ["tank", "pipe", "pool"];

    public static readonly IReadOnlyDictionary<string, TankShape> Shapes = new Dictionary<string, TankShape> { ["lying"] = TankShape.Lying, ["standing"] = TankShape.Standing, ["ball"] = TankShape.Ball };

    public static readonly IReadOnlyDictionary<string, PoolGround> Grounds = new Dictionary<string, PoolGround>
    {
        ["concrete"] = PoolGround.Concrete, ["soil"] = PoolGround.Soil, ["dry-sand"] = PoolGround.DrySand, ["wet-sand"] = PoolGround.WetSand,
    };

    /// <summary>What the models ask of a substance; null: the table does not hold all of it.</summary>
    public static DenseSubstance? Properties(Substance of) => of is { BoilingPointC: { } boiling, Heats: { LiquidDensityKgM3: { } density, VapourHeatJKgK: { } vapour, LiquidHeatJKgK: { } liquid, HeatOfVaporisationJKg: { } latent } heats }
        ? new(of.MolarMassGMol / 1000, vapour, liquid, boiling + 273.15, latent, density, heats.AntoineB ?? -1, heats.AntoineC ?? 0) : null;

    /// <param name="typed">What a field holds; empty: nothing.</param>
    /// <param name="substances">The table.</param>
    /// <param name="refusals">Filled: field, and what would be right.</param>
    public static LeakFacts? Read(Func<string, string> typed, ISubstances substances, List<Refusal> refusals)
    {
        var before = refusals.Count;
        double Number(string field, double min, double max, bool asked = true) => asked ? TypedNumber.Read(typed(field), field, min, max, refusals) : min;
        var way = typed("way");
        if (!Ways.Contains(way)) refusals.Add(new("way", $"\"{way}\""));
        var (tank, pipe, pool) = (way == "tank", way == "pipe", way == "pool");
        var place = new GeoPoint(Number("lat", 8, 24), Number("lon", 102, 118));
        var substance = substances.Find(typed("substance"));
        if (substance is null || Properties(substance) is null) refusals.Add(new("substance", $"\"{typed("substance")}\""));
        var shape = Shapes.GetValueOrDefault(typed("shape"), TankShape.Lying);
        var facts = new LeakFacts(
            place, substance ?? substances.All[0], way, Number("temperature", -170, 300), shape,
            Number("diameter", 0.3, 100, tank), Number("length", 0.3, 100_000, pipe || (tank && shape != TankShape.Ball)), Number("fill", 0, 100, tank),
            Number("hole", 1, 2000, tank || pipe), Number("hole-height", 0, 100, tank), Number("over", 0, 300, pipe || (tank && typed("over").Length > 0)),
            typed("nozzle") == "on", pool || typed("pool").Length > 0 ? Number("pool", 0.1, 1e6) : null, Grounds.GetValueOrDefault(typed("ground"), PoolGround.Concrete));
        if (refusals.Count == before) facts.Agree(refusals);
        return refusals.Count == before ? facts : null;
    }

    /// <summary>Sizes that cannot both be true.</summary>
    void Agree(List<Refusal> refusals)
    {
        void Refuse(string field, double value, double most) => refusals.Add(new(field, string.Create(CultureInfo.InvariantCulture, $"{value:G5} ≤ {most:G5}")));
        if (Way == "tank" && HoleMm / 1000 > DiameterM) Refuse("hole", HoleMm, 1000 * DiameterM);
        if (Way == "tank" && HoleHeightM >= Tank.HeightM) Refuse("hole-height", HoleHeightM, Tank.HeightM);
        // What is liquid at this pressure leaves as a liquid: the pipe model is one of gas.
        if (Way == "pipe" && Properties(Substance) is { } one && 1 + OverBar > 1.01325 * one.SaturationShare(TemperatureK) && TemperatureK < 1.6 * one.BoilingPointK) Refuse("over", OverBar, Math.Max(0, 1.01325 * one.SaturationShare(TemperatureK) - 1));
    }

    public double TemperatureK => TemperatureC + 273.15;

    public Tank Tank => new(Shape, DiameterM, LengthM);
}
