namespace LaChan.Science.River;

/// <summary>A long uniform river whose head is held at a concentration from a moment on: the solution in closed form, for checks and for first answers without a grid.</summary>
/// <remarks>
/// A. Ogata, R. B. Banks (1961), A solution of the differential equation of longitudinal dispersion in porous media, USGS Professional
/// Paper 411-A; with first-order decay as in M. Th. van Genuchten, W. J. Alves (1982), USDA Technical Bulletin 1661, solution C5:
/// C = ½ C₀ { exp[x(U − W)/2D] erfc[(x − W t)/2√(D t)] + exp[x(U + W)/2D] erfc[(x + W t)/2√(D t)] }, W = √(U² + 4 λ D).
/// A pulse is the difference of two. D above 0.
/// </remarks>
public static class OgataBanks
{
    /// <summary>Share of the concentration at the head, 0 to 1.</summary>
    /// <param name="xM">From the head, metres, 0 or more.</param>
    /// <param name="sinceS">Since the head is held, seconds; 0 or less: 0.</param>
    public static double Share(double xM, double sinceS, double velocityMs, double dispersionM2S, double decayPerS)
    {
        if (sinceS <= 0) return 0;
        var w = Math.Sqrt(velocityMs * velocityMs + 4 * decayPerS * dispersionM2S);
        var width = 2 * Math.Sqrt(dispersionM2S * sinceS);
        return 0.5 * (Math.Exp(xM * (velocityMs - w) / (2 * dispersionM2S)) * Erfc((xM - w * sinceS) / width)
            + ScaledSecond(xM * (velocityMs + w) / (2 * dispersionM2S), (xM + w * sinceS) / width));
    }

    // exp(a)·erfc(b): for large b both factors leave the range of numbers, their product does not.
    static double ScaledSecond(double a, double b) => b < 5 ? Math.Exp(a) * Erfc(b) : Math.Exp(a - b * b) * Tail(b);

    /// <summary>The complement of the error function, relative error below 1e-12: series (Abramowitz and Stegun 7.1.6) for small, continued fraction (7.1.14) for large arguments.</summary>
    static double Erfc(double x)
    {
        if (x < 0) return 2 - Erfc(-x);
        if (x > 2.5) return Math.Exp(-x * x) * Tail(x);
        var (term, sum) = (x, x);
        for (var n = 1; n < 100 && term > 1e-17 * sum; n++) sum += term *= 2 * x * x / (2 * n + 1);
        return 1 - 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // erfc(x)·exp(x²) for x above 2.
    static double Tail(double x)
    {
        var fraction = x;
        for (var n = 120; n > 0; n--) fraction = x + 0.5 * n / fraction;
        return 1 / (Math.Sqrt(Math.PI) * fraction);
    }
}
