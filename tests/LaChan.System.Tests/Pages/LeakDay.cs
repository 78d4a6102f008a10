using LaChan.Contracts.Monitoring;
using LaChan.Monitoring;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Stations;
using LaChan.Platform;

namespace LaChan.SystemTests.Pages;

/// <summary>Two stations and a day of one of them: quiet, a gap of three hours, a calibration, a correction, then two far exceedances.</summary>
static class LeakDay
{
    public static async Task TakeIn(RunningNode node, CancellationToken ct)
    {
        Station[] stations =
        [
            new("DN-KK-03", "Trạm không khí Nhơn Trạch 3", "air", "MAE", new(10.6905, 106.8380), new("75"), 300, ["NH3", "PM2.5", "WS", "WD"], Synthetic: true),
            new("DN-KK-01", "Trạm không khí Nhơn Trạch 1", "air", "MAE", new(10.7205, 106.8380), new("75"), 300, ["NH3"], Synthetic: true),
        ];
        await node.Get<StationRegister>().Register(stations, Actor.Node("test"), ct);
        var rows = Rows(node.Get<SeriesRegister>()).ToArray();
        await node.Get<ObservationStore>().Append(rows, [rows.Length], ct);
        await node.Get<ObservationStore>().Heard(ct);
    }

    static IEnumerable<LogRow> Rows(SeriesRegister register)
    {
        int Of(string station, string parameter) => register.Find(station, parameter)!.Number;
        var end = (uint)(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 300 * 300);
        var random = new Random(5);
        for (var i = 288; i >= 0; i--)
        {
            if (i is > 100 and < 136) continue;
            var time = end - (uint)i * 300;
            var value = i switch { 0 => 4860, 1 => 2610, _ => Math.Round(13 + 4 * Math.Sin(i / 40.0) + random.NextDouble(), 2) };
            yield return new(Of("DN-KK-03", "NH3"), time, value, i is > 60 and < 64 ? DeviceStatus.Calibrating : DeviceStatus.Measuring, Arrival.New);
            yield return new(Of("DN-KK-03", "PM2.5"), time, Math.Round(24 + random.NextDouble(), 1), DeviceStatus.Measuring, Arrival.New);
            yield return new(Of("DN-KK-03", "WS"), time, 2.6, DeviceStatus.Measuring, Arrival.New);
            yield return new(Of("DN-KK-03", "WD"), time, 56, DeviceStatus.Measuring, Arrival.New);
            yield return new(Of("DN-KK-01", "NH3"), time, Math.Round(12 + random.NextDouble(), 2), DeviceStatus.Measuring, Arrival.New);
        }
        yield return new(Of("DN-KK-03", "NH3"), end - 1500, 120, DeviceStatus.Measuring, Arrival.New);
    }
}
