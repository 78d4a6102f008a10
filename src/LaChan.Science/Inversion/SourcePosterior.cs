namespace LaChan.Science.Inversion;

/// <summary>What is known of a source after the readings.</summary>
/// <param name="XM">Posterior median, as the rate's.</param>
/// <param name="XInterval">5 % and 95 %, as the others'.</param>
/// <param name="HeightM">As given, or the posterior median.</param>
/// <param name="Places">Samples of the place, each as likely as the others.</param>
/// <param name="Candidates">Probability of each candidate place if the source is at one of them; they sum to 1.</param>
public sealed record SourcePosterior(
    double XM, double YM, double RateKgS, (double Low, double High) XInterval, (double Low, double High) YInterval, (double Low, double High) RateInterval, double HeightM,
    IReadOnlyList<(double XM, double YM)> Places, IReadOnlyList<double> Candidates);
