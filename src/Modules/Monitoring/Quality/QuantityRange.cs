using System.Collections.Frozen;

namespace LaChan.Monitoring.Quality;

/// <summary>What a quantity can be, in the unit of the series. Beyond it the value is the instrument's fault. The upper ends are far above any accident: a saturated sensor must still raise an alarm.</summary>
/// <remarks>Project's own figures: physics where there is one (pH, humidity, direction), else an order above what has been seen.</remarks>
public static class QuantityRange
{
    static readonly FrozenDictionary<string, (double Low, double High)> BySymbol = new Dictionary<string, (double, double)>
    {
        ["Temp"] = (-20, 1500), ["RH"] = (0, 105), ["RainInt"] = (0, 500), ["WS"] = (0, 100), ["WD"] = (0, 360), ["P"] = (50, 120), ["pH"] = (0, 14), ["DO"] = (0, 40),
        ["O2"] = (0, 100), ["DoseRate"] = (0.005, 10_000_000), ["Level"] = (-50, 500), ["Flow"] = (0, 1e8), ["Color"] = (0, 100_000),
        ["PM"] = (-10, 1e6), ["TSP"] = (-10, 1e6), ["PM10"] = (-10, 1e6), ["PM2.5"] = (-10, 1e6),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gases in µg/m³: a pure gas has about 10⁹; a little below zero is the noise of a clean instrument.</summary>
    static readonly (double Low, double High) Gas = (-20, 3e9);

    static readonly (double Low, double High) InWater = (0, 1e6);

    public static (double Low, double High) Of(string kind, string symbol) =>
        BySymbol.TryGetValue(symbol, out var range) ? range : kind is "surface-water" or "waste-water" ? InWater : Gas;
}
