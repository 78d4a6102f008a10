namespace LaChan.Science.Air;

/// <summary>Stability class from what an observer sees: wind, height of the sun, cloud.</summary>
/// <remarks>
/// D. B. Turner (1964), A diffusion model for an urban area, Journal of Applied Meteorology 3, 83–91; as restated in US EPA (2000),
/// Meteorological monitoring guidance for regulatory modeling applications, EPA-454/R-99-005, section 6.4.1, tables 6-4 to 6-6.
/// Classes 6 and 7 are both F, as there. Wind at about 10 m, m/s, 0 and more. Night is when the sun is lower than it is one hour after
/// sunrise (about 14° in Viet Nam). Without a ceiling, cloud above one half by day counts as middle cloud (one class less).
/// </remarks>
public static class PasquillStability
{
    // EPA table 6-4: upper end of the wind class (m/s), then the class for net radiation index 4, 3, 2, 1, 0, −1, −2.
    static readonly (double BelowMs, string Classes)[] Key =
    [
        (0.75, "AABCDFF"), (1.85, "ABBCDFF"), (2.85, "ABCDDEF"), (3.35, "BBCDDEF"), (3.85, "BBCDDDE"),
        (4.85, "BCCDDDE"), (5.45, "CCDDDDE"), (5.95, "CCDDDDD"), (double.PositiveInfinity, "CDDDDDD"),
    ];

    /// <summary>The sun this low counts as night: one hour of the sun's path in the tropics.</summary>
    public const double NightBelowDeg = 14;

    /// <param name="windMs">Wind at 10 m.</param>
    /// <param name="sunDeg">Height of the sun, degrees.</param>
    /// <param name="cloud">Part of the sky that is covered, 0 to 1; null: taken as clear, which gives the extreme classes.</param>
    /// <param name="ceilingM">Height of the cloud base, metres; null: unknown.</param>
    public static StabilityClass Of(double windMs, double sunDeg, double? cloud, double? ceilingM = null)
    {
        var row = Key.First(x => windMs < x.BelowMs).Classes;
        return (StabilityClass)(row[4 - NetRadiationIndex(sunDeg, cloud ?? 0, ceilingM)] - 'A');
    }

    /// <summary>EPA table 6-6, from 4 (strong sun) to −2 (clear night).</summary>
    public static int NetRadiationIndex(double sunDeg, double cloud, double? ceilingM)
    {
        const double lowM = 2134, middleM = 4877; // 7,000 and 16,000 feet
        if (cloud > 0.95 && ceilingM < lowM) return 0;
        if (sunDeg < NightBelowDeg) return cloud <= 0.45 ? -2 : -1;
        var insolation = sunDeg switch { > 60 => 4, > 35 => 3, > 15 => 2, _ => 1 };
        if (cloud <= 0.55) return insolation;
        var less = ceilingM switch { < lowM => 2, < middleM => 1, null => 1, _ => cloud > 0.95 ? 1 : 0 };
        return Math.Max(1, insolation - less);
    }
}
