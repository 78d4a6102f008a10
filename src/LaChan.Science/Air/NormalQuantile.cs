namespace LaChan.Science.Air;

/// <summary>The value below which a standard normal variable lies with a probability.</summary>
/// <remarks>M. Abramowitz and I. A. Stegun (1964), Handbook of mathematical functions, equation 26.2.23: to 4.5e-4.</remarks>
public static class NormalQuantile
{
    /// <param name="probability">Above 0 and below 1.</param>
    public static double Of(double probability)
    {
        var tail = Math.Min(probability, 1 - probability);
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return probability < 0.5 ? -x : x;
    }
}
