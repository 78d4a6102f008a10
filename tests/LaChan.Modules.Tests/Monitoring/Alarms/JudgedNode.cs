using LaChan.Contracts.Access;
using LaChan.Contracts.Monitoring;
using LaChan.Monitoring;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Stations;
using LaChan.Reference;

namespace LaChan.Modules.Tests.Monitoring.Alarms;

/// <summary>A node whose judge hears what a test says that stations measured; the clock follows the measurements.</summary>
sealed class JudgedNode(TestNode node) : IAsyncDisposable
{
    public TestNode Node => node;
    public IAlarms Alarms => node.Get<IAlarms>();
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<JudgedNode> With(params Station[] stations)
    {
        var node = await TestNode.With(new ReferenceModule(), new MonitoringModule());
        await node.Get<StationRegister>().Register(stations, node.Actor, Ct);
        return new(node);
    }

    public static Station Air(string code, double lat = 10.69, double lon = 106.84, int period = 300, params string[] parameters) =>
        new(code, $"Trạm {code}", "air", "MAE", new(lat, lon), new("75"), period, parameters.Length == 0 ? ["NH3"] : parameters, Synthetic: true);

    public static Station Gamma(string code, double lat = 21.5, double lon = 107.9) => Air(code, lat, lon, 600, "DoseRate", "RainInt") with { Kind = "radiation", Ministry = "MOST" };

    /// <summary>One value, measured at minutes after the start of the test; the clock moves there unless it is already later.</summary>
    public async Task Measure(string station, string parameter, double minute, double value, DeviceStatus status = DeviceStatus.Measuring, Arrival arrival = Arrival.New)
    {
        var at = TestNode.Start.AddMinutes(minute);
        if (at > node.Clock.GetUtcNow()) node.Clock.SetUtcNow(at);
        await Hear(new Observation(Number(station, parameter), at.ToUnixTimeSeconds(), value, status, arrival));
    }

    public async Task Hear(params Observation[] observations) => await node.Get<Judge>().Observe(observations, Ct);

    public int Number(string station, string parameter) => node.Get<SeriesRegister>().Find(station, parameter)!.Number;

    /// <summary>A quiet series: a slow wave with small noise around a level, from −<paramref name="count"/> periods up to minute 0.</summary>
    public async Task Quiet(string station, string parameter, double level, int periodMinutes = 5, int count = 40, double noise = 0.05)
    {
        var random = new Random(7);
        for (var i = -count; i <= 0; i++)
            await Measure(station, parameter, i * periodMinutes, Math.Round(level * (1 + noise * (random.NextDouble() - 0.5) + 0.05 * Math.Sin(i / 7.0)), 5));
    }

    public async Task<IReadOnlyList<AlarmView>> Desk() => await Alarms.Desk(Sight.Country, Ct);

    public async ValueTask DisposeAsync() => await node.DisposeAsync();
}
