using System.Diagnostics;
using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Forces;
using LaChan.Forces.Register;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forces.Nearest;

/// <summary>The made-up forces of the demo on the roads of the base pack.</summary>
public class RealRoadsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("the cold store", "chemical", 10.7037, 106.8577)]
    [InlineData("the Red River at Việt Trì", "oil", 21.30, 105.43)]
    [InlineData("the reactor at Đà Lạt", "radiation", 11.9525, 108.4545)]
    public async Task The_demo_can_send_all_that_its_incidents_need(string story, string hazard, double lat, double lon)
    {
        await using var node = await Demo();
        var nearest = node.Get<INearestForces>();
        var proposals = nearest.For(hazard, new GeoPoint(lat, lon));
        Assert.All(nearest.Needs(hazard), need => Assert.True(need.Units == proposals.Where(x => x.Capability == need.Capability).Sum(x => x.Units), $"{story}: {need.Capability}"));
        Assert.All(proposals, x => Assert.True(x.Km >= x.Point.DistanceKm(new(lat, lon)) * 0.95 && x.Minutes > 0 && x.Route.Count > 1, $"{x.Depot}: {x.Km} km"));
    }

    [Fact]
    public async Task A_proposal_comes_well_within_the_two_seconds_of_a_draft()
    {
        await using var node = await Demo();
        var nearest = node.Get<INearestForces>();
        nearest.For("chemical", new(10.7037, 106.8577));
        var clock = Stopwatch.StartNew();
        nearest.For("chemical", new(10.7037, 106.8577));
        Assert.True(clock.ElapsedMilliseconds < 500, $"{clock.ElapsedMilliseconds} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.Elapsed.TotalMilliseconds:0.0} ms");
    }

    static async Task<TestNode> Demo()
    {
        var node = await TestNode.With(
            services => services.AddSingleton<IIncidents>(new OneIncident(ForcesNode.Incident, ForcesNode.Draft, ForcesNode.Place)).AddEntry<IncidentEnded>("incident-ended"),
            new ReferenceModule(), new ForcesModule());
        await node.Get<SyntheticForces>().Load(Ct);
        return node;
    }
}
