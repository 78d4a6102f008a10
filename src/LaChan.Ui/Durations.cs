using LaChan.Kernel;

namespace LaChan.Ui;

/// <summary>Lengths of time as people read them.</summary>
public static class Durations
{
    /// <summary><c>14:12</c> below an hour, <c>1:48:00</c> above; overdue with a true minus, <c>−02:36</c>.</summary>
    public static string Clock(TimeSpan time)
    {
        var size = time.Duration();
        var text = size.TotalHours >= 1 ? $"{(int)size.TotalHours}:{size.Minutes:00}:{size.Seconds:00}" : $"{size.Minutes:00}:{size.Seconds:00}";
        return time < TimeSpan.Zero ? "−" + text : text;
    }

    /// <summary>"25 phút", "1 giờ 48", over a day "7 ngày".</summary>
    public static string Words(TimeSpan time, string language) => (time.Duration(), language) switch
    {
        ({ TotalMinutes: < 60 } t, "vi") => $"{(int)t.TotalMinutes} phút",
        ({ TotalMinutes: < 60 } t, _) => $"{(int)t.TotalMinutes} min",
        ({ TotalHours: < 24 } t, "vi") => $"{(int)t.TotalHours} giờ {t.Minutes:00}",
        ({ TotalHours: < 24 } t, _) => $"{(int)t.TotalHours} h {t.Minutes:00}",
        (var t, "vi") => Numbers.Text((int)t.TotalDays) + " ngày",
        (var t, _) => Numbers.Text((int)t.TotalDays, 0, "en") + " days",
    };
}
