namespace LaChan.Science.Air;

/// <summary>A normal distribution over the height, reflected at the ground and under a lid, 1/m: its integral from the ground to the lid is 1.</summary>
/// <remarks>Method of images, as in D. B. Turner (1970), Workbook of atmospheric dispersion estimates, US EPA AP-26, equations 3.1 and 3.5.</remarks>
public static class ReflectedBell
{
    const double WellMixedAt = 1.6, Negligible = 7;
    const int Images = 5;

    /// <param name="zM">Where, metres.</param>
    /// <param name="centreM">Height of the centre, metres; may lie above the lid or below the ground only where images make up for it.</param>
    /// <param name="sigmaM">Above 0.</param>
    /// <param name="lidM">Infinite: none.</param>
    public static double Density(double zM, double centreM, double sigmaM, double lidM)
    {
        if (zM > lidM) return 0;
        if (sigmaM > WellMixedAt * lidM) return 1 / lidM;
        var sum = Bell((zM - centreM) / sigmaM) + Bell((zM + centreM) / sigmaM);
        if (double.IsFinite(lidM) && 2 * lidM - zM - centreM < Negligible * sigmaM)
            for (var i = 1; i <= Images; i++)
            {
                var shift = 2 * i * lidM;
                sum += Bell((zM - centreM + shift) / sigmaM) + Bell((zM + centreM + shift) / sigmaM)
                    + Bell((zM - centreM - shift) / sigmaM) + Bell((zM + centreM - shift) / sigmaM);
            }
        return sum / (Math.Sqrt(2 * Math.PI) * sigmaM);
    }

    static double Bell(double u) => Math.Abs(u) > 38 ? 0 : Math.Exp(-0.5 * u * u);
}
