namespace LaChan.Science.Shelter;

/// <summary>Toxic load: ∫Cⁿdt. With n above 1 a short high exposure is worse than a long low one of the same dose.</summary>
/// <remarks>
/// W. F. ten Berge, A. Zwart, L. M. Appelman (1986), Concentration–time mortality response relationship of irritant and systemically acting vapours and gases,
/// J. Hazard. Mater. 13, 301–309: Cⁿ·t = constant, n from 0.8 to 3.5. US National Research Council (2001), Standing operating procedures for AEGLs, section 2.7,
/// scales guideline levels between times by it, so that n can be read back from two levels.
/// </remarks>
public static class ToxicLoad
{
    const double Least = 0.8, Most = 3.5;

    /// <summary>n for which both levels are the same load, held to 0.8 to 3.5. Null: they are equal or rise with time, so no exponent joins them.</summary>
    /// <param name="shortLevel">Level for the shorter time, above 0.</param>
    /// <param name="shortMinutes">The shorter time.</param>
    /// <param name="longLevel">Level for the longer time, above 0.</param>
    /// <param name="longMinutes">The longer time.</param>
    public static double? Exponent(double shortLevel, double shortMinutes, double longLevel, double longMinutes) =>
        shortLevel > longLevel ? Math.Clamp(Math.Log(longMinutes / shortMinutes) / Math.Log(shortLevel / longLevel), Least, Most) : null;

    /// <summary>Load of a series, unitⁿ·s, by the mean of both ends of each step.</summary>
    /// <param name="ends">Concentration at the end of each step; at the start it is 0.</param>
    /// <param name="stepS">Seconds.</param>
    /// <param name="exponent">n.</param>
    public static double OfEnds(ReadOnlySpan<double> ends, double stepS, double exponent)
    {
        double sum = 0, before = 0;
        foreach (var end in ends)
        {
            sum += Math.Pow((before + end) / 2, exponent) * stepS;
            before = end;
        }
        return sum;
    }

    /// <summary>Load of means over steps.</summary>
    /// <param name="means">Of each step.</param>
    /// <param name="stepS">Seconds.</param>
    /// <param name="exponent">n.</param>
    public static double OfMeans(ReadOnlySpan<double> means, double stepS, double exponent)
    {
        var sum = 0.0;
        foreach (var mean in means) sum += Math.Pow(mean, exponent) * stepS;
        return sum;
    }
}
