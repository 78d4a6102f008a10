using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>Writes the card of an alarm: what, where, how sure, what the neighbours say.</summary>
internal sealed class RaiseAlarm(Neighbours neighbours)
{
    public IReadOnlyList<NeighbourReading> Around(SeriesState state, long at, double withinKm) => neighbours.Of(state, at, withinKm);

    public static AlarmRaised Exceedance(SeriesState state, JudgedLimit limit, in Sample sample, AlarmSeverity severity, int inARow, IReadOnlyList<NeighbourReading> around, bool isLate)
    {
        var confidence = Confidence.Of(sample, state.Series.Unit, inARow, around, isLate);
        var of = limit.Limit;
        return Card(state, sample, limit.IsBelow(sample.Value) ? "below" : "exceedance", severity, around) with
        {
            Limit = limit.BoundOf(sample.Value), Averaging = of.Averaging, Basis = of.Basis, LimitIsPolicy = of.IsPolicy,
            Confidence = confidence.Grade, ConfidenceWhy = confidence.Why.Vi, ConfidenceWhyEn = confidence.Why.En, Late = isLate,
        };
    }

    public static AlarmRaised Radiation(SeriesState state, in Sample sample, AlarmSeverity severity, double threshold, string basis, Confidence confidence, Words? judged, IReadOnlyList<NeighbourReading> around, bool isLate) =>
        Card(state, sample, "radiation", severity, around) with
        {
            Limit = Math.Round(threshold, 4), Averaging = "spot", Basis = basis, LimitIsPolicy = true,
            Confidence = confidence.Grade, ConfidenceWhy = confidence.Why.Vi, ConfidenceWhyEn = confidence.Why.En, Judged = judged?.Vi, JudgedEn = judged?.En, Late = isLate,
        };

    /// <param name="at">The full hour at which the mean ends.</param>
    public static AlarmRaised LongMean(SeriesState state, MeanRun run, DateTimeOffset at, Mean mean, AlarmSeverity severity, IReadOnlyList<NeighbourReading> around, bool isLate)
    {
        var of = run.Limit.Limit;
        var hours = run.Rule.Seconds / 3600;
        var share = Math.Min(100, Math.Round(100.0 * mean.Count * state.PeriodSeconds / run.Rule.Seconds));
        var why = new Words($"Trung bình {hours} giờ từ {mean.Count} giá trị, đủ {share} %.", $"Mean over {hours} h of {mean.Count} values, {share} % of those due.");
        return Card(state, new((uint)at.ToUnixTimeSeconds(), QualityFlag.None, mean.Value), run.Limit.IsBelow(mean.Value) ? "below" : "exceedance", severity, around) with
        {
            Limit = run.Limit.BoundOf(mean.Value), Averaging = of.Averaging, Basis = of.Basis, LimitIsPolicy = of.IsPolicy, IsMean = true,
            Confidence = share >= 90 ? "high" : "medium", ConfidenceWhy = why.Vi, ConfidenceWhyEn = why.En, Late = isLate,
        };
    }

    static AlarmRaised Card(SeriesState state, in Sample sample, string kind, AlarmSeverity severity, IReadOnlyList<NeighbourReading> around)
    {
        var station = state.Series.Station;
        return new(
            Guid.CreateVersion7(sample.At), kind, severity, [station.Code], station.Name, state.Series.Parameter, LimitBook.Medium(state.Series), station.Point, station.Ministry, station.Province,
            sample.Value, state.Series.Unit, sample.At, null, null, null, false, around, "low", "", null);
    }
}
