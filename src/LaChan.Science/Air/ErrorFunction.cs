namespace LaChan.Science.Air;

/// <summary>erf, to 2e-7.</summary>
/// <remarks>M. Abramowitz and I. A. Stegun (1964), Handbook of mathematical functions, equation 7.1.26.</remarks>
public static class ErrorFunction
{
    public static double Of(double x)
    {
        var t = 1 / (1 + 0.3275911 * Math.Abs(x));
        var poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return Math.CopySign(1 - poly * Math.Exp(-x * x), x);
    }
}
