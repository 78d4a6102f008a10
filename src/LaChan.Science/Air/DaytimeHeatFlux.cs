namespace LaChan.Science.Air;

/// <summary>How strongly the ground heats the air by day, from sunshine or from the sun's height and cloud.</summary>
/// <remarks>
/// A. A. M. Holtslag and A. P. van Ulden (1983), A simple scheme for daytime estimates of the surface fluxes from routine weather data,
/// J. Climate Appl. Meteorol. 22, 517–529: sunshine K = (990 sin φ − 30)(1 − 0.75 N^3.4) (F. Kasten and G. Czeplak 1980), net radiation
/// [(1 − r)K + 5.31e-13 T⁶ − σT⁴ + 60 N]/1.12, ground 0.1 of it, H = [(1 − α) + γ/s]/(1 + γ/s)·(Rn − G) − β, with r 0.23, α 0.95 and β 20 W/m² for
/// grass with enough water: over bare dry ground or a town H is larger by half, over paddy smaller. For 283 to 313 K.
/// </remarks>
public static class DaytimeHeatFlux
{
    const double Albedo = 0.23, Moisture = 0.95, LeastWm2 = 20, Boltzmann = 5.67e-8;

    /// <summary>Sunshine on a level surface, W/m².</summary>
    /// <param name="sunDeg">Height of the sun, degrees.</param>
    /// <param name="cloud">Part of the sky that is covered, 0 to 1.</param>
    public static double Sunshine(double sunDeg, double cloud) =>
        Math.Max(0, (990 * Math.Sin(sunDeg * Math.PI / 180) - 30) * (1 - 0.75 * Math.Pow(cloud, 3.4)));

    /// <param name="sunshineWm2">Global radiation on a level surface, W/m².</param>
    /// <param name="temperatureK">Of the air.</param>
    /// <returns>W/m², upwards positive; may be negative in the first hour after sunrise and the last before sunset.</returns>
    public static double Of(double sunshineWm2, double cloud, double temperatureK)
    {
        var squared = temperatureK * temperatureK;
        var net = ((1 - Albedo) * sunshineWm2 + 5.31e-13 * squared * squared * squared - Boltzmann * squared * squared + 60 * cloud) / 1.12;
        var ratio = PsychrometricOverSlope(temperatureK);
        return (1 - Moisture + ratio) / (1 + ratio) * 0.9 * net - LeastWm2;
    }

    /// <summary>γ/s, the table of the paper: 1.44 at 0 °C, 0.79 at 10, 0.45 at 20, 0.27 at 30.</summary>
    static double PsychrometricOverSlope(double temperatureK) => 1.44 * Math.Exp(-0.0565 * (temperatureK - 273.15));
}
