using LaChan.Contracts.Forecast;
using LaChan.Forecast.First;
using LaChan.Forecast.Review;
using LaChan.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Forecast;

/// <summary>Table of contents of the module.</summary>
public sealed class ForecastModule : IModule
{
    public void Add(IServiceCollection services) =>
        services
            .AddEntry<ForecastMade>("forecast-made")
            .AddSingleton<IFirstForecast, AirForecast>()
            .AddSingleton<ForecastHistory>();

    public void Map(IEndpointRouteBuilder app) => ForecastZones.Map(app);
}
