using LaChan.Science.Dense;

namespace LaChan.Science.Source;

/// <summary>What comes out of a leak.</summary>
/// <param name="Phase">As what.</param>
/// <param name="RateKgS">At the start, all of it.</param>
/// <param name="DurationS">Until it ends: a liquid with its falling rate; a gas or a boiling liquid at the first rate, so the true end is later.</param>
/// <param name="MassKg">That can leave.</param>
/// <param name="Flash">What of it goes into the air at once and what falls.</param>
/// <param name="Jet">The part in the air as a dense release, null when there is none.</param>
public sealed record LeakTerm(LeakPhase Phase, double RateKgS, double DurationS, double MassKg, FlashRainOut Flash, DenseRelease? Jet)
{
    /// <summary>What falls to a pool, kg/s.</summary>
    public double ToPoolKgS => RateKgS * Flash.RainFraction;
}
