using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>Two hours of eight stations about the cold store of the demo: three downwind read ammonia far above the others.</summary>
static class SeekHour
{
    public static readonly GeoPoint Plant = new(10.7037, 106.8577);

    /// <summary>East and north of the plant in metres, µg/Nm³; the wind blows from 56°.</summary>
    static readonly (double East, double North, double Value)[] Places =
        [(-830, -560, 4000), (-1660, -1120, 1500), (-2490, -1680, 800), (-900, -1700, 22), (-2000, -100, 18), (1500, 1000, 13), (0, 2500, 14), (2500, -1500, 12)];

    /// <summary>The form, filled in but for the wind.</summary>
    public static readonly string Form = FormattableString.Invariant($"/forecasts/source?ask=1&lat={Plant.Lat}&lon={Plant.Lon}&radius=5&substance=NH3&limit=50&air=28&stability=D");

    public static async Task TakeIn(RunningNode node, CancellationToken ct)
    {
        var stations = Places.Select((x, i) => new Station($"SH-{i}", $"Trạm Nhơn Trạch {i + 1}", "air", "MAE", Plant.Offset(x.East, x.North), new("75"), 300, ["NH3", "WS", "WD"], Synthetic: true)).ToArray();
        await node.Get<StationRegister>().Register(stations, Actor.Node("test"), ct);
        var register = node.Get<SeriesRegister>();
        int Of(int i, string parameter) => (register.Find($"SH-{i}", parameter) ?? throw new InvalidOperationException(parameter)).Number;
        var end = (uint)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 300 * 300);
        LogRow[] rows =
        [
            .. from step in Enumerable.Range(0, 24) from i in Enumerable.Range(0, Places.Length)
               from x in new[] { ("NH3", Places[i].Value), ("WS", 2.6), ("WD", 56) }
               let time = end - (uint)(23 - step) * 300
               select new LogRow(Of(i, x.Item1), time, x.Item2, DeviceStatus.Measuring, Arrival.New),
        ];
        await node.Get<ObservationStore>().Append(rows, [rows.Length], ct);
        await node.Get<ObservationStore>().Heard(ct);
    }
}
