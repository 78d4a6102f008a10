using LaChan.Contracts.Forecast;
using LaChan.Forecast.First;
using LaChan.Forecast.Retrieve;
using LaChan.Forecast.Review;
using LaChan.Forecast.River;
using LaChan.Forecast.Runs;
using LaChan.Forecast.Sea;
using LaChan.Forecast.Weather;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Forecast;

/// <summary>Table of contents of the module.</summary>
public sealed class ForecastModule : IModule
{
    public void Add(IServiceCollection services) =>
        services
            .AddEntry<ForecastMade>("forecast-made")
            .AddEntry<RiverForecastMade>("river-forecast-made").AddEntry<SeaForecastMade>("sea-forecast-made")
            .AddSingleton<IFirstForecast, AirForecast>().AddSingleton<IRiverForecast, RiverFront>().AddSingleton<ISeaForecast, SeaFront>()
            .AddSingleton<ForecastHistory>()
            .AddEntry<RunAsked>("run-asked").AddEntry<RunDone>("run-done").AddEntry<RunStopped>("run-stopped")
            .AddProjection<RunProjection>()
            .AddSingleton<RunStore>().AddSingleton<RunEngines>().AddSingleton<RunZones>().AddSingleton<RunLayers>().AddSingleton<RunThresholds>().AddSingleton<RunKeep>()
            .AddSingleton<RunFrames>().AddSingleton<RunPicture>().AddSingleton<RunClocks>().AddSingleton<RunMeasured>().AddSingleton<EdrRuns>().AddSingleton<FirstRun>().AddSingleton<Refused<RefusedRun>>()
            .AddEntry<WeatherGridKept>("weather-grid-kept").AddEntry<WeatherGridRemoved>("weather-grid-removed").AddProjection<WeatherGridProjection>()
            .AddSingleton<WeatherGridStore>().AddSingleton<WeatherGridFolder>().AddSingleton<GridTrial>().AddSingleton<KeepGrid>().AddSingleton<IGriddedWeather, GriddedWeather>().AddSingleton<Refused<RefusedGrid>>()
            .AddSingleton<RunQueue>().AddHostedService(x => x.GetRequiredService<RunQueue>());

    public void Map(IEndpointRouteBuilder app) 
    {
        ForecastZones.Map(app);
        RunDoors.Map(app);
        RunFileDoors.Map(app);
        RunMapDoors.Map(app);
        EdrDoors.Map(app);
        GridDoors.Map(app);
    }
}
