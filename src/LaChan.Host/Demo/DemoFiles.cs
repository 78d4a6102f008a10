using System.Globalization;
using System.Text;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>A station file ready to be dropped into the watched folder.</summary>
/// <param name="Station">Code of the station.</param>
/// <param name="SentAt">When its logger sends it.</param>
readonly record struct DemoFile(string Station, string Name, string Text, int Lines, DateTimeOffset MeasuredAt, DateTimeOffset SentAt);

/// <summary>Writes what the stations measured as files in the form of Circular 10/2021.</summary>
sealed class DemoFiles(IReadOnlyList<Station> stations, DemoSignals signals, DemoEvents events)
{
    /// <summary>Files with the readings after <paramref name="from"/> up to <paramref name="to"/>, in the order of sending.</summary>
    public IReadOnlyList<DemoFile> Between(DateTimeOffset from, DateTimeOffset to) =>
        [.. stations.SelectMany(station => Times(station, from, to).SelectMany(at => Sent(station, at))).OrderBy(x => x.SentAt)];

    IEnumerable<DemoFile> Sent(Station station, DateTimeOffset at)
    {
        var file = File(station, at);
        yield return file;
        // A logger that saw no answer sends its file again, a minute later.
        if (events.SentTwice(station, at)) yield return file with { SentAt = file.SentAt.AddMinutes(1) };
    }

    DemoFile File(Station station, DateTimeOffset at)
    {
        var text = new StringBuilder();
        foreach (var parameter in station.Parameters)
        {
            var reading = signals.Of(station, parameter, at);
            var value = events.Garbled(station, parameter, at) ? "--" : reading.Value.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{reading.Parameter}\t{value}\t{reading.Unit}\t{Stamp(at)}\t{reading.Status}\r\n");
        }
        return new(station.Code, $"{station.Province}_DEMO_{station.Code}_{Stamp(at)}.txt", text.ToString(), station.Parameters.Count, at, events.SentAt(station, at));
    }

    static List<DateTimeOffset> Times(Station station, DateTimeOffset from, DateTimeOffset to)
    {
        var times = new List<DateTimeOffset>();
        // Stations report at their own second of the period, so that not all files come at once.
        var phase = station.PeriodSeconds == 300 ? 60 : 0;
        var first = from.ToUnixTimeSeconds() / station.PeriodSeconds * station.PeriodSeconds + phase;
        for (var second = first; second <= to.ToUnixTimeSeconds(); second += station.PeriodSeconds)
            if (second > from.ToUnixTimeSeconds()) times.Add(DateTimeOffset.FromUnixTimeSeconds(second));
        return times;
    }

    static string Stamp(DateTimeOffset at) => at.InVietNam().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}
