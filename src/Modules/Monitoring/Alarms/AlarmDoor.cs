using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;

namespace LaChan.Monitoring.Alarms;

/// <summary>What the doors of an alarm share: find it within the officer's sight, refuse a stale screen, append, go back.</summary>
internal sealed class AlarmDoor(AlarmStore alarms, Journal journal, Officer officer)
{
    /// <param name="id">The alarm.</param>
    /// <param name="version">The version that stood on the screen.</param>
    /// <param name="isAllowed">Whether the step may be taken from a state.</param>
    /// <param name="body">The entry.</param>
    /// <param name="then">A path of this node to go back to.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<IResult> Step(Guid id, long version, Func<string, bool> isAllowed, object body, string? then, CancellationToken ct)
    {
        if (await alarms.Find(id, ct) is not { } alarm || !officer.Sight.Includes(alarm.Province is { } code ? new UnitCode(code) : null)) return TypedResults.NotFound();
        if (alarm.Version != version) return Problem(id, "stale");
        if (!isAllowed(alarm.State)) return Problem(id, "state");
        return await journal.Append(Streams.Alarm(id), version, body, officer.Actor, ct: ct) ? Back(then ?? $"/alarms/{id}") : Problem(id, "stale");
    }

    public static IResult Problem(Guid id, string what) => Back($"/alarms/{id}?problem={what}");

    // Only a path of our own: never "//elsewhere" or "/\elsewhere".
    static IResult Back(string path) => SeeOther.To(path is ['/', not ('/' or '\\'), ..] or "/" ? path : "/");
}
