using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Ministries by the day they were named, carried to those that hold their duties on the day of the question (rule F).</summary>
internal static class MinistryReading
{
    public static IReadOnlyList<AgencyCode> Of(ClassificationInput input, NoticeTable notice, IAgencies agencies)
    {
        var named = (input.Ministries ?? []).Distinct().ToList();
        var refused = named.Where(code => agencies.Agency(code) is null || !agencies.InForce(code, input.UnitDay)).ToList();
        if (refused.Count > 0)
            throw new RefusedException([.. refused.Select(code => new Refusal("ministries", $"\"{code}\" is not the code of an agency in force on {input.UnitDay:yyyy-MM-dd}"))]);
        return [.. named.Select(code => notice.MinistryOf(agencies.SuccessorOn(code, input.On))).OfType<AgencyCode>().Distinct()];
    }

    public static Judged TwoOrMore(IReadOnlyList<AgencyCode> ministries, IAgencies agencies)
    {
        var names = string.Join(", ", ministries.Select(code => agencies.Agency(code)?.NameVi ?? code.Value));
        var codes = string.Join(", ", ministries);
        return ministries.Count switch
        {
            0 => Judged.Unknown("ministries.none"),
            1 => Judged.Fails("ministries.one", codes, names),
            _ => Judged.Holds("ministries.holds", codes, names),
        };
    }
}
