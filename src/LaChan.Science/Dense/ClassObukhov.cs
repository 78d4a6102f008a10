using LaChan.Science.Air;

namespace LaChan.Science.Dense;

/// <summary>Stability class and Obukhov length of each other, by roughness.</summary>
/// <remarks>
/// D. Golder (1972), Boundary-Layer Meteorol. 3, 47–58, figure 5, in the powers of D. L. Ermak (1990), UCRL-MA-105607, section 2.5.1:
/// |1/L| of one, two and three classes from neutral falls with roughness, and between them grows as a power of the steps from neutral.
/// The way back meets the way there at whole classes; between the last ones it is off by a few hundredths of a class, as in the report.
/// </remarks>
public static class ClassObukhov
{
    const double Neutral = 4, MostSteps = 3.5, SmoothM = 0.0111;

    /// <summary>1/L of a class, 1/m; negative in unstable air.</summary>
    public static double Inverse(StabilityClass stability, double roughnessM) => Inverse(1 + (double)stability, roughnessM);

    /// <summary>1/L of a broken class, 1/m: 1 (A) to 6 (F), half a class beyond A and one and a half beyond F.</summary>
    public static double Inverse(double number, double roughnessM)
    {
        var steps = Math.Min(MostSteps, Math.Abs(number - Neutral));
        return Math.CopySign(new Curve(roughnessM).Of(steps), number - Neutral);
    }

    /// <summary>Class of 1/L: 1 (A) to 6 (F), broken values between, at most half a class beyond A and one and a half beyond F.</summary>
    public static double Number(double inverseObukhovPerM, double roughnessM) =>
        Neutral + Math.CopySign(new Curve(roughnessM).Steps(Math.Abs(inverseObukhovPerM)), inverseObukhovPerM);

    /// <summary>|1/L| over the steps from neutral at one roughness.</summary>
    readonly struct Curve
    {
        readonly double one, two, three, power, farPower;

        public Curve(double roughnessM)
        {
            one = 0.0081 * Math.Pow(roughnessM, -0.3044);
            var rough = roughnessM > SmoothM;
            two = rough ? 0.0385 * Math.Pow(roughnessM, -0.1715) : one + 0.0137 * Math.Pow(roughnessM, -0.1715) + 0.0218;
            three = rough ? 0.0875 * Math.Pow(roughnessM, -0.1028) : two + 0.0557;
            power = Math.Log2(two / one);
            farPower = 2 * Math.Log(three / one, 3) - power;
        }

        public double Of(double steps) => one * Math.Pow(steps, Power(Math.Max(0, steps - 2)));

        public double Steps(double inverse) =>
            inverse >= Of(MostSteps) ? MostSteps : Math.Min(MostSteps, Math.Pow(inverse / one, 1 / Power(Math.Max(0, (inverse - two) / (three - two)))));

        double Power(double beyondTwo) => farPower + (power - farPower) / (1 + beyondTwo * beyondTwo);
    }
}
