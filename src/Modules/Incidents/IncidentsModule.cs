using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Browse;
using LaChan.Incidents.Desk;
using LaChan.Incidents.Command;
using LaChan.Incidents.Draft;
using LaChan.Incidents.End;
using LaChan.Incidents.Notify;
using LaChan.Incidents.Open;
using LaChan.Incidents.Protect;
using LaChan.Incidents.Report;
using LaChan.Incidents.Room;
using LaChan.Incidents.Sign;
using LaChan.Incidents.Situation;
using LaChan.Incidents.Timeline;
using LaChan.Incidents.Verify;
using LaChan.Incidents.Weather;
using LaChan.Platform;
using LaChan.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Incidents;

/// <summary>Reports, drafts, verification, level, notices, clocks, the incident room.</summary>
public sealed class IncidentsModule : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddEntry<IncidentDrafted>("incident-drafted").AddEntry<SourceJoined>("source-joined").AddEntry<FindingMade>("finding-made");
        services.AddEntry<ForcesProposed>("forces-proposed").AddEntry<NoticeSent>("notice-sent").AddEntry<NoticeAcknowledged>("notice-acknowledged");
        services.AddEntry<IncidentVerified>("incident-verified").AddEntry<IncidentOpened>("incident-opened").AddEntry<LevelSigned>("level-signed");
        services.AddEntry<RoleNamed>("role-named").AddEntry<ClockStarted>("clock-started").AddEntry<ClockStopped>("clock-stopped").AddEntry<IncidentEnded>("incident-ended");
        services.AddEntry<ProtectionOrdered>("protection-ordered").AddEntry<ProtectionDone>("protection-done").AddEntry<SituationReported>("situation-reported");
        services.AddEntry<ReportReceived>("report-received").AddEntry<ReportLinked>("report-linked").AddEntry<PhotosAdded>("photos-added");
        services.AddEntry<WindStated>("wind-stated").AddEntry<CurrentStated>("current-stated").AddEntry<WeatherWithdrawn>("weather-withdrawn");
        services.AddSingleton<Refused<RefusedWeather>>().AddHostedService<WeatherClock>();
        services.AddProjection<IncidentProjection>();
        services.AddProjection<DutyProjection>();
        services.AddProjection<ReportProjection>();
        services.AddSingleton<IncidentStore>().AddSingleton<IIncidents>(x => x.GetRequiredService<IncidentStore>()).AddSingleton<IIncidentDesk>(x => x.GetRequiredService<IncidentStore>());
        services.AddSingleton<DeskReading>().AddScoped<AlarmSentence>().AddScoped<Surroundings>().AddScoped<AroundAlarm>().AddScoped<IRailCount, NewAlarms>();
        services.AddSingleton<NodeDesk>().AddSingleton<Titles>().AddSingleton<FirstZone>().AddSingleton<Reaching>().AddSingleton<CarriedReach>().AddSingleton<RiverReach>().AddSingleton<SeaReach>().AddSingleton<LevelProposal>().AddSingleton<Evaluation>();
        services.AddSingleton<SameIncident>().AddSingleton<DraftIncident>().AddSingleton<DraftReader>().AddReader<IncidentNews>();
        services.AddSingleton<RoomReading>().AddSingleton<BodyNames>().AddSingleton<DutyWords>().AddSingleton<SituationText>().AddSingleton<Sentences>().AddScoped<Decision>();
        services.AddSingleton<Photos>().AddSingleton<ReceiveReport>().AddSingleton<AlarmReport>().AddSingleton<AddPhotos>().AddSingleton<ReportStore>().AddSingleton<ReportGate>().AddSingleton<LinkReport>();
        services.AddSingleton<ISearchable, IncidentSearch>();
    }

    public void Map(IEndpointRouteBuilder app)
    {
        DeskMap.Map(app);
        DeskStill.Map(app);
        VerifyIncident.Map(app);
        OpenIncident.Map(app);
        SignLevel.Map(app);
        SendNotices.Map(app);
        AcknowledgeNotice.Map(app);
        NameRole.Map(app);
        ProtectPeople.Map(app);
        ReportProtected.Map(app);
        ReportSituation.Map(app);
        EndIncident.Map(app);
        RoomMap.Map(app);
        PhotoDoor.Map(app);
        WhereDoor.Map(app);
        LinkReport.Map(app);
        StateWeather.Map(app);
    }
}
