using LaChan.Kernel;

namespace LaChan.Contracts.Monitoring;

/// <summary>Wind as the nearest station measures it: speed m/s, direction it blows from in degrees.</summary>
public sealed record WindReading(double SpeedMs, double FromDeg, string Station, string StationName, double DistanceKm, DateTimeOffset At);

/// <summary>A station of the register.</summary>
/// <param name="Kind">air, surface-water, waste-water, stack, radiation.</param>
/// <param name="Ministry">MAE, MOD or MOST.</param>
public sealed record Station(
    string Code, string Name, string Kind, string Ministry, GeoPoint Point, UnitCode? Province, int PeriodSeconds,
    IReadOnlyList<string> Parameters, bool Synthetic);

/// <summary>The last value of a series.</summary>
public sealed record LatestReading(string Station, string Parameter, double Value, string Unit, DateTimeOffset At, string Flag);

/// <summary>What other modules ask of the measurements.</summary>
public interface IReadings
{
    /// <summary>The nearest good wind not older than two hours at <paramref name="at"/>; null when there is none within 60 km.</summary>
    WindReading? WindNear(GeoPoint point, DateTimeOffset at);

    /// <summary>The same at several stations, nearest first; <see cref="WindNear"/> is the first of them.</summary>
    IReadOnlyList<WindReading> WindsNear(GeoPoint point, DateTimeOffset at, int most) => WindNear(point, at) is { } one ? [one] : [];

    IReadOnlyList<Station> Stations { get; }

    /// <summary>Newest value of one parameter at each station within a distance, nearest first.</summary>
    IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm);

    /// <summary>A series between two moments, oldest first.</summary>
    IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to);
}
