using LaChan.Monitoring.Log;

namespace LaChan.Monitoring.Intake;

/// <summary>Rows read from files, waiting to be handed to the log; grows and is used again.</summary>
public sealed class RowBuffer
{
    LogRow[] rows = new LogRow[1024];

    public int Count { get; private set; }

    public ReadOnlyMemory<LogRow> Rows => rows.AsMemory(0, Count);

    public void Add(int series, uint time, double value, DeviceStatus status)
    {
        if (Count == rows.Length) Array.Resize(ref rows, Count * 2);
        rows[Count++] = new(series, time, value, status, Arrival.New);
    }

    public void Clear() => Count = 0;
}
