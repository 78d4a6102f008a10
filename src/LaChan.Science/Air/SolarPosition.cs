using LaChan.Kernel;

namespace LaChan.Science.Air;

/// <summary>Height of the sun above the horizon.</summary>
/// <remarks>J. W. Spencer (1971), Fourier series representation of the position of the sun, Search 2(5), 172. Declination to 0.04°, time to half a minute; refraction is left out.</remarks>
public static class SolarPosition
{
    /// <returns>Degrees above the horizon; negative at night.</returns>
    public static double AltitudeDeg(GeoPoint place, DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        var year = 2 * Math.PI * (utc.DayOfYear - 1 + utc.TimeOfDay.TotalDays) / 365;
        var hourAngle = Radians(((utc.TimeOfDay.TotalMinutes + EquationOfTimeMinutes(year)) / 4 + place.Lon) - 180);
        var declination = Declination(year);
        var lat = Radians(place.Lat);
        var sine = Math.Sin(lat) * Math.Sin(declination) + Math.Cos(lat) * Math.Cos(declination) * Math.Cos(hourAngle);
        return Math.Asin(Math.Clamp(sine, -1, 1)) * 180 / Math.PI;
    }

    static double Declination(double year) =>
        0.006918 - 0.399912 * Math.Cos(year) + 0.070257 * Math.Sin(year)
        - 0.006758 * Math.Cos(2 * year) + 0.000907 * Math.Sin(2 * year)
        - 0.002697 * Math.Cos(3 * year) + 0.00148 * Math.Sin(3 * year);

    static double EquationOfTimeMinutes(double year) => 229.18 *
        (0.000075 + 0.001868 * Math.Cos(year) - 0.032077 * Math.Sin(year) - 0.014615 * Math.Cos(2 * year) - 0.04089 * Math.Sin(2 * year));

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
