using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Risk;
using LaChan.Risk.Register;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Risk.Register;

public class FacilityTests
{
    static readonly GeoPoint NearStation = new(10.6906, 106.8380);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cold_store_of_the_demo_lies_upwind_of_the_first_station_and_says_that_it_is_assumed()
    {
        await using var node = await Started();
        var (facility, km) = node.Get<IFacilities>().Upwind(NearStation, windFromDeg: 56, "NH3", withinKm: 10)[0];
        Assert.Equal(("DEMO-LT", 62.0, true), (facility.Id, facility.Stock["NH3"], facility.Assumed));
        Assert.Equal(2.6, km, 0.1);
    }

    [Theory]
    [InlineData(236, "NH3", "the wind comes from the other side")]
    [InlineData(56, "Cl2", "it holds no chlorine")]
    public async Task What_is_not_upwind_or_does_not_hold_the_substance_is_not_named(double windFromDeg, string substance, string why)
    {
        await using var node = await Started();
        Assert.True(node.Get<IFacilities>().Upwind(NearStation, windFromDeg, substance, 10).All(x => x.Facility.Id != "DEMO-LT"), why);
    }

    [Fact]
    public async Task A_wind_around_north_is_compared_across_zero_degrees()
    {
        await using var node = await Risk();
        await Save(node, Plant("N", 10.05, 106, "NH3"));
        Assert.Single(node.Get<IFacilities>().Upwind(new(10, 106), 350, "NH3", 10));
        Assert.Single(node.Get<IFacilities>().Upwind(new(10, 106), 10, "NH3", 10));
        Assert.Empty(node.Get<IFacilities>().Upwind(new(10, 106), 100, "NH3", 10));
    }

    [Fact]
    public async Task A_facility_within_the_error_of_its_own_position_may_lie_on_any_side()
    {
        await using var node = await Risk();
        await Save(node, Plant("N", 10.01, 106, "NH3") with { AccuracyKm = 3 });
        Assert.Single(node.Get<IFacilities>().Upwind(new(10, 106), 180, "NH3", 10));
    }

    [Fact]
    public void A_live_realm_never_holds_the_plants_of_the_demo()
    {
        Assert.Contains("DEMO-LT", Ids(RealmKind.Demo));
        Assert.Contains("DEMO-LT", Ids(RealmKind.Exercise));
        Assert.DoesNotContain("DEMO-LT", Ids(RealmKind.Live));
        Assert.NotEmpty(Ids(RealmKind.Live));

        static IEnumerable<string> Ids(RealmKind kind) => BaseFacilities.Of(new Realm(kind, "thử", "", "nút", TimeProvider.System)).Select(x => x.Id);
    }

    [Fact]
    public async Task A_second_start_enters_nothing_and_leaves_what_a_person_saved()
    {
        await using var node = await Started();
        var entries = (await node.Journal.Verify(Ct)).Entries;
        await Save(node, Plant("F01", 10.6, 107.03, "NH3"), version: 1);
        await node.Get<BaseFacilities>().StartAsync(Ct);
        Assert.Equal(entries + 1, (await node.Journal.Verify(Ct)).Entries);
        Assert.Equal(2, (await node.Get<FacilityStore>().Find("F01", Ct))!.Row.Version);
    }

    [Fact]
    public async Task A_substance_held_in_unknown_quantity_is_held_without_a_stock()
    {
        await using var node = await Started();
        var urea = Assert.Single(node.Get<IFacilities>().All, x => x.Id == "F01");
        Assert.Contains("NH3", urea.Holds!);
        Assert.Empty(urea.Stock);
    }

    [Theory]
    [InlineData("long tan", "DEMO-LT")]
    [InlineData("dam phu my", "F01")]
    public async Task A_facility_is_found_without_diacritics(string typed, string id)
    {
        await using var node = await Started();
        Assert.Contains(node.Services.GetServices<ISearchable>().SelectMany(x => x.Search(typed, 10, "vi")), x => x.Href == $"/facilities/{id}");
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_register()
    {
        await using var node = await Started();
        var before = await node.Journal.Fingerprint(Ct);
        await node.Journal.Rebuild(Ct);
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    static Task<TestNode> Risk() => TestNode.With(new RiskModule());

    static async Task<TestNode> Started()
    {
        var node = await Risk();
        await node.Get<BaseFacilities>().StartAsync(Ct);
        return node;
    }

    static FacilityRegistered Plant(string id, double lat, double lon, string substance) =>
        new(id, "chemical", "Nhà máy thử", "Test plant", "VN", lat, lon, 0, "operating", "thử", "test", "thử", "assumed", [new(substance)], true);

    static async Task Save(TestNode node, FacilityRegistered facility, long version = 0) =>
        Assert.True(await node.Journal.Append(Streams.Facility(facility.Id), version, facility, node.Actor, ct: Ct));
}
