using LaChan.Contracts.Forces;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Forces;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forces;

/// <summary>A node with forces, straight roads and one incident at 10° N 106° E.</summary>
static class ForcesNode
{
    public static readonly Guid Incident = Guid.Parse("11111111-1111-1111-1111-111111111111");
    public static readonly Guid Draft = Guid.Parse("22222222-2222-2222-2222-222222222222");
    public static readonly GeoPoint Place = new(10, 106);

    public static Task<TestNode> Create() => TestNode.With(
        services => services
            .AddSingleton<IRoads, StraightRoads>()
            .AddSingleton<IIncidents>(new OneIncident(Incident, Draft, Place))
            .AddEntry<IncidentEnded>("incident-ended"),
        new ForcesModule());

    public static async Task Save(this TestNode node, string id, double northKm, params Resource[] resources)
    {
        var point = Place.Offset(0, northKm * 1000);
        var depot = new DepotRegistered(id, $"Kho {id}", $"Depot {id}", "MOD", new("79"), point.Lat, point.Lon, 0, resources, "thử", true);
        Assert.True(await node.Journal.Append(Streams.Depot(id), await node.Journal.Version(Streams.Depot(id)), depot, node.Actor));
    }
}
