using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Import;
using LaChan.Monitoring.Intake;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Pages;
using LaChan.Monitoring.Review;
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
        services.AddEntry<QuarantineReleased>("quarantine-released").AddEntry<QuarantineDismissed>("quarantine-dismissed");
        services.AddProjection<QuarantineProjection>();
        services.AddSingleton<StationRegister>().AddSingleton<SeriesRegister>();
        services.AddSingleton<ObservationStore>().AddSingleton<StationFile>().AddSingleton<IReadings, Readings>();
        services.AddSingleton<Quarantine>().AddSingleton<FileIntake>().AddSingleton<QuarantineStore>();
        services.AddSingleton<Hearing>().AddSingleton<StationFilesImport>();
        services.AddHostedService(x => x.GetRequiredService<Hearing>()).AddHostedService<InboxWatch>();
        services.AddEntry<AlarmRaised>("alarm-raised").AddEntry<AlarmChanged>("alarm-changed").AddEntry<AlarmAcknowledged>("alarm-acknowledged").AddEntry<AlarmVerified>("alarm-verified")
            .AddEntry<AlarmFalse>("alarm-false").AddEntry<AlarmClosed>("alarm-closed").AddEntry<AlarmLinked>("alarm-linked");
        services.AddProjection<AlarmProjection>();
        services.AddScoped<AlarmDoor>().AddSingleton<AlarmStore>().AddSingleton<IAlarms, AlarmDesk>().AddSingleton<IFlagsOfLatest, FlagWords>();
        services.AddSingleton<SeriesMemory>().AddSingleton<LimitBook>().AddSingleton<AlarmPolicies>().AddSingleton<Neighbours>().AddSingleton<RaiseAlarm>();
        services.AddSingleton<AlarmOutbox>().AddSingleton<SilenceWatch>().AddSingleton<Judge>().AddSingleton<IObservationListener>(x => x.GetRequiredService<Judge>());
        services.AddHostedService<SilenceClock>();
        services.AddSingleton<DrawSeries>().AddSingleton<StationMap>().AddSingleton<StationBoard>().AddSingleton<LookAtStation>().AddSingleton<ISearchable, StationSearch>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        AlarmDoors.Map(app);
        StationDoors.Map(app);
        UploadStationFiles.Map(app);
        ReleaseQuarantine.Map(app);
        DismissQuarantine.Map(app);
    }
}
