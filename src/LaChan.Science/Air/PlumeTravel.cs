namespace LaChan.Science.Air;

/// <summary>How long the air takes to carry the middle of a plume to a distance.</summary>
/// <remarks>
/// The plume is taken to move with the wind at its mean height: the release height near the source, 0.62 σz (surface release: the height
/// below which half of a Gaussian lies is 0.67 σz) further on, by the power law. Venkatram et al. (2013), Atmospheric Environment 77,
/// 846–855, use the same height. The first traces arrive before the middle: about a third earlier.
/// </remarks>
public static class PlumeTravel
{
    const int Steps = 40;

    /// <param name="windMs">Measured wind, m/s, at <paramref name="windHeightM"/>.</param>
    /// <param name="distanceM">Distance downwind, metres.</param>
    /// <returns>Seconds.</returns>
    public static double Seconds(double windMs, double windHeightM, double releaseM, StabilityClass stability, Surroundings surroundings, double distanceM)
    {
        var vertical = BriggsSigmas.Vertical(stability, surroundings);
        double seconds = 0, step = distanceM / Steps;
        for (var i = 0; i < Steps; i++)
        {
            var height = Math.Max(releaseM, 0.62 * vertical.At((i + 0.5) * step));
            seconds += step / WindProfile.At(windMs, windHeightM, height, stability, surroundings);
        }
        return seconds;
    }
}
