using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Incidents.Weather;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>The wind at a place: as an officer states it, of a gridded file, or from several stations about it, the mean of the vectors weighed by 1 / distance².</summary>
/// <remarks>Stations that contradict one another weaken the mean, down to a calm in which no plume is drawn: then nobody knows where it blows.</remarks>
/// <param name="At">Time of the oldest measurement in it.</param>
/// <param name="Stations">Nearest first; none where no station gave it.</param>
/// <param name="Origin">Where it comes from instead; null: the stations.</param>
/// <param name="CloudCover">0 to 1, where it was said with the wind.</param>
public sealed record WindHere(double SpeedMs, double FromDeg, DateTimeOffset At, IReadOnlyList<WindStation> Stations, WeatherOrigin? Origin = null, double? CloudCover = null)
{
    // A station in the same yard must not outweigh all others without bound.
    const double NearestKm = 0.5;

    /// <summary>Who says so, in words.</summary>
    public string Source => Origin is { } origin ? $"{origin.By}: {origin.Source}" : string.Join(", ", Stations.Select(x => $"{x.Name} ({x.Code})"));

    public static WindHere Of(StatedWind stated) => new(stated.Said.SpeedMs, stated.Said.FromDeg, stated.Said.At.ToUniversalTime(), [], stated.Origin, stated.CloudCover);

    public static WindHere Of(GriddedFlow grid) => new(grid.SpeedMs, grid.FromDeg, grid.At, [], grid.Origin);

    /// <returns>Null where no station measures it.</returns>
    public static WindHere? Measured(IReadings readings, IPolicies policies, GeoPoint point, DateTimeOffset now) =>
        Of(readings.WindsNear(point, now, (int)policies.Of("forecast.wind-stations", now.Day()).Value), policies.Of("forecast.wind-blend", now.Day()).Value);

    /// <param name="near">Nearest first.</param>
    /// <param name="withinKm">Those farther out are passed over, but for the nearest.</param>
    /// <returns>Null without any wind.</returns>
    public static WindHere? Of(IReadOnlyList<WindReading> near, double withinKm)
    {
        if (near.Count == 0) return null;
        WindReading[] used = [.. near.Where((x, i) => i == 0 || x.DistanceKm <= withinKm)];
        if (used is [var one]) return new(one.SpeedMs, one.FromDeg, one.At, [Part(one, 1)]);
        var all = used.Sum(Weight);
        var parts = used.Select(x => Part(x, Weight(x) / all)).ToList();
        var (east, north) = (parts.Sum(x => x.Share * x.SpeedMs * Math.Sin(Radians(x.FromDeg))), parts.Sum(x => x.Share * x.SpeedMs * Math.Cos(Radians(x.FromDeg))));
        var from = (Math.Atan2(east, north) * 180 / Math.PI + 360) % 360;
        return new(Math.Round(Math.Sqrt(east * east + north * north), 3), Math.Round(from, 2) % 360, used.Min(x => x.At), parts);
    }

    static double Weight(WindReading x) => 1 / Math.Pow(Math.Max(NearestKm, x.DistanceKm), 2);

    static WindStation Part(WindReading x, double share) => new(x.StationName, x.Station, Math.Round(x.DistanceKm, 2), x.At.ToUniversalTime(), x.SpeedMs, x.FromDeg, Math.Round(share, 3));

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
