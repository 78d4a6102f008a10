using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>Doses at one place from a whole release: outdoors all the time, no countermeasure taken. All in mSv but the last three.</summary>
/// <param name="Cloud">Effective, from the photons of the cloud while it passes.</param>
/// <param name="Breathed">Committed effective, by age at intake: infant, child, adult.</param>
/// <param name="Thyroid">Committed equivalent dose to the thyroid by inhalation, likewise.</param>
/// <param name="Ground">Effective, from the ground over the times of <see cref="GroundTimesS"/> after the cloud has passed.</param>
/// <param name="DepositedBqM2">On the ground when the cloud has passed, the nuclides that were let go, without their daughters.</param>
/// <param name="RateUSvH">Ambient dose equivalent rate at 1 m over the ground when the cloud has passed, µSv/h.</param>
/// <param name="RateWeekUSvH">The same seven days later.</param>
public readonly record struct DoseAt(double Cloud, double[] Breathed, double[] Thyroid, double[] Ground, double DepositedBqM2, double RateUSvH, double RateWeekUSvH)
{
    public const double WeekS = 7 * 86_400, YearS = 365.25 * 86_400;

    /// <summary>One day, seven days, thirty days, a year.</summary>
    public static readonly IReadOnlyList<double> GroundTimesS = [86_400, WeekS, 30 * 86_400, YearS];

    /// <summary>Effective dose of the first seven days.</summary>
    public double Week(AgeGroup age) => Cloud + Breathed[(int)age] + Ground[1];

    /// <summary>Effective dose of the first year, of whom it is largest.</summary>
    public double Year => Cloud + Breathed.Max() + Ground[3];
}
