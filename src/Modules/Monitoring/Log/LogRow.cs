using System.Runtime.InteropServices;

namespace LaChan.Monitoring.Log;

/// <summary>One observation as it stands in the log: 20 bytes, little-endian.</summary>
/// <param name="Series">Number in the <see cref="Stations.SeriesRegister"/>.</param>
/// <param name="Time">Unix seconds, UTC (until 2106).</param>
/// <param name="Value">In the unit of the series.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct LogRow(int Series, uint Time, double Value, DeviceStatus Status, Arrival Arrival)
{
    readonly ushort spare = 0;

    public const int Size = 20;

    public Observation Open() => new(Series, Time, Value, Status, Arrival);
}

/// <summary>What became of the rows of one sender.</summary>
/// <param name="Accepted">Those that entered the log: first values, corrections and late ones together.</param>
/// <param name="Revised">Of the accepted: corrections of an earlier value for the same second.</param>
/// <param name="Late">Of the accepted: first for their second, but older than the newest of their series.</param>
/// <param name="Duplicate">Already there with the same value and status: no effect.</param>
public readonly record struct Tally(int Accepted, int Revised, int Late, int Duplicate)
{
    public static Tally operator +(Tally a, Tally b) => new(a.Accepted + b.Accepted, a.Revised + b.Revised, a.Late + b.Late, a.Duplicate + b.Duplicate);
}
