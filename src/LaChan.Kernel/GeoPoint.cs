namespace LaChan.Kernel;

/// <summary>A place on the WGS84 sphere, degrees. Distances use the mean earth radius (6,371.0 km), good to 0.5 %.</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public double DistanceKm(GeoPoint other)
    {
        var dLat = Radians(other.Lat - Lat);
        var dLon = Radians(other.Lon - Lon);
        var a = Math.Pow(Math.Sin(dLat / 2), 2) + Math.Cos(Radians(Lat)) * Math.Cos(Radians(other.Lat)) * Math.Pow(Math.Sin(dLon / 2), 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    /// <summary>Initial bearing towards another place, degrees clockwise from north, 0 to 360.</summary>
    public double BearingDeg(GeoPoint other)
    {
        var dLon = Radians(other.Lon - Lon);
        var y = Math.Sin(dLon) * Math.Cos(Radians(other.Lat));
        var x = Math.Cos(Radians(Lat)) * Math.Sin(Radians(other.Lat)) - Math.Sin(Radians(Lat)) * Math.Cos(Radians(other.Lat)) * Math.Cos(dLon);
        return (Math.Atan2(y, x) * 180 / Math.PI + 360) % 360;
    }

    /// <summary>The place so many metres east and north of this one (local tangent plane: below 100 km good to 0.1 %).</summary>
    public GeoPoint Offset(double eastM, double northM) => new(
        Lat + northM / (EarthRadiusKm * 1000) * 180 / Math.PI,
        Lon + eastM / (EarthRadiusKm * 1000 * Math.Cos(Radians(Lat))) * 180 / Math.PI);

    /// <summary>Metres east and north of this place at which another lies (inverse of <see cref="Offset"/>).</summary>
    public (double EastM, double NorthM) MetresTo(GeoPoint other) => (
        Radians(other.Lon - Lon) * EarthRadiusKm * 1000 * Math.Cos(Radians(Lat)),
        Radians(other.Lat - Lat) * EarthRadiusKm * 1000);

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
