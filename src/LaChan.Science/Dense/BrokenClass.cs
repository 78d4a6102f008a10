using LaChan.Science.Air;

namespace LaChan.Science.Dense;

/// <summary>Briggs' spread for stability between the classes, by straight lines.</summary>
static class BrokenClass
{
    /// <summary>Briggs' σy of ten minutes over open country for a broken class, metres.</summary>
    /// <param name="number">1 (A) to 6 (F).</param>
    /// <param name="xM">Distance, metres.</param>
    public static double SigmaY(double number, double xM)
    {
        var below = Math.Clamp((int)Math.Floor(number) - 1, 0, 4);
        double Sigma(int i) => BriggsSigmas.Across((StabilityClass)i, Surroundings.OpenCountry).At(xM);
        return Sigma(below) + (number - 1 - below) * (Sigma(below + 1) - Sigma(below));
    }
}
