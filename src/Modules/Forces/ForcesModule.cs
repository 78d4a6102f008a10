using LaChan.Contracts.Forces;
using LaChan.Contracts.Reference;
using LaChan.Forces.Nearest;
using LaChan.Forces.Order;
using LaChan.Forces.Register;
using LaChan.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Forces;

/// <summary>Table of contents of the module: depots and teams, who is nearest, orders.</summary>
public sealed class ForcesModule : IModule
{
    public void Add(IServiceCollection services) =>
        services
            .AddEntry<DepotRegistered>("depot-registered")
            .AddEntry<DepotCommitted>("depot-committed")
            .AddEntry<ForceOrdered>("force-ordered")
            .AddProjection<DepotProjection>()
            .AddSingleton<DepotStore>().AddSingleton<ISearchable>(x => x.GetRequiredService<DepotStore>())
            .AddSingleton(_ => NeedTable.Shipped())
            .AddSingleton<NearestForces>().AddSingleton<INearestForces>(x => x.GetRequiredService<NearestForces>())
            .AddSingleton<OrderForces>()
            .AddSingleton<SyntheticForces>().AddHostedService(x => x.GetRequiredService<SyntheticForces>());

    public void Map(IEndpointRouteBuilder app)
    {
        ForceMap.Map(app);
        OrderForces.Map(app);
    }
}
