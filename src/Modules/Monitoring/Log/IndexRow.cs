using System.Runtime.InteropServices;

namespace LaChan.Monitoring.Log;

/// <summary>One version of one value inside the sorted rows of a series: 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct IndexRow(uint Time, DeviceStatus Status, Arrival Arrival, double Value)
{
    public const int Size = 16;

    public bool SaysTheSame(in LogRow row) => Value.Equals(row.Value) && Status == row.Status;
}
