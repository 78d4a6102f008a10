using System.Collections.Frozen;

namespace LaChan.Monitoring.Stations;

/// <summary>A unit that a sender may write, and how its values become values of the series' unit: value × factor.</summary>
public readonly record struct AcceptedUnit(string Text, double Factor);

/// <summary>One parameter symbol at one kind of station.</summary>
/// <param name="Unit">The unit in which the series is kept.</param>
/// <param name="Units">The spellings and units that are surely convertible; anything else is refused by name.</param>
public sealed record Symbol(string Name, string Unit, IReadOnlyList<AcceptedUnit> Units);

/// <summary>The symbols of station files (Circular 10/2021/TT-BTNMT, Annex 15, with the project's own where it has none), by kind of station.</summary>
public static class Symbols
{
    /// <summary>ppm become mg/m³ at 25 °C and 1 atm by molar mass ÷ 24.45.</summary>
    const double MolarVolumeL = 24.45;

    static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["PM2,5"] = "PM2.5", ["PM25"] = "PM2.5", ["PM2_5"] = "PM2.5",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly AcceptedUnit[] MicrogramUnits =
    [
        new("µg/Nm³", 1), new("µg/m³", 1), new("μg/Nm³", 1), new("μg/m³", 1), new("ug/Nm3", 1), new("ug/m3", 1), new("µg/Nm3", 1), new("µg/m3", 1), new("μg/Nm3", 1), new("μg/m3", 1),
        new("mg/Nm³", 1000), new("mg/m³", 1000), new("mg/Nm3", 1000), new("mg/m3", 1000),
    ];

    static readonly AcceptedUnit[] MilligramAirUnits = [.. MicrogramUnits.Select(x => x with { Factor = x.Factor / 1000 })];

    static readonly AcceptedUnit[] MilligramWaterUnits =
    [
        new("mg/L", 1), new("mg/l", 1), new("µg/L", 0.001), new("µg/l", 0.001), new("μg/L", 0.001), new("ug/L", 0.001), new("ug/l", 0.001), new("g/L", 1000), new("g/l", 1000), new("g/m3", 1), new("g/m³", 1),
    ];

    static readonly AcceptedUnit[] Celsius = [new("°C", 1), new("oC", 1), new("C", 1), new("ºC", 1), new("℃", 1), new("độ C", 1), new("degC", 1)];
    static readonly AcceptedUnit[] Percent = [new("%", 1), new("%RH", 1)];
    static readonly AcceptedUnit[] CubicMetresPerHour = [new("m³/h", 1), new("m3/h", 1), new("m3/s", 3600), new("m³/s", 3600), new("L/s", 3.6), new("l/s", 3.6)];

    static readonly Dictionary<string, FrozenDictionary<string, Symbol>> ByKind = new(StringComparer.Ordinal)
    {
        ["air"] = Table([Temperature, Humidity, Rain, Wind, Direction, .. Gases("µg/Nm³", MicrogramUnits), .. Dust("µg/Nm³", MicrogramUnits), Pressure, .. Gauges]),
        ["stack"] = Table([Temperature, Humidity, Flow, Pressure, Oxygen, .. Gases("mg/Nm³", MilligramAirUnits), .. Dust("mg/Nm³", MilligramAirUnits)]),
        ["surface-water"] = Table([Temperature, Ph, Flow, Level, .. Water, .. Gauges]),
        ["waste-water"] = Table([Temperature, Ph, Flow, Level, .. Water]),
        ["radiation"] = Table([Temperature, Humidity, Rain, Wind, Direction, DoseRate, Pressure]),
    };

    /// <summary>air, surface-water, waste-water, stack, radiation.</summary>
    public static IReadOnlyCollection<string> Kinds => ByKind.Keys;

    /// <summary>The symbol under its own name or a known alias, upper or lower case; null when a station of that kind has none such.</summary>
    public static Symbol? Find(string kind, string text) =>
        ByKind.TryGetValue(kind, out var table) && table.TryGetValue(Aliases.GetValueOrDefault(text, text), out var symbol) ? symbol : null;

    /// <summary>All spellings that name a symbol.</summary>
    public static IEnumerable<string> Spellings(string name) => Aliases.Where(x => x.Value == name).Select(x => x.Key).Prepend(name);

    public static IEnumerable<string> Names(string kind) => ByKind[kind].Keys;

    /// <summary>Whether any kind of station knows the symbol: then the register, not the sender's spelling, is what is missing.</summary>
    public static bool IsKnown(string text) => ByKind.Values.Any(table => table.ContainsKey(Aliases.GetValueOrDefault(text, text)));

    static Symbol Temperature => new("Temp", "°C", Celsius);
    static Symbol Humidity => new("RH", "%", Percent);
    static Symbol Ph => new("pH", "", [new("", 1), new("-", 1), new("pH", 1)]);
    static Symbol Flow => new("Flow", "m³/h", CubicMetresPerHour);
    static Symbol Pressure => new("P", "kPa", [new("kPa", 1), new("hPa", 0.1), new("mbar", 0.1), new("Pa", 0.001)]);
    static Symbol Oxygen => new("O2", "%V", [new("%V", 1), new("%", 1), new("%v", 1), new("%vol", 1)]);
    static Symbol Rain => new("RainInt", "mm/h", [new("mm/h", 1)]);
    static Symbol Wind => new("WS", "m/s", [new("m/s", 1), new("km/h", 1 / 3.6)]);
    static Symbol Direction => new("WD", "°", [new("°", 1), new("deg", 1), new("độ", 1)]);
    static Symbol Level => new("Level", "m", [new("m", 1), new("cm", 0.01), new("mm", 0.001)]);
    static Symbol DoseRate => new("DoseRate", "µSv/h", [new("µSv/h", 1), new("μSv/h", 1), new("uSv/h", 1), new("nSv/h", 0.001), new("mSv/h", 1000)]);

    static IEnumerable<Symbol> Gauges => [DoseRate];

    static IEnumerable<Symbol> Gases(string unit, AcceptedUnit[] units) =>
        new (string Name, double MolarMass)[] { ("NO", 30.006), ("NO2", 46.006), ("CO", 28.010), ("SO2", 64.066), ("O3", 47.998), ("H2S", 34.081), ("NH3", 17.031), ("Cl2", 70.906), ("HCl", 36.461), ("VHg", 200.592) }
            .Select(gas => new Symbol(gas.Name, unit, [.. units, .. Volumes(unit, gas.MolarMass)]));

    static IEnumerable<AcceptedUnit> Volumes(string unit, double molarMass)
    {
        var perPpm = molarMass / MolarVolumeL * (unit == "µg/Nm³" ? 1000 : 1);
        return [new("ppm", perPpm), new("ppb", perPpm / 1000)];
    }

    static IEnumerable<Symbol> Dust(string unit, AcceptedUnit[] units) => new[] { "PM", "TSP", "PM10", "PM2.5" }.Select(name => new Symbol(name, unit, units));

    static IEnumerable<Symbol> Water =>
    [
        new("Color", "Pt-Co", [new("Pt-Co", 1), new("PtCo", 1), new("Pt/Co", 1)]),
        .. new[] { "TSS", "COD", "BOD5", "DO", "NO3", "NO2", "PO4", "NH4", "TP", "TN", "TOC", "Cl", "Oil" }.Select(name => new Symbol(name, "mg/L", MilligramWaterUnits)),
    ];

    static FrozenDictionary<string, Symbol> Table(IEnumerable<Symbol> symbols) => symbols.ToFrozenDictionary(x => x.Name, StringComparer.OrdinalIgnoreCase);
}
