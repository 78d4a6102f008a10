namespace LaChan.Monitoring.Quality;

/// <summary>One value in the memory of a series: 16 bytes.</summary>
/// <param name="Time">Unix seconds (until 2106).</param>
public readonly record struct Sample(uint Time, QualityFlag Flags, double Value)
{
    public bool Counts => (Flags & QualityFlag.NotCounted) == 0;
    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(Time);
}

/// <summary>What became of a value that was put into a window.</summary>
public enum Placed : byte { Newest, Late, Revised, Same, TooOld }
