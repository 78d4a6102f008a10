using LaChan.Contracts.Risk;
using LaChan.Forces;
using LaChan.Forces.Nearest;
using LaChan.Forces.Register;
using LaChan.Platform;
using LaChan.Reference;
using LaChan.Reference.Agencies;
using LaChan.Reference.Limits;
using LaChan.Reference.Policies;
using LaChan.Risk;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Reference;

/// <summary>Keys of texts that are put together from a row's value: each value has its words in both languages.</summary>
public class WordsForTablesTests
{
    static readonly IReadOnlyList<LimitRow> Limits = BaseData.Rows<LimitRow>("limits.json");
    static readonly IReadOnlyList<PolicyRow> Policies = BaseData.Rows<PolicyRow>("policies.json");
    static readonly IReadOnlyList<FacilityRegistered> Facilities = [.. BaseData.Rows<FacilityRegistered>("facilities.json"), .. BaseData.Rows<FacilityRegistered>("demo/facilities.json")];

    static IEnumerable<string> Keys =>
    [
        .. Limits.Select(x => $"reference.medium.{x.Medium}"), .. Limits.Select(x => $"reference.averaging.{x.Averaging}"), .. Limits.Select(x => $"reference.certainty.{x.Certainty}"),
        .. BaseData.Rows<AgencyRow>("agencies.json").Select(x => $"reference.certainty.{x.Certainty}"), .. BaseData.Rows<SuccessionRow>("succession.json").Select(x => $"reference.certainty.{x.Certainty}"),
        .. Policies.Select(x => $"reference.policies.{x.Key.Split('.')[0]}"), .. Policies.Where(x => x.Unit.Length > 0).Select(x => $"reference.unit.{x.Unit}"),
        .. Facilities.Select(x => $"risk.kind.{x.Kind}"), .. Facilities.Select(x => $"risk.status.{x.Status}"),
        .. SyntheticForces.Of(SyntheticForces.Seed).Select(x => $"forces.owner.{x.Owner}"),
        .. SyntheticForces.Of(SyntheticForces.Seed).SelectMany(x => x.Resources).Select(x => $"forces.capability.{x.Capability}"),
        .. BaseData.Rows<NeedRow>("force-needs.json").Select(x => $"forces.capability.{x.Capability}"),
    ];

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_value_of_a_table_that_stands_on_a_page_has_its_words(string language)
    {
        await using var node = await TestNode.With(new ReferenceModule(), new RiskModule(), new ForcesModule());
        var texts = node.Get<Texts>();
        Assert.All(Keys.Distinct(), key => Assert.True(texts.Has(language, key), key));
    }

    [Fact]
    public void Whatever_a_hazard_needs_somebody_in_the_demo_has() =>
        Assert.Subset(
            SyntheticForces.Of(SyntheticForces.Seed).SelectMany(x => x.Resources).Select(x => x.Capability).ToHashSet(),
            BaseData.Rows<NeedRow>("force-needs.json").Select(x => x.Capability).ToHashSet());
}
