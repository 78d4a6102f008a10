using LaChan.Kernel;
using LaChan.Monitoring.Alarms;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Log;
using LaChan.Monitoring.Quality;
using LaChan.Monitoring.Stations;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Monitoring.Pages;

/// <summary>Makes the chart of a series from the log: flags anew, few points, gaps, limits, alarms, wind.</summary>
internal sealed class DrawSeries(ObservationStore store, SeriesRegister register, LimitBook limits, AlarmStore alarms, Realm realm)
{
    const int DaySeconds = 86_400;
    const int VietNamSeconds = 7 * 3600;
    const int MostArrows = 32;

    /// <summary>A gap shorter than this share of the range could not be seen.</summary>
    const int NarrowestGap = 400;

    public async Task<SeriesChart> Of(Series series, ChartRange range, T t, CancellationToken ct)
    {
        var now = realm.Clock.GetUtcNow();
        var (from, to) = ((now - range.Length).ToUnixTimeSeconds(), now.ToUnixTimeSeconds());
        var period = Math.Max(1, series.Station.PeriodSeconds);
        var samples = Samples(series, from, to);
        var columns = Decimation.Of(samples, from, to, period);
        return new(
            series.Station.Code, series.Parameter, Parameters.Short(series.Parameter, t), series.Unit, from, to, columns.StepSeconds,
            columns.Time, columns.Min, columns.Max, columns.Mean, columns.Flags,
            Gaps(samples, period, (to - from) / NarrowestGap, t), Late(samples), Lines(series, now, t), await Events(series, now - range.Length, t, ct),
            Days(samples, from, to, period), Wind(series.Station.Code, from, to), IsWide(columns));
    }

    /// <summary>Values of the range with their flags, found again from the log.</summary>
    public List<Sample> Samples(Series series, long from, long to)
    {
        var warmUp = from - Replay.WarmUp * (long)Math.Max(1, series.Station.PeriodSeconds);
        var samples = Replay.Of(series, store.Read(series.Number, DateTimeOffset.FromUnixTimeSeconds(Math.Max(0, warmUp)), DateTimeOffset.FromUnixTimeSeconds(to)));
        return [.. samples.Where(x => x.Time >= from).Select(x => Judged(series, x))];
    }

    Sample Judged(Series series, Sample x) =>
        x.Counts && limits.For(series, Math.Max(1, series.Station.PeriodSeconds), x.At.Day()) is { } limit && limit.Exceeds(x.Value) ? x with { Flags = x.Flags | QualityFlag.Exceeds } : x;

    static List<ChartSpan> Gaps(List<Sample> samples, int period, long narrowest, T t)
    {
        var gaps = new List<ChartSpan>();
        for (var i = 1; i < samples.Count; i++)
        {
            var length = samples[i].Time - samples[i - 1].Time;
            if (length > 1.5 * period && length >= narrowest) gaps.Add(new(samples[i - 1].Time, samples[i].Time, t["monitoring.chart.gap", Durations.Words(TimeSpan.FromSeconds(length), t.Language)]));
        }
        return gaps;
    }

    static List<ChartSpan> Late(List<Sample> samples)
    {
        var late = new List<ChartSpan>();
        for (var i = 0; i < samples.Count; i++)
        {
            if ((samples[i].Flags & QualityFlag.Late) == 0) continue;
            var start = i;
            while (i + 1 < samples.Count && (samples[i + 1].Flags & QualityFlag.Late) != 0) i++;
            late.Add(new(samples[start].Time, samples[i].Time, ""));
        }
        return late;
    }

    List<ChartLimit> Lines(Series series, DateTimeOffset now, T t) =>
        [.. from x in limits.All(series, now.Day())
            where x.Averaging != "year"
            from value in new[] { x.Upper, x.Lower }
            where value is not null
            select new ChartLimit(value.Value, t["monitoring.chart.limit", t.Number(value.Value, 3), x.Basis, t[$"monitoring.averaging.{x.Averaging}"]], x.IsPolicy, x.Averaging)];

    async Task<List<ChartEvent>> Events(Series series, DateTimeOffset since, T t, CancellationToken ct) =>
        [.. (await alarms.OfStation(series.Station.Code, since, ct)).Where(x => x.Parameter == series.Parameter)
            .Select(x => new ChartEvent(x.FirstMeasuredAt.ToUnixTimeSeconds(), x.Value, t["monitoring.chart.event", x.Value is { } v ? t.Reading(v) : "", x.FirstMeasuredAt.Clock()], (int)x.Severity, $"/alarms/{x.Id}"))];

    static List<ChartDay> Days(List<Sample> samples, long from, long to, int period)
    {
        var days = new List<ChartDay>();
        if (to - from > 40 * DaySeconds) return days;
        for (var start = (from + VietNamSeconds) / DaySeconds * DaySeconds - VietNamSeconds; start < to; start += DaySeconds)
        {
            var (first, end) = (Math.Max(start, from), Math.Min(start + DaySeconds, to));
            var due = Math.Max(1, (end - first) / period);
            days.Add(new(first, end, (int)Math.Min(100, 100 * samples.Count(x => x.Counts && x.Time > first && x.Time <= end) / due)));
        }
        return days;
    }

    List<ChartWind> Wind(string station, long from, long to)
    {
        if (register.Find(station, "WS") is not { } speed || register.Find(station, "WD") is not { } direction || to - from > 40 * DaySeconds) return [];
        var (start, end) = (DateTimeOffset.FromUnixTimeSeconds(from), DateTimeOffset.FromUnixTimeSeconds(to));
        var speeds = store.Read(speed.Number, start, end).Where(x => x.Status == DeviceStatus.Measuring).ToDictionary(x => x.UnixSeconds, x => x.Value);
        var step = Math.Max(1, (to - from) / MostArrows);
        return [.. store.Read(direction.Number, start, end).Where(x => x.Status == DeviceStatus.Measuring && speeds.ContainsKey(x.UnixSeconds))
            .GroupBy(x => (x.UnixSeconds - from) / step).Select(x => Arrow(from + x.Key * step + step / 2, [.. x.Select(one => (one.Value, speeds[one.UnixSeconds]))]))];
    }

    /// <summary>Directions are averaged as vectors: the mean of 350° and 10° is north.</summary>
    static ChartWind Arrow(long at, List<(double FromDeg, double SpeedMs)> wind)
    {
        var (x, y) = (wind.Sum(w => Math.Sin(w.FromDeg * Math.PI / 180)), wind.Sum(w => Math.Cos(w.FromDeg * Math.PI / 180)));
        return new(at, Math.Round((Math.Atan2(x, y) * 180 / Math.PI + 360) % 360), Math.Round(wind.Average(w => w.SpeedMs), 1));
    }

    /// <summary>From a hundredfold between the usual and the greatest, a linear scale shows a flat line and a needle.</summary>
    static bool IsWide(ChartColumns columns)
    {
        var counted = columns.Mean.OfType<double>().Where(x => x > 0).Order().ToList();
        return counted.Count > 10 && columns.Max.Max() > 50 * counted[counted.Count / 2] && columns.Min.Min() > 0;
    }
}
