using LaChan.Contracts.Monitoring;

namespace LaChan.Monitoring.Alarms;

/// <summary>Whether a station is alive: any value counts, also one measured while calibrating.</summary>
public sealed class StationPulse(Station station)
{
    public Station Station { get; } = station;
    public int PeriodSeconds { get; } = Math.Max(1, station.PeriodSeconds);

    /// <summary>Time of the newest measurement, Unix seconds; 0: never heard.</summary>
    public long Last { get; private set; }

    /// <summary>When something last arrived, by the realm's clock, Unix seconds.</summary>
    public long HeardAt { get; private set; }

    /// <summary>The alarm for its lost signal, while one is open.</summary>
    internal Guid? Alarm { get; set; }

    public void Hear(long measuredAt, long now)
    {
        if (measuredAt > Last) Last = measuredAt;
        HeardAt = now;
    }

    /// <summary>Reports within its period and a margin.</summary>
    public bool IsInTime(long now, double marginMinutes) => Last > 0 && now - Last <= PeriodSeconds + marginMinutes * 60;
}
