using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Incidents.Room;

/// <summary>When the air reaches a commune, in words: measured there, held to be there, a time, or not known.</summary>
public static class ArrivalWords
{
    public static string Of(CommuneReached commune, DateTimeOffset now, T texts) => commune switch
    {
        { Measured: true } => texts["incidents.people.measured"],
        { ArrivesAt: not { } } => texts["incidents.unknown"],
        { ArrivesAt: { } at } => at <= now ? texts["incidents.people.arrived"] : at.Clock(),
    };
}
