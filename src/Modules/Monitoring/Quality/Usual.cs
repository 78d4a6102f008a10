namespace LaChan.Monitoring.Quality;

/// <summary>The usual level and spread of a series, learned as it goes: an exponential mean whose residuals are clipped at three spreads, so that an event does not teach it.</summary>
/// <remarks>Robust exponential smoothing after Gelper, Fried and Croux (2010), from memory. The spread never falls below the resolution of the series: a quiet sensor repeats its value.</remarks>
public struct Usual
{
    const double Clip = 3;

    /// <summary>Mean absolute deviation of a normal spread to its standard deviation.</summary>
    const double ToSpread = 1.25;

    /// <summary>Below so many values nothing is usual yet.</summary>
    const int Enough = 12;

    double deviation;
    double finestStep;
    int count;

    public double Level { readonly get; private set; }
    public readonly double Spread => Math.Max(ToSpread * deviation, Math.Max(finestStep, 0.01 * Math.Abs(Level)));
    public readonly bool IsKnown => count >= Enough;

    /// <summary>How many spreads a value lies above (or below, negative) the level; 0 while nothing is usual yet.</summary>
    public readonly double Distance(double value) => IsKnown && Spread > 0 ? (value - Level) / Spread : 0;

    /// <param name="value">A value that counts.</param>
    /// <param name="before">The value before it.</param>
    /// <param name="rate">Weight of the new value: the period over the time constant.</param>
    public void Learn(double value, double before, double rate)
    {
        var step = Math.Abs(value - before);
        if (step > 0 && (finestStep == 0 || step < finestStep)) finestStep = step;
        if (count++ == 0)
        {
            Level = value;
            return;
        }
        var weight = Math.Max(rate, 1.0 / (count + 1));
        var limit = IsKnown ? Clip * Spread : double.PositiveInfinity;
        var residual = Math.Clamp(value - Level, -limit, limit);
        Level += weight * residual;
        deviation += weight * (Math.Abs(residual) - deviation);
    }
}
