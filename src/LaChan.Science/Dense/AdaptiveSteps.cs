namespace LaChan.Science.Dense;

/// <summary>Integrates a system of ordinary differential equations with steps that keep the local error small.</summary>
/// <remarks>
/// J. R. Cash and A. H. Karp (1990), ACM Trans. Math. Softw. 16, 201–222: embedded Runge–Kutta pair of orders 4 and 5.
/// The error of every component is measured against its own size and a floor of its scale.
/// </remarks>
sealed class AdaptiveSteps
{
    const double Tolerance = 2e-4, Safety = 0.9;
    const int Stages = 6;

    static readonly double[] Nodes = [0, 0.2, 0.3, 0.6, 1, 0.875];
    static readonly double[][] Weights =
    [
        [], [0.2], [3 / 40.0, 9 / 40.0], [0.3, -0.9, 1.2], [-11 / 54.0, 2.5, -70 / 27.0, 35 / 27.0],
        [1631 / 55296.0, 175 / 512.0, 575 / 13824.0, 44275 / 110592.0, 253 / 4096.0],
    ];
    static readonly double[] Fifth = [37 / 378.0, 0, 250 / 621.0, 125 / 594.0, 0, 512 / 1771.0];
    static readonly double[] Fourth = [2825 / 27648.0, 0, 18575 / 48384.0, 13525 / 55296.0, 277 / 14336.0, 0.25];

    readonly Slopes slopes;
    readonly double[] floors, trial;
    readonly double[][] stages;

    /// <param name="slopes">The right-hand sides.</param>
    /// <param name="floors">Below this size a component's error no longer counts in proportion to it.</param>
    public AdaptiveSteps(Slopes slopes, double[] floors)
    {
        (this.slopes, this.floors) = (slopes, floors);
        trial = new double[floors.Length];
        stages = [.. Enumerable.Range(0, Stages).Select(_ => new double[floors.Length])];
    }

    /// <summary>One accepted step: the state is moved on, the answer is where it stands now and the step to try next.</summary>
    /// <param name="at">Where the state stands.</param>
    /// <param name="step">The step to try, above 0; it is cut until the error is small.</param>
    public (double At, double Next) Step(double at, double step, Span<double> state)
    {
        for (var tries = 0; ; tries++)
        {
            var error = Try(at, step, state);
            if (error <= 1 || tries > 40)
            {
                trial.CopyTo(state);
                return (at + step, step * Math.Clamp(Safety * Math.Pow(Math.Max(error, 1e-8), -0.2), 0.2, 4));
            }
            step *= double.IsFinite(error) ? Math.Max(0.1, Safety * Math.Pow(error, -0.25)) : 0.1;
        }
    }

    double Try(double at, double step, ReadOnlySpan<double> state)
    {
        for (var stage = 0; stage < Stages; stage++)
        {
            state.CopyTo(trial);
            for (var k = 0; k < stage; k++) Add(step * Weights[stage][k], stages[k]);
            slopes(at + Nodes[stage] * step, trial, stages[stage]);
        }
        state.CopyTo(trial);
        for (var k = 0; k < Stages; k++) Add(step * Fifth[k], stages[k]);
        double worst = 0;
        for (var i = 0; i < trial.Length; i++)
        {
            double difference = 0;
            for (var k = 0; k < Stages; k++) difference += step * (Fifth[k] - Fourth[k]) * stages[k][i];
            var size = Math.Max(floors[i], Math.Max(Math.Abs(state[i]), Math.Abs(trial[i])));
            worst = Math.Max(worst, Math.Abs(difference) / (Tolerance * size));
            if (!double.IsFinite(trial[i])) return double.NaN;
        }
        return worst;
    }

    void Add(double factor, double[] slope)
    {
        if (factor == 0) return;
        for (var i = 0; i < trial.Length; i++) trial[i] += factor * slope[i];
    }
}
