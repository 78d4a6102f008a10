using LaChan.Science.Air;

namespace LaChan.Science.Dense;

/// <summary>Stability class and Obukhov length of each other, by roughness.</summary>
/// <remarks>
/// D. Golder (1972), Boundary-Layer Meteorol. 3, 47–58, figure 5, in the powers L = a·z0^b of M. K. Liu, D. C. Whitney, J. H. Seinfeld,
/// P. M. Roth (1976), EPA-600/4-76-016a. Broken classes by straight lines in 1/L. Roughness from 0.1 mm to 0.5 m; outside, the nearest end.
/// </remarks>
public static class ClassObukhov
{
    static readonly (double A, double B)[] Lengths =
        [(-11.4, 0.10), (-26, 0.17), (-123, 0.30), (double.PositiveInfinity, 0), (123, 0.30), (26, 0.17)];

    const double Least = 1e-4, Most = 0.5;

    /// <summary>1/L of a class, 1/m; negative in unstable air.</summary>
    public static double Inverse(StabilityClass stability, double roughnessM)
    {
        var (a, b) = Lengths[(int)stability];
        return 1 / (a * Math.Pow(Math.Clamp(roughnessM, Least, Most), b));
    }

    /// <summary>Class of 1/L: 1 (A) to 6 (F), broken values between.</summary>
    public static double Number(double inverseObukhovPerM, double roughnessM)
    {
        for (var c = StabilityClass.A; c < StabilityClass.F; c++)
        {
            double here = Inverse(c, roughnessM), next = Inverse(c + 1, roughnessM);
            if (inverseObukhovPerM <= next) return 1 + (int)c + Math.Max(0, (inverseObukhovPerM - here) / (next - here));
        }
        return 6;
    }
}
