namespace LaChan.Science.Air;

/// <summary>How much wider a plume is on a longer mean, because the wind meanders: σy grows as the averaging time to a power.</summary>
/// <remarks>
/// F. A. Gifford (1976), Nuclear Safety 17, 68–86; Hanna, Briggs, Hosker (1982), DOE/TIC-11223, section 4.3: q = 0.2 from 3 minutes
/// to 1 hour, 0.25 from 1 hour to 100 hours. Outside: below 3 minutes the factor of 3 minutes, above 100 hours that of 100 hours.
/// </remarks>
public static class AveragingTime
{
    /// <param name="averagingS">The averaging time wanted, seconds.</param>
    /// <param name="referenceS">The averaging time of the curves, 180 to 3600 s.</param>
    /// <returns>The factor on σy; 1 for equal times.</returns>
    public static double Factor(double averagingS, double referenceS = BriggsSigmas.AveragingS)
    {
        var seconds = Math.Clamp(averagingS, 180, 360_000);
        var withinHour = Math.Pow(Math.Min(seconds, 3600) / referenceS, 0.2);
        return withinHour * Math.Pow(Math.Max(seconds, 3600) / 3600, 0.25);
    }
}
