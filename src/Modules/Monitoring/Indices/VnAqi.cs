namespace LaChan.Monitoring.Indices;

/// <summary>A pollutant of VN_AQI with its averaging time; the order is that of the table in the Decision.</summary>
public enum AqiPollutant { O3OneHour, O3EightHour, Co, So2, No2, Pm10, Pm25 }

/// <summary>The values of one hour, µg/m³; null: missing.</summary>
public readonly record struct AqiHour(decimal? Pm25, decimal? Pm10, decimal? O3, decimal? No2, decimal? So2, decimal? Co);

/// <summary>
/// VN_AQI, the Vietnamese air quality index (Decision 1459/QĐ-TCMT of 12 November 2019). Concentrations in µg/m³.
/// Computed in decimal, so that a value that stands exactly at a half is rounded up and not by chance.
/// </summary>
/// <remarks>
/// The Decision's own worked example prints 60 for NO2 where its formula gives 59.35: no rounding rule fits all of its numbers.
/// The 75 % that a mean needs is from memory of the Decision.
/// </remarks>
public static class VnAqi
{
    /// <summary>Index at each breakpoint.</summary>
    static readonly int[] Levels = [0, 50, 100, 150, 200, 300, 400, 500];

    /// <summary>Breakpoints by pollutant, µg/m³. The 8 h row of ozone ends at 400: above it only the 1 h row holds.</summary>
    static readonly decimal[][] Breakpoints =
    [
        [0, 160, 200, 300, 400, 800, 1000, 1200],
        [0, 100, 120, 170, 210, 400],
        [0, 10_000, 30_000, 45_000, 60_000, 90_000, 120_000, 150_000],
        [0, 125, 350, 550, 800, 1600, 2100, 2630],
        [0, 100, 200, 700, 1200, 2350, 3100, 3850],
        [0, 50, 150, 250, 350, 420, 500, 600],
        [0, 25, 50, 80, 150, 250, 350, 500],
    ];

    public const int NowCastHours = 12;
    const int OzoneHours = 8;

    /// <summary>Share of its values that a mean needs.</summary>
    const decimal Complete = 0.75m;

    /// <summary>The sub-index of one pollutant, rounded halves up, at most 500; null for a missing value, and for ozone over 8 h above 400 µg/m³.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is negative.</exception>
    public static int? SubIndex(AqiPollutant pollutant, decimal? concentration)
    {
        if (concentration is not { } c) return null;
        ArgumentOutOfRangeException.ThrowIfNegative(c, nameof(concentration));
        var row = Breakpoints[(int)pollutant];
        for (var i = 1; i < row.Length; i++)
            if (c <= row[i]) return HalvesUp((Levels[i] - Levels[i - 1]) * (c - row[i - 1]) / (row[i] - row[i - 1]) + Levels[i - 1]);
        return row.Length == Levels.Length ? Levels[^1] : null;
    }

    /// <summary>NowCast of PM2.5 or PM10: a mean of the last 12 hours in which a steady series counts all hours and a changing one the newest.</summary>
    /// <param name="newestFirst">Up to 12 hourly means, the newest first; null: missing.</param>
    /// <returns>µg/m³; null unless two of the newest three hours are there.</returns>
    /// <remarks>Always divided by the sum of the weights. The Decision prints the case w = 0.5 without the division, which is the same for 12 whole hours and too low when some are missing.</remarks>
    public static decimal? NowCast(ReadOnlySpan<decimal?> newestFirst)
    {
        if (newestFirst.Length > NowCastHours) newestFirst = newestFirst[..NowCastHours];
        if (Present(newestFirst[..Math.Min(3, newestFirst.Length)]) < 2) return null;
        var w = Weight(newestFirst);
        decimal sum = 0, weights = 0, weight = 1;
        foreach (var c in newestFirst)
        {
            if (c is { } value) (sum, weights) = (sum + weight * value, weights + weight);
            weight *= w;
        }
        return sum / weights;
    }

