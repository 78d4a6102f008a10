using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>What happens to the assumed stations: the leak, the oil film, and the troubles of every day that must raise no false alarm.</summary>
sealed class DemoEvents(IReadOnlyList<Station> stations, DemoPuff leak, int seed)
{
    static readonly DateTimeOffset Start = DemoStory.DayBefore;
    readonly Dice dice = new(seed + 1);

    // The ordinary troubles strike the first stations of a kind that fit, so that the same seed tells the same story.
    readonly HashSet<string> outage = [.. stations.Where(x => x.Province == new UnitCode("44") && x.Kind == "air" && x.PeriodSeconds == 3600).Take(9).Select(x => x.Code)];
    readonly HashSet<string> calibrating = [.. stations.Where(x => x.Kind == "surface-water").Skip(5).Take(8).Select(x => x.Code)];
    readonly HashSet<string> faulty = [.. stations.Where(x => x.Kind == "surface-water").Skip(40).Take(6).Select(x => x.Code)];
    readonly string stuck = stations.Where(x => x.Kind == "air" && x.PeriodSeconds == 3600).Skip(20).First().Code;
    readonly string spike = stations.Where(x => x.PeriodSeconds == 300).Skip(10).First().Code;
    readonly string rain = stations.Where(x => x.Kind == "radiation").Skip(3).First().Code;
    readonly string garbled = stations.Where(x => x.Kind == "air" && x.PeriodSeconds == 3600).Skip(60).First().Code;

    /// <summary>Stations at which something was made to happen: an alarm elsewhere is a false one.</summary>
    public IReadOnlySet<string> Injected => new HashSet<string>(
        [.. outage, stuck, spike, rain, DemoStations.NearLeak, DemoStations.FartherFromLeak, DemoStations.Crosswind, DemoStations.OilIntake]);

    public (double Value, string Status) Apply(Station station, string parameter, DateTimeOffset at, double healthy) => (station.Code, parameter) switch
    {
        (DemoStations.NearLeak or DemoStations.FartherFromLeak or DemoStations.Crosswind, "NH3") => (healthy + Leak(station, at), "00"),
        (DemoStations.NearLeak or DemoStations.FartherFromLeak, "WS") => (Math.Max(0.3, 2.6 + 0.15 * dice.Normal(at.ToUnixTimeSeconds(), 1)), "00"),
        (DemoStations.NearLeak or DemoStations.FartherFromLeak, "WD") => ((leak.WindFrom(at) + 360) % 360, "00"),
        (DemoStations.OilIntake, "Oil") when at >= DemoStory.OilAtIntake => (9.5 * (1 + 0.1 * dice.Normal(at.ToUnixTimeSeconds(), 3)), "00"),
        (var code, "DO") when calibrating.Contains(code) && Within(at, 8, 2) => (1.2, "01"),
        (var code, "DO") when faulty.Contains(code) && Within(at, 13, 5) => (0, "02"),
        (var code, "PM10") when code == stuck && at >= Start.AddHours(9) => (37.4, "00"),
        (var code, "SO2") when code == spike && at == Start.AddHours(11).AddMinutes(25) => (healthy * 60, "00"),
        (var code, "RainInt") when code == rain => (Rain(at), "00"),
        (var code, "DoseRate") when code == rain => (healthy + 0.07 * Washout(at), "00"),
        _ => (healthy, "00"),
    };

    /// <summary>When a file with readings of this time is sent: an outage keeps them back.</summary>
    public DateTimeOffset SentAt(Station station, DateTimeOffset measured) =>
        outage.Contains(station.Code) && Within(measured, 14, 5) ? Start.AddHours(19).AddMinutes(20) : measured;

    /// <summary>Whether the station sends its file of this hour twice (a retry of its logger).</summary>
    public bool SentTwice(Station station, DateTimeOffset at) => dice.Uniform(station.Point.Lat.GetHashCode(), station.Point.Lon.GetHashCode(), at.ToUnixTimeSeconds() / 3600) < 0.004;

    /// <summary>Whether a value is sent as "--" (a cable is loose).</summary>
    public bool Garbled(Station station, string parameter, DateTimeOffset at) => station.Code == garbled && parameter is ("CO" or "O3") && Within(at, 5, 6);

    // Micrograms per cubic metre.
    double Leak(Station station, DateTimeOffset at) => 1000 * leak.ReadingMgM3(station.Code, station.Point, at);

    static double Rain(DateTimeOffset at) => Within(at, 16, 0.75) ? 24 : 0;

    // Radon's daughters come down with the rain and decay with a half-life of about 30 minutes.
    static double Washout(DateTimeOffset at)
    {
        var minutes = (at - Start.AddHours(16)).TotalMinutes;
        return minutes switch { < 0 => 0, < 45 => minutes / 45, _ => Math.Pow(0.5, (minutes - 45) / 30) };
    }

    static bool Within(DateTimeOffset at, double fromHour, double hours) => at >= Start.AddHours(fromHour) && at < Start.AddHours(fromHour + hours);
}
