using LaChan.Kernel;

namespace LaChan.Monitoring.Indices;

/// <summary>The hours of one station, by their end: what is missing in the file is missing in the window too.</summary>
sealed class AqiStation(IEnumerable<AqiRow> rows)
{
    readonly Dictionary<DateTimeOffset, AqiRow> byEnd = rows.ToDictionary(x => x.End);

    public void Fill()
    {
        foreach (var row in byEnd.Values) FillHour(row);
        foreach (var day in byEnd.Values.GroupBy(x => VietNamTime.Day(x.End.AddHours(-1)))) FillDay(day);
    }

    void FillHour(AqiRow row)
    {
        AqiHour[] newestFirst = [.. Enumerable.Range(0, VnAqi.NowCastHours).Select(i => At(row.End.AddHours(-i)))];
        row.NowCastPm25 = VnAqi.NowCast([.. newestFirst.Select(x => x.Pm25)]);
        row.NowCastPm10 = VnAqi.NowCast([.. newestFirst.Select(x => x.Pm10)]);
        row.Hourly = VnAqi.Hourly(newestFirst);
    }

    // The hour that ends at midnight belongs to the day that it ends.
    void FillDay(IGrouping<DateOnly, AqiRow> day)
    {
        var midnight = VietNamTime.Local(day.Key.Year, day.Key.Month, day.Key.Day);
        AqiHour[] Hours(int from, int count) => [.. Enumerable.Range(from, count).Select(i => At(midnight.AddHours(i)))];
        day.MaxBy(x => x.End)!.Daily = VnAqi.Daily(Hours(1, 24), Hours(-6, 7));
    }

    AqiHour At(DateTimeOffset end) => byEnd.TryGetValue(end, out var row) ? row.Values : default;
}
