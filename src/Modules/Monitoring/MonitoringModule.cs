using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Monitoring;

/// <summary>Table of contents of the module.</summary>
public sealed class MonitoringModule : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddEntry<StationRegistered>("station-registered");
        services.AddProjection<StationProjection>();
        services.AddSingleton<StationRegister>().AddSingleton<SeriesRegister>();
        services.AddSingleton<ObservationStore>().AddSingleton<StationFile>().AddSingleton<IReadings, Readings>();
        services.AddHostedService<Hearing>();
    }

    public void Map(IEndpointRouteBuilder app) { }
}
