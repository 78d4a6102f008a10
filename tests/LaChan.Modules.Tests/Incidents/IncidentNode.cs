using LaChan.Contracts.Forces;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Forecast;
using LaChan.Incidents;
using LaChan.Incidents.Draft;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Incidents;

/// <summary>A node with the real journal, rules, substances and forecast, on small made-up outlines and measurements.</summary>
static class IncidentNode
{
    public static readonly GeoPoint Near = new(10.6906, 106.8380);
    public static readonly GeoPoint Far = new(10.6760, 106.8160);

    public static Task<TestNode> Start(IUnits? units = null, IFacilities? plants = null, Action<IServiceCollection>? add = null) => TestNode.With(services =>
    {
        services.AddSingleton(units ?? StripUnits.South).AddSingleton(plants ?? new OnePlant()).AddSingleton<INearestForces, OneTeam>();
        services.AddSingleton<SetReadings>().AddSingleton<IReadings>(x => x.GetRequiredService<SetReadings>());
        foreach (var (name, type) in Alarms) if (services.All(x => (x.ImplementationInstance as EntryType)?.Name != name)) services.AddSingleton(new EntryType(name, type));
        add?.Invoke(services);
    }, new ReferenceModule(), new ForecastModule(), new IncidentsModule());

    static readonly (string, Type)[] Alarms =
        [("alarm-raised", typeof(AlarmRaised)), ("alarm-changed", typeof(AlarmChanged)), ("alarm-linked", typeof(AlarmLinked)), ("alert-issued", typeof(LaChan.Contracts.Alerting.AlertIssued)), ("force-ordered", typeof(ForceOrdered))];

    /// <summary>Ammonia of so many µg/Nm³ at a station.</summary>
    public static AlarmRaised Ammonia(GeoPoint point, double value, string station = "S1", AlarmSeverity severity = AlarmSeverity.Emergency, string? judged = null) => Alarm("NH3", "air", "µg/Nm³", point, value, station, severity, judged);

    public static AlarmRaised Alarm(string parameter, string medium, string unit, GeoPoint point, double value, string station, AlarmSeverity severity = AlarmSeverity.Emergency, string? judged = null) => new(
        Guid.NewGuid(), "exceedance", severity, [station], $"Trạm {station}", parameter, medium, point, "MAE", null, value, unit, TestNode.Start, 200, "1h", "QCVN", false, [], "high", "", judged);

    /// <summary>Raises an alarm and lets the drafting read it, as the node does.</summary>
    public static async Task<IncidentFile?> Raise(this TestNode node, AlarmRaised alarm)
    {
        await node.Journal.AppendNext(Streams.Alarm(alarm.Id), alarm, Actor.Node("n"));
        await node.ReadNews();
        return await node.Get<IncidentStore>().IncidentOf(alarm.Id, default) is { } id ? await node.File(id) : null;
    }

    /// <summary>Lets the drafting read the whole journal: also what it has read before.</summary>
    public static async Task ReadNews(this TestNode node)
    {
        var reader = node.Get<DraftReader>();
        foreach (var entry in await node.Journal.After(0, 1000)) await reader.Read(entry, default);
    }

    public static async Task<IncidentFile> File(this TestNode node, Guid id) =>
        IncidentFile.Of(await node.Journal.Read(Streams.Incident(id))) ?? throw new InvalidOperationException("no such incident");
}
