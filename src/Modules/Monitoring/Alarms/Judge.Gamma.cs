using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Monitoring.Limits;
using LaChan.Monitoring.Quality;

namespace LaChan.Monitoring.Alarms;

/// <summary>The dose rate: two risen values in a row are looked at with the rain.</summary>
sealed partial class Judge
{
    const double FixedAlarmLevel = 0.3;

    void TakeGamma(SeriesState state, GammaRun gamma, in Sample sample, Placed placed, JudgedLimit? limit, bool isRecalled)
    {
        if (placed is not (Placed.Newest or Placed.Late)) return;
        var upper = limit?.Limit.Upper ?? FixedAlarmLevel;
        var finding = gamma.Judge(state, sample, RainAt(state), upper, rules);
        var risen = finding != GammaFinding.Quiet;
        if (risen && placed == Placed.Newest) state.Window.Flag(0, QualityFlag.Exceeds);
        ref var run = ref placed == Placed.Newest ? ref state.Live : ref state.Late;
        var turned = run.Take(sample.Time, risen, gamma.IsWell(sample.Value, rules.Opening.CloseShare), false, rules.Opening, state.PeriodSeconds);
        if (isRecalled) return;
        var isLive = placed == Placed.Newest;
        var alarm = isLive ? state.Alarm : state.LateAlarm;
        if (turned == Turn.Closed) Close(state, alarm, isLive, sample);
        else if (turned == Turn.Opened && alarm is null) RaiseGamma(state, gamma, finding, sample, upper, run.Over, isLive);
        else if (run.IsOpen && risen && alarm is { Judged: true } && finding is GammaFinding.AboveWashout or GammaFinding.NoDecay && run.Over >= 2) Overrule(state, gamma, finding, sample, upper, run.Over, isLive);
        else if (run.IsOpen && risen && alarm is { Judged: false }) WorsenGamma(state, alarm, sample, upper, isLive);
    }

    SeriesWindow? RainAt(SeriesState state) => register.Find(state.Series.Station.Code, "RainInt") is { } rain ? memory.Of(rain.Number)?.Window : null;

    void RaiseGamma(SeriesState state, GammaRun gamma, GammaFinding finding, in Sample sample, double upper, int inARow, bool isLive)
    {
        var around = raise.Around(state, sample.Time, rules.NeighbourKm);
        var isLate = IsLate(state, sample);
        var isRain = finding == GammaFinding.Rain;
        var severity = isRain || isLate ? AlarmSeverity.Attention : GammaSeverity(sample.Value, upper);
        var confidence = Confidence.Of(sample, state.Series.Unit, inARow, around, isLate);
        confidence = confidence with { Why = GammaWords(state, gamma, finding) + confidence.Why };
        var raised = RaiseAlarm.Radiation(state, sample, severity, gamma.Threshold, rules.GammaBasis, confidence, isRain ? Washout(gamma) : null, around, isLate);
        outbox.Raise(raised);
        Keep(state, new(raised.Id, severity, sample.Value, isRain), isLive);
    }

    /// <summary>What was held for rain does not behave like rain: the false one is closed and a true one raised.</summary>
    void Overrule(SeriesState state, GammaRun gamma, GammaFinding finding, in Sample sample, double upper, int inARow, bool isLive)
    {
        Close(state, isLive ? state.Alarm : state.LateAlarm, isLive, sample);
        RaiseGamma(state, gamma, finding, sample, upper, inARow, isLive);
    }

    void WorsenGamma(SeriesState state, OpenAlarm alarm, in Sample sample, double upper, bool isLive)
    {
        var severity = GammaSeverity(sample.Value, upper);
        if (IsLate(state, sample) || (severity <= alarm.Severity && sample.Value < 2 * alarm.Reported)) return;
        if (severity < alarm.Severity) severity = alarm.Severity;
        outbox.Change(new(alarm.Id, severity, sample.Value, sample.At));
        Keep(state, alarm with { Severity = severity, Reported = sample.Value }, isLive);
    }

    AlarmSeverity GammaSeverity(double value, double upper) => value >= upper * rules.Opening.GraveFactor ? AlarmSeverity.Emergency : AlarmSeverity.Warning;

    static Words GammaWords(SeriesState state, GammaRun gamma, GammaFinding finding)
    {
        var usual = Numbers.Reading(state.Usual.Level);
        var usualEn = Numbers.Reading(state.Usual.Level, "en");
        return finding switch
        {
            GammaFinding.AboveWashout => new($"Cao hơn mức mưa có thể gây ra (phông của trạm {usual}).", $"Above what rain can do (own background {usualEn})."),
            GammaFinding.NoDecay => new($"Không giảm như con cháu radon sau mưa (phông {usual}).", $"Does not decay like radon after rain (background {usualEn})."),
            GammaFinding.Dry when !gamma.KnowsRain => new($"Tăng so với phông {usual}; không có số đo mưa để loại trừ.", $"Risen above background {usualEn}; no rain gauge to rule it out."),
            GammaFinding.Dry => new($"Tăng so với phông {usual} khi trời khô.", $"Risen above background {usualEn} in dry weather."),
            _ => new($"Tăng so với phông {usual} khi đang mưa.", $"Risen above background {usualEn} in rain."),
        };
    }

    static Words Washout(GammaRun gamma) => new(
        $"Mưa {Numbers.Reading(gamma.RainMost)} mm/h rửa trôi con cháu radon: nhiều khả năng không phải sự cố.",
        $"Rain of {Numbers.Reading(gamma.RainMost, "en")} mm/h washes out radon's daughters: most likely no incident.");
}
