using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>What the dose rate at one probe means.</summary>
internal enum GammaFinding { Quiet, Rain, Dry, AboveWashout, NoDecay }

/// <summary>
/// Judges the dose rate of one probe against its own background and the rain, without nuclides. Rain washes radon's daughters out of the air:
/// the dose rate then rises steeply to about twice the background at most and falls with about half an hour.
/// </summary>
/// <remarks>Criteria as practised in gamma networks (from public descriptions): dry rise above 4 spreads; above what wash-out can do, rain or not; in rain, whether it decays like radon.</remarks>
internal sealed class GammaRun
{
    const double Spreads = 4;
    const double RainMmH = 0.1;

    /// <summary>From so long after the rain the excess must have fallen …</summary>
    const int DecayAfterSeconds = 90 * 60;

    /// <summary>… to less than this share of what it was so long before.</summary>
    const double Remains = 0.6;
    const int DecayOverSeconds = 2 * 3600;

    /// <summary>Lowest level above which the probe counts as risen, µSv/h.</summary>
    public double Threshold { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether a rain gauge spoke within the dry hours.</summary>
    public bool KnowsRain { get; private set; }

    /// <summary>Heaviest rain of the dry hours, mm/h.</summary>
    public double RainMost { get; private set; }

    /// <param name="state">The series of the dose rate.</param>
    /// <param name="sample">Its newest value, µSv/h.</param>
    /// <param name="rain">The rain gauge of the same station, or null.</param>
    /// <param name="upper">The network's fixed alarm level, µSv/h.</param>
    /// <param name="rules">Policy.</param>
    public GammaFinding Judge(SeriesState state, in Sample sample, SeriesWindow? rain, double upper, AlarmRules rules)
    {
        var usual = state.Usual;
        Threshold = usual.IsKnown ? Math.Min(upper, usual.Level + Math.Max(Spreads * usual.Spread, rules.GammaRise)) : upper;
        if (sample.Value <= Threshold) return GammaFinding.Quiet;
        var lastRain = LookAtRain(rain, sample.Time, rules.DryHours);
        if (usual.IsKnown && sample.Value > usual.Level * rules.WashoutFactor) return GammaFinding.AboveWashout;
        if (lastRain is null) return GammaFinding.Dry;
        return sample.Time - lastRain >= DecayAfterSeconds && !Decays(state.Window, sample, usual.Level) ? GammaFinding.NoDecay : GammaFinding.Rain;
    }

    public bool IsWell(double value, double share) => value < Threshold * share || double.IsPositiveInfinity(Threshold);

    long? LookAtRain(SeriesWindow? rain, long at, double dryHours)
    {
        (KnowsRain, RainMost) = (false, 0);
        if (rain is null) return null;
        long? last = null;
        foreach (ref readonly var sample in rain.Between(at - (long)(dryHours * 3600), at))
        {
            if (!sample.Counts) continue;
            KnowsRain = true;
            if (sample.Value <= RainMmH) continue;
            (last, RainMost) = (sample.Time, Math.Max(RainMost, sample.Value));
        }
        return last;
    }

    static bool Decays(SeriesWindow window, in Sample sample, double background)
    {
        var before = Means.Of(window, sample.Time - DecayOverSeconds + 900, 1800, 600);
        return before is not { } mean || mean.Value <= background || sample.Value - background <= Remains * (mean.Value - background);
    }
}
