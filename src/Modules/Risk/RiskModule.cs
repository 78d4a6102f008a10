using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Platform;
using LaChan.Risk.Register;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Risk;

/// <summary>Table of contents of the module: at-risk facilities.</summary>
public sealed class RiskModule : IModule
{
    public void Add(IServiceCollection services) =>
        services
            .AddEntry<FacilityRegistered>("facility-registered")
            .AddProjection<FacilityProjection>()
            .AddSingleton<FacilityStore>().AddSingleton<IFacilities>(x => x.GetRequiredService<FacilityStore>()).AddSingleton<ISearchable>(x => x.GetRequiredService<FacilityStore>())
            .AddSingleton<BaseFacilities>().AddHostedService(x => x.GetRequiredService<BaseFacilities>());

    public void Map(IEndpointRouteBuilder app) => FacilityMap.Map(app);
}
