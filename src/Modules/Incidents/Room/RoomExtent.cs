using System.Globalization;
using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Incidents.Room;

/// <summary>What the room's map shows at first: the zones with their band, the source and all places that were told of, with room around.</summary>
public static class RoomExtent
{
    /// <summary>Kilometres around a single point; and the least room around more.</summary>
    const double Alone = 6, Least = 1.5;

    const double RiverHours = 8, SeaHours = 24;

    /// <returns>west,south,east,north in degrees.</returns>
    public static string Of(IncidentFile file)
    {
        var points = Points(file).ToList();
        var (west, east, south, north) = (points.Min(x => x.Lon), points.Max(x => x.Lon), points.Min(x => x.Lat), points.Max(x => x.Lat));
        var around = Math.Max(file is { Forecast: null, ByWater: false } ? Alone : Least, new GeoPoint(south, west).DistanceKm(new(north, east)) * 0.12) * 1000;
        var (low, high) = (new GeoPoint(south, west).Offset(-around, -around), new GeoPoint(north, east).Offset(around, around));
        return string.Create(CultureInfo.InvariantCulture, $"{low.Lon:0.####},{low.Lat:0.####},{high.Lon:0.####},{high.Lat:0.####}");
    }

    static IEnumerable<GeoPoint> Points(IncidentFile file) =>
        [file.Draft.Point, .. file.Sources.Select(x => x.Point).OfType<GeoPoint>(), .. file.Forecast is { } forecast ? GeoJson.Corners(forecast.Zones) : [], .. file.River is { } river ? River(river) : [], .. file.Sea is { } sea ? Sea(sea) : []];

    /// <summary>Where it lies within a day.</summary>
    static IEnumerable<GeoPoint> Sea(SeaForecast sea) => sea.Areas.Where(x => x.Hours <= SeaHours).SelectMany(x => x.Rings).SelectMany(x => x);

    /// <summary>Where the water comes to in some hours after it was last seen.</summary>
    static IEnumerable<GeoPoint> River(RiverForecast river) =>
        river.Legs.Where(x => x.ToAt <= river.Sightings.Max(y => y.At).AddHours(RiverHours)).Select(x => x.To);
}
