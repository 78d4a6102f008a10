namespace LaChan.Host.Bench;

/// <summary>One case of <c>bench forecast</c>: work whose processor time is a figure, and the same work by the plainest loop.</summary>
/// <param name="Figure">Name of the figure, ending in <c>CpuS</c> or <c>S</c>; the ratio to the plain loop carries the same name ending in <c>Ratio</c>.</param>
/// <param name="Run">The work as the product does it. It answers a number drawn from the whole result, so that no part of the work can be left out.</param>
/// <param name="Plain">The same result by a loop as one would write it first; null when there is none.</param>
/// <param name="Tolerance">How far the two numbers may lie apart, relative.</param>
/// <param name="PlainShare">The part of the work that the plain loop does, when all of it would take minutes; its time is scaled up.</param>
/// <param name="Wall">The figure is the time on the clock, with all processors at work; the processor seconds stand beside it.</param>
sealed record ForecastCase(string Figure, Func<double> Run, Func<double>? Plain, double Tolerance = 1e-3, double PlainShare = 1, bool Wall = false)
{
    public string Ratio => (Figure.EndsWith("CpuS", StringComparison.Ordinal) ? Figure[..^4] : Figure[..^1]) + "Ratio";
}
