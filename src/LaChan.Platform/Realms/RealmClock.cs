namespace LaChan.Platform;

/// <summary>A clock that runs at a chosen speed, pauses and jumps forward. It never runs backwards.</summary>
/// <remarks>Safe to use from several threads. Timers of this provider run in realm time as of the moment they are made.</remarks>
public sealed class RealmClock(DateTimeOffset start, double speed = 1) : TimeProvider
{
    readonly Lock gate = new();
    DateTimeOffset anchor = start;
    long anchorTicks = System.GetTimestamp();
    double speed = speed;

    public double Speed
    {
        get { lock (gate) return speed; }
        set { lock (gate) { Anchor(); speed = value; } }
    }

    /// <summary>Moves forward to a moment; an earlier moment is ignored.</summary>
    public void JumpTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            Anchor();
            if (moment > anchor) anchor = moment;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return Now();
    }

    void Anchor()
    {
        anchor = Now();
        anchorTicks = System.GetTimestamp();
    }

    DateTimeOffset Now() => (anchor + System.GetElapsedTime(anchorTicks) * speed).ToUniversalTime();
}
