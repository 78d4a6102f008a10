namespace LaChan.Incidents.Room;

/// <summary>What people of a commune should do first, from the zone and the time left. A proposal for the commander, not an order.</summary>
public static class Advice
{
    /// <summary>People need so long to leave; with less time they are safer indoors.</summary>
    public static readonly TimeSpan ToLeave = TimeSpan.FromMinutes(15);

    /// <summary>The commune is only possibly reached: nothing to order yet.</summary>
    public const string Watch = "watch";

    /// <returns>Key under <c>incidents.advice.</c>: leave-with-help (worst zone), stay-inside (the air is or will soon be there), leave (there is time), watch (only possible).</returns>
    public static string For(CommuneReached commune, DateTimeOffset now) => commune switch
    {
        { Level3: >= 1 } => "leave-with-help",
        { Level1: < 1, Level2: < 1 } => Watch,
        { ArrivesAt: { } arrives } when arrives - now >= ToLeave => "leave",
        _ => "stay-inside",
    };
}