    /// <summary>AQI of the hour: the highest sub-index, PM by NowCast. Null when there is neither PM2.5 nor PM10.</summary>
    /// <param name="newestFirst">This hour and up to 11 before it.</param>
    public static int? Hourly(ReadOnlySpan<AqiHour> newestFirst)
    {
        var pm25 = SubIndex(AqiPollutant.Pm25, NowCast(Column(newestFirst, x => x.Pm25)));
        var pm10 = SubIndex(AqiPollutant.Pm10, NowCast(Column(newestFirst, x => x.Pm10)));
        if (pm25 is null && pm10 is null) return null;
        var now = newestFirst[0];
        return Highest(pm25, pm10, SubIndex(AqiPollutant.O3OneHour, now.O3), SubIndex(AqiPollutant.No2, now.No2), SubIndex(AqiPollutant.So2, now.So2), SubIndex(AqiPollutant.Co, now.Co));
    }

    /// <summary>AQI of the day: 24 h means of PM (75 % of the hours), the highest hour of SO2, CO and NO2, for ozone the worse of the highest hour and the highest 8 h mean that ends in the day. Null when there is neither PM2.5 nor PM10.</summary>
    /// <param name="day">Its 24 hours, oldest first, from the one that ends at 01:00.</param>
    /// <param name="before">The 7 hours before them, oldest first, for the moving mean of ozone; may be empty.</param>
    public static int? Daily(ReadOnlySpan<AqiHour> day, ReadOnlySpan<AqiHour> before)
    {
        var pm25 = SubIndex(AqiPollutant.Pm25, Mean(Column(day, x => x.Pm25), 24));
        var pm10 = SubIndex(AqiPollutant.Pm10, Mean(Column(day, x => x.Pm10), 24));
        if (pm25 is null && pm10 is null) return null;
        decimal?[] ozone = [.. Column(before, x => x.O3), .. Column(day, x => x.O3)];
        return Highest(pm25, pm10, SubIndex(AqiPollutant.O3OneHour, Column(day, x => x.O3).Max()), SubIndex(AqiPollutant.O3EightHour, HighestEightHours(ozone, day.Length)),
            SubIndex(AqiPollutant.No2, Column(day, x => x.No2).Max()), SubIndex(AqiPollutant.So2, Column(day, x => x.So2).Max()), SubIndex(AqiPollutant.Co, Column(day, x => x.Co).Max()));
    }

    /// <summary>The mean of what is there; null below 75 % of <paramref name="due"/> values.</summary>
    public static decimal? Mean(ReadOnlySpan<decimal?> values, int due)
    {
        decimal sum = 0;
        var count = 0;
        foreach (var value in values)
            if (value is { } v) (sum, count) = (sum + v, count + 1);
        return count >= Complete * due ? sum / count : null;
    }

    static decimal? HighestEightHours(ReadOnlySpan<decimal?> ozone, int hoursOfDay)
    {
        decimal? highest = null;
        for (var end = ozone.Length - hoursOfDay + 1; end <= ozone.Length; end++)
        {
            var mean = Mean(ozone[Math.Max(0, end - OzoneHours)..end], OzoneHours);
            if (mean > highest || highest is null) highest = mean ?? highest;
        }
        return highest;
    }

    static decimal Weight(ReadOnlySpan<decimal?> values)
    {
        decimal? least = null, most = null;
        foreach (var c in values)
        {
            if (c is not { } value) continue;
            least = least is { } l ? Math.Min(l, value) : value;
            most = most is { } m ? Math.Max(m, value) : value;
        }
        // Nothing but zeros is the steadiest series there is.
        return most is > 0 ? Math.Max(0.5m, (least ?? 0) / most.Value) : 1;
    }

    static int Present(ReadOnlySpan<decimal?> values)
    {
        var count = 0;
        foreach (var value in values)
            if (value is not null) count++;
        return count;
    }

    static decimal?[] Column(ReadOnlySpan<AqiHour> hours, Func<AqiHour, decimal?> pollutant)
    {
        var column = new decimal?[hours.Length];
        for (var i = 0; i < hours.Length; i++) column[i] = pollutant(hours[i]);
        return column;
    }

    static int? Highest(params ReadOnlySpan<int?> subIndices)
    {
        int? highest = null;
        foreach (var index in subIndices)
            if (index is { } i && (highest is null || i > highest)) highest = i;
        return highest;
    }

    static int HalvesUp(decimal value) => (int)Math.Floor(value + 0.5m);
}
