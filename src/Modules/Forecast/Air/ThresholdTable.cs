using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Forecast.Air;

/// <summary>Looks up the thresholds of a substance: AEGL, ERPG, IDLH, the limits of ambient air in force on a day, or an officer's own.</summary>
public sealed class ThresholdTable(ISubstances substances, ILimits limits)
{
    /// <summary>ERPG are for up to an hour; IDLH was set so that one may escape within half an hour.</summary>
    const int ErpgMinutes = 60, IdlhMinutes = 30;

    /// <summary>L/mol of an ideal gas at 25 °C and 1 atm, as in the substance table.</summary>
    const double MolarVolume = 24.45;

    /// <summary>Means that a run of hours can be held against; a mean over a year cannot.</summary>
    static readonly IReadOnlyDictionary<string, int> MinutesOf = new Dictionary<string, int> { ["1h"] = 60, ["8h"] = 480, ["24h"] = 1440 };

    static readonly string[] LeastSureFirst = ["inferred", "memory", "seen"];

    /// <param name="substance">Symbol, CAS number or name; null: the case names none.</param>
    public ThresholdSet Of(ThresholdChoice choice, string? substance, DateOnly on)
    {
        var known = substance is null ? null : substances.Find(substance);
        if (choice.Own.Count > 0) return Own(choice, known);
        if (known is null) return ThresholdSet.None(choice, "substance");
        var others = substances.GuidelinesOf(known.Symbol);
        return choice.Name switch
        {
            "erpg" => Filled(new(choice, AirThreshold.Three("ERPG", ErpgMinutes, others.ErpgMgM3), "erpg", "", others.ErpgCertainty, null)),
            "idlh" => Filled(new(choice, known.IdlhMgM3 is > 0 and var idlh ? [new(3, idlh, IdlhMinutes, "IDLH")] : [], "idlh", "", others.IdlhCertainty, null)),
            "qcvn" => Ambient(choice, known, on),
            _ => Filled(new(choice, AirThreshold.Aegl(known, int.Parse(choice.Name["aegl-".Length..], CultureInfo.InvariantCulture)), "aegl", others.AeglStatus ?? "", known.Certainty, null)),
        };
    }

    /// <summary>Every set of the tables, in the order of its names, also those that are missing.</summary>
    public IReadOnlyList<ThresholdSet> All(string? substance, DateOnly on) => [.. ThresholdChoice.Names.Select(x => Of(ThresholdChoice.Read(x), substance, on))];

    /// <summary>Why a set that was asked for cannot be drawn, with those that can.</summary>
    public Refusal Refusal(ThresholdSet missing, string? substance, DateOnly on)
    {
        var known = substance is null ? null : substances.Find(substance);
        var drawable = All(substance, on).Where(x => x.Missing is null).Select(x => x.Choice.Key).Append(known is null ? "own values in mg/m3" : "own values in mg/m3 or ppm").ToList();
        var right = $"thresholds can be {string.Join(", ", drawable)}";
        return missing.Missing switch
        {
            "substance" => new("substance", $"is missing: {missing.Choice.Key} needs it; {right}"),
            "molar-mass" => new("substance", $"is missing: ppm needs its molar mass; {right}"),
            "yearly" => new("substance", $"the regulation limits {known?.NameEn} by the year only, which no run can be held against; {right}"),
            _ => new("substance", $"the tables hold no {missing.Choice.Key} for {known?.NameEn ?? substance}; {right}"),
        };
    }

    static ThresholdSet Filled(ThresholdSet set) => set.Levels.Count > 0 ? set : ThresholdSet.None(set.Choice, "not-set");

    static ThresholdSet Own(ThresholdChoice choice, Substance? known)
    {
        if (choice.Unit == "ppm" && known is null) return ThresholdSet.None(choice, "molar-mass");
        var factor = choice.Unit == "ppm" && known is not null ? known.MolarMassGMol / MolarVolume : 1;
        return new(choice, [.. choice.Own.Select((x, i) => new AirThreshold(i + 1, factor * x, null, $"own {i + 1}"))], "own", "", "", null);
    }

    /// <summary>The lowest limit is level 1: they are limits of clean air, and no levels of harm.</summary>
    ThresholdSet Ambient(ThresholdChoice choice, Substance known, DateOnly on)
    {
        var inForce = substances.GuidelinesOf(known.Symbol).Symbols.Select(x => limits.For(x, "air", on)).FirstOrDefault(x => x.Count > 0, []).Where(x => !x.IsPolicy && x.Upper is > 0 && AirUnits.ToMgM3.ContainsKey(x.Unit)).ToList();
        var drawn = inForce.Where(x => MinutesOf.ContainsKey(x.Averaging)).OrderBy(x => x.Upper * AirUnits.ToMgM3[x.Unit]).Take(ThresholdChoice.MostValues).ToList();
        if (drawn.Count == 0) return ThresholdSet.None(choice, inForce.Count > 0 ? "yearly" : "not-set");
        var regulation = drawn[0].Basis.Split(',')[0];
        return new(
            choice, [.. drawn.Select((x, i) => new AirThreshold(i + 1, (x.Upper ?? 0) * AirUnits.ToMgM3[x.Unit], MinutesOf[x.Averaging], $"{regulation} {x.Averaging}"))],
            drawn[0].Basis, "", LeastSureFirst.FirstOrDefault(x => drawn.Any(limit => limit.Certainty == x)) ?? "", null);
    }
}
