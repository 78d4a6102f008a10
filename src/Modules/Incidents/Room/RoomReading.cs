using LaChan.Contracts.Access;
using LaChan.Platform;

namespace LaChan.Incidents.Room;

/// <summary>Reads an incident for a person, now or as it was known at a moment.</summary>
sealed class RoomReading(IncidentStore store, Journal journal)
{
    /// <returns>Null for what the person may not see, and for a moment before it began.</returns>
    public async Task<IncidentFile?> Find(Guid id, Sight sight, DateTimeOffset? asKnownAt, CancellationToken ct) =>
        await store.Find(id, sight, ct) is null ? null : IncidentFile.Of(await journal.Read(Streams.Incident(id), asKnownAt, ct));
}
