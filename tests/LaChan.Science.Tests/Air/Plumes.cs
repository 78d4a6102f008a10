using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>Plumes that several tests speak of.</summary>
static class Plumes
{
    public static GaussianPlume Of(StabilityClass stability, double rateKgS = 1, double windMs = 2, double heightM = 0, double lidM = double.PositiveInfinity) => new(
        rateKgS, windMs, heightM, BriggsSigmas.Across(stability, Surroundings.OpenCountry), BriggsSigmas.Vertical(stability, Surroundings.OpenCountry), lidM);

    public static TheoryData<StabilityClass> Classes => [.. Enum.GetValues<StabilityClass>()];

    /// <summary>Trapezoid over a grid, for fluxes.</summary>
    public static double Integral(Func<double, double> f, double from, double to, int steps)
    {
        var h = (to - from) / steps;
        return h * (Enumerable.Range(1, steps - 1).Sum(i => f(from + i * h)) + (f(from) + f(to)) / 2);
    }
}
