using LaChan.Contracts.Incidents;

namespace LaChan.Incidents.Notify;

/// <summary>What it means to tell a body: it is written down, and its clock to answer starts. The same for the machine and for a person.</summary>
static class Telling
{
    /// <param name="level">The highest level that is not excluded: the notice goes by it.</param>
    public static IReadOnlyList<object> Of(Guid incident, string recipient, IncidentLevel level, NodeDesk desk) =>
    [
        new NoticeSent(incident, recipient, level),
        desk.Clock(incident, Duties.AcknowledgeOf(recipient), recipient, recipient == "NACCET" ? "clock.naccet-acknowledge" : "clock.acknowledge-notice"),
    ];
}
