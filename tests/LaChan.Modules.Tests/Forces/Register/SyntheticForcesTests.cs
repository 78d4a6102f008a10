using LaChan.Contracts.Reference;
using LaChan.Forces;
using LaChan.Forces.Register;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forces.Register;

public class SyntheticForcesTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_seed_gives_the_same_forces_and_another_seed_others()
    {
        string Text(int seed) => System.Text.Json.JsonSerializer.Serialize(SyntheticForces.Of(seed), EntryTypes.Json);
        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));
    }

    [Fact]
    public void Each_of_the_34_provinces_has_chemical_troops_fire_police_and_medical_teams_and_every_depot_says_that_it_is_assumed()
    {
        var made = SyntheticForces.Of(SyntheticForces.Seed);
        Assert.Equal(34, made.Select(x => x.Province).Distinct().Count());
        foreach (var owner in (string[])["MOD", "MPS", "PROV-PC"])
            Assert.Equal(34, made.Where(x => x.Owner == owner).Select(x => x.Province).Distinct().Count());
        Assert.All(made, x => Assert.True(x.Assumed && x.Resources.All(r => r.Ready >= 0 && r.Ready <= r.Units)));
        Assert.Equal(made.Count, made.Select(x => x.Id).Distinct().Count());
        Assert.Equal(3, made.Count(x => x.Owner == "NACCET"));
    }

    [Fact]
    public async Task Only_the_demo_starts_with_made_up_forces_and_a_second_start_adds_none()
    {
        await using var node = await ForcesNode.Create();
        await node.Get<SyntheticForces>().StartAsync(Ct);
        Assert.Empty(await node.Get<DepotStore>().List(Ct));

        var demo = new SyntheticForces(node.Journal, node.Realm with { Kind = RealmKind.Demo });
        await demo.StartAsync(Ct);
        await demo.StartAsync(Ct);
        Assert.Equal(SyntheticForces.Of(SyntheticForces.Seed).Count, (await node.Get<DepotStore>().List(Ct)).Count);

        var live = new SyntheticForces(node.Journal, node.Realm with { Kind = RealmKind.Live });
        await Assert.ThrowsAsync<InvalidOperationException>(() => live.Load(Ct));
    }

    [Fact]
    public async Task A_depot_is_found_without_diacritics()
    {
        await using var node = await ForcesNode.Create();
        await node.Get<SyntheticForces>().Load(Ct);
        var hits = node.Services.GetServices<ISearchable>().SelectMany(x => x.Search(PlainText.Fold("Phân đội hóa học Đà Nẵng"), 5, "vi")).ToList();
        Assert.Equal("depot", Assert.Single(hits).Kind);
    }
}
