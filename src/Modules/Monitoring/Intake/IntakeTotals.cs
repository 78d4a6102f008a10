using LaChan.Monitoring.Log;

namespace LaChan.Monitoring.Intake;

/// <summary>What came in since the node started, through all doors. Safe to read from any thread.</summary>
public sealed class IntakeTotals
{
    readonly Lock gate = new();
    Tally tally;
    long files, refused;

    public long Files { get { lock (gate) return files; } }

    /// <summary>Lines refused, by all files.</summary>
    public long Refused { get { lock (gate) return refused; } }
    public Tally Tally { get { lock (gate) return tally; } }

    internal void Count(FileOutcome outcome)
    {
        if (outcome.Unfinished) return;
        lock (gate)
        {
            files++;
            refused += outcome.Reading.Refused.Count;
            tally += outcome.Tally;
        }
    }
}
