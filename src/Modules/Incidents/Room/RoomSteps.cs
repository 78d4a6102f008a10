using LaChan.Incidents.Protect;

namespace LaChan.Incidents.Room;

/// <summary>One step of the response: when it was reached, or until when it is due. They run in parallel: a record, not a wizard. Words: <c>incidents.step.{Key}</c>.</summary>
public sealed record RoomStep(string Key, DateTimeOffset? Reached, DateTimeOffset? Due, bool IsNow)
{
    public static IReadOnlyList<RoomStep> Of(IncidentFile file, DateTimeOffset now)
    {
        DateTimeOffset? Due(string key) => file.Clocks.FirstOrDefault(x => x.Key == key && x.DoneAt is null)?.DueAt;
        List<RoomStep> steps =
        [
            new("detect", file.Draft.DiscoveredAt, null, false),
            new("verify", file.VerifiedAt, Due(Duties.Verify), false),
            new("zone", file.FirstZoneAt, null, false),
            new("notify", file.Notices.Count > 0 ? file.Notices.Min(x => x.SentAt) : null, null, false),
            new("level", file.SignedAt, Due(Duties.Level), false),
            new("warn", file.WarnedAt, Due(Duties.Warn), false),
            new("protect", file.ProtectedAt, Protection.Owed(file, now).Select(x => x.ArrivesAt).FirstOrDefault(x => x > now), false),
            new("post", file.CommandedAt, Due(Duties.Commander), false),
            new("mobilise", file.OrderedAt, Due(Duties.Forces), false),
            new("end", file.EndedAt, null, false),
        ];
        var next = steps.FindIndex(x => x.Reached is null && x.Due is not null);
        if (next < 0) next = steps.FindIndex(x => x.Reached is null);
        if (next >= 0) steps[next] = steps[next] with { IsNow = true };
        return steps;
    }
}
