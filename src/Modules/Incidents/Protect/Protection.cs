using LaChan.Incidents.Room;
using LaChan.Kernel;

namespace LaChan.Incidents.Protect;

/// <summary>What the people of a commune were told to do, and whether the commune says that it is done.</summary>
/// <param name="Act">One of <see cref="Acts"/>. Words: <c>incidents.advice.{Act}</c>.</param>
public sealed record Protection(UnitCode Commune, string Name, string Act, DateTimeOffset OrderedAt, DateTimeOffset? DoneAt, string? DoneBy)
{
    public const string Lifted = "lifted";

    /// <summary>What may be ordered, hardest first. Watching needs no order.</summary>
    public static readonly IReadOnlyList<string> Acts = ["leave-with-help", "leave", "stay-inside", Lifted];

    public bool IsInForce => Act != Lifted;

    /// <summary>Communes of the zone that should act and have no order yet, soonest reached first.</summary>
    public static IReadOnlyList<CommuneReached> Owed(IncidentFile file, DateTimeOffset now) =>
    [
        .. (file.Finding?.Reach?.Communes ?? []).Where(x => Advice.For(x, now) != Advice.Watch && file.Protections.All(p => p.Commune != x.Code))
            .OrderBy(x => x.ArrivesAt ?? DateTimeOffset.MaxValue),
    ];
}
