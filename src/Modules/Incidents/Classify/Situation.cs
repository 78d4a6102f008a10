using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>An incident as the conditions see it: codes carried to the day of the question, every question about it answered holds, likely, unknown or fails.</summary>
public sealed record Situation
{
    public required DateOnly On { get; init; }
    public required Pollution Pollution { get; init; }
    public required Affected Communes { get; init; }
    public required Affected Provinces { get; init; }
    public required IReadOnlyList<AgencyCode> Ministries { get; init; }
    public required Judged Leaves { get; init; }
    public required Judged TwoDistricts { get; init; }
    public required Judged TwoCommunes { get; init; }
    public required Judged TwoProvinces { get; init; }
    public required Judged TwoMinistries { get; init; }
    public required Judged Border { get; init; }
    public required Judged AtSea { get; init; }
    public required Judged OriginUnknown { get; init; }

    /// <summary>Null: nobody has said.</summary>
    public required Capability? Capability { get; init; }

    /// <summary>Reads an input.</summary>
    /// <exception cref="RefusedException">A code not in force, a contradiction, a day before the scale existed.</exception>
    internal static Situation Of(ClassificationInput input, RuleSet rules, IUnits units, IAgencies agencies)
    {
        Contradictions.Check(input);
        var reading = new UnitReading(input, units, rules.Policy);
        var (communes, provinces) = reading.Read();
        Contradictions.Check(input, communes, provinces);

        var inside = input.LeavesFacility is false;
        var ministries = MinistryReading.Of(input, rules.Notice, agencies);
        var twoProvinces = provinces.TwoOrMore("provinces", reading.ProvinceName, rules.Policy.LikelyFrom, inside);
        var twoCommunes = communes.TwoOrMore("communes", reading.CommuneName, rules.Policy.LikelyFrom, inside);
        if (twoCommunes.Outcome < twoProvinces.Outcome && twoProvinces.Outcome >= Outcome.Likely) twoCommunes = twoProvinces;
        var border = BorderReading.Of(input, communes, provinces, units, rules.Policy);
        return new()
        {
            On = input.On, Pollution = input.Pollution, Communes = communes, Provinces = provinces, Ministries = ministries, Capability = input.CapabilityExceeded,
            Border = border, TwoCommunes = twoCommunes, TwoProvinces = twoProvinces,
            TwoDistricts = Districts(input, communes, twoProvinces),
            TwoMinistries = MinistryReading.TwoOrMore(ministries, agencies),
            Leaves = LeavesOf(input, twoCommunes, border),
            AtSea = input.AtSeaOutsideProvinces ? Judged.Holds("sea.yes") : Judged.Fails("sea.no"),
            OriginUnknown = input.UnknownOrigin ? Judged.Holds("origin.unknown") : Judged.Fails("origin.known"),
        };
    }

    /// <summary>Pollution in two communes, or beyond the border, has left the facility even if nobody said so.</summary>
    static Judged LeavesOf(ClassificationInput input, Judged twoCommunes, Judged border) => input.LeavesFacility switch
    {
        true => Judged.Holds("leaves.yes"),
        false => Judged.Fails("leaves.no"),
        null when twoCommunes.Outcome >= Outcome.Likely && twoCommunes.Outcome >= border.Outcome => twoCommunes,
        null when border.Outcome >= Outcome.Likely => border,
        null => Judged.Unknown("leaves.unknown"),
    };

    /// <summary>One old commune proves one district; which districts two communes lie in is not held.</summary>
    static Judged Districts(ClassificationInput input, Affected communes, Judged twoProvinces) => input.Districts switch
    {
        >= 2 and var count => Judged.Holds("districts.holds", $"{count}"),
        { } count => Judged.Fails("districts.one", $"{count}"),
        null when twoProvinces.Outcome >= Outcome.Likely => twoProvinces,
        null when input.LeavesFacility is false => Judged.Fails("districts.inside"),
        null when !communes.Open && communes.All.Count == 1 => Judged.Fails("districts.one", "1"),
        null => Judged.Unknown("districts.unknown"),
    };
}
