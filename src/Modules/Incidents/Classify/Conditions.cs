using System.Collections.Frozen;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>The closed vocabulary that the rule files may use. Each condition answers holds, likely, unknown or fails, and states the fact it rests on.</summary>
public static class Conditions
{
    public static readonly FrozenDictionary<string, Func<Situation, Judged>> All = new Dictionary<string, Func<Situation, Judged>>
    {
        ["is an incident"] = x => x.Pollution is Pollution.Suspected ? Judged.Holds("incident.suspected") : Judged.Holds("incident.reported"),
        ["leaves the facility"] = x => x.Leaves,
        ["inside the facility"] = x => Not(Outside(x)),
        ["outside the facility, or a source was lost"] = Outside,
        ["two or more districts"] = x => x.TwoDistricts,
        ["two or more communes"] = x => x.TwoCommunes,
        ["two or more provinces"] = x => x.TwoProvinces,
        ["two or more ministries"] = x => x.TwoMinistries,
        ["crosses the border"] = x => x.Border,
        ["at sea outside the provinces"] = x => x.AtSea,
        ["unknown origin threatens two or more provinces"] = x => x.OriginUnknown.And(x.TwoProvinces),
        ["no capability exceeded"] = x => Exceeded(x, Capability.Facility, Not),
        ["origin known and no capability exceeded"] = x => Not(x.OriginUnknown).And(Exceeded(x, Capability.Facility, Not)),
        ["facility capability exceeded"] = x => Exceeded(x, Capability.Facility),
        ["facility capability exceeded or origin unknown"] = x => Exceeded(x, Capability.Facility).Or(x.OriginUnknown),
        ["commune capability exceeded"] = x => Exceeded(x, Capability.Commune),
        ["commune capability exceeded over a province's area"] = x => Exceeded(x, Capability.Commune).And(x.TwoCommunes.Or(BeyondItsMeans(x))),
        ["province capability exceeded"] = x => Exceeded(x, Capability.Province),
        ["release above the threshold of the annex"] = _ => NotHeld("notheld.thresholds"),
        ["at key national works"] = _ => NotHeld("notheld.works"),
    }.ToFrozenDictionary();

    /// <summary>The key of a condition's words: <c>incidents.when.two-or-more-communes</c>.</summary>
    public static string TextKey(string when) => "incidents.when." + when.Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');

    static Judged Outside(Situation x) => x.OriginUnknown.Outcome is Outcome.Holds ? Judged.Holds("source.lost") : x.Leaves;

    static Judged Exceeded(Situation x, Capability atLeast, Func<Judged, Judged>? turn = null) =>
        x.Capability is not { } exceeded ? Judged.Unknown("capability.unknown") with { Gap = Gap.Capability }
        : (turn ?? Same)(exceeded >= atLeast ? Judged.Holds(Word(exceeded)) : Judged.Fails(Word(exceeded)));

    /// <summary>How far a commune's means are exceeded nobody can say, unless the province's are too.</summary>
    static Judged BeyondItsMeans(Situation x) => x.Capability >= Capability.Province ? Judged.Holds(Word(Capability.Province)) : Judged.Unknown(Word(Capability.Commune));

    static string Word(Capability capability) => "capability." + capability.ToString().ToLowerInvariant();

    static Judged NotHeld(string fact) => Judged.Unknown(fact) with { Gap = Gap.NotHeld };

    static Judged Same(Judged judged) => judged;

    static Judged Not(Judged judged) => judged with
    {
        Outcome = judged.Outcome switch { Outcome.Holds => Outcome.Fails, Outcome.Fails => Outcome.Holds, _ => Outcome.Unknown },
        Probability = judged.Probability is { } p ? 1 - p : null,
    };
}
