using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LaChan.Incidents;

/// <summary>A person's decision on one incident: only on an incident they may see, only on the version they were looking at.</summary>
sealed class Decision(IncidentStore store, Journal journal, Officer officer)
{
    public Officer Officer => officer;

    /// <param name="id">The incident.</param>
    /// <param name="version">Of the screen that the person saw.</param>
    /// <param name="decide">The entries that follow, from the incident as it stands; throws <see cref="RefusedException"/> with the key of a text.</param>
    public async Task<DecisionAnswer> Take(Guid id, long version, Func<IncidentFile, IReadOnlyList<object>> decide, CancellationToken ct)
    {
        if (await store.Find(id, officer.Sight, ct) is null || IncidentFile.Of(await journal.Read(Streams.Incident(id), ct: ct)) is not { } file) return DecisionAnswer.NotSeen;
        if (file.Version != version) return DecisionAnswer.Stale(version);
        if (file.EndedAt is not null) return DecisionAnswer.Refused("incidents.refused.ended");
        try
        {
            var bodies = decide(file);
            return await journal.Append([.. bodies.Select((body, i) => new Platform.Draft(Streams.Incident(id), version + i, body))], officer.Actor, ct: ct)
                ? DecisionAnswer.Done : DecisionAnswer.Stale(version);
        }
        catch (RefusedException refusal)
        {
            return DecisionAnswer.Refused(refusal.Refusals[0].What);
        }
    }

    /// <summary>Text that a person typed: trimmed, not empty, not longer than so many letters.</summary>
    /// <exception cref="RefusedException">With the key of a text.</exception>
    public static string Typed(string? text, string refusedKey, int most = 1000) =>
        text?.Trim() is { Length: > 0 } typed && typed.Length <= most ? typed : throw new RefusedException("text", refusedKey);
}

/// <summary>How a decision ended.</summary>
/// <param name="Query">For the address of the page that shows it: <c>stale</c> = version that was decided on, <c>refused</c> = key of a text.</param>
sealed record DecisionAnswer(bool IsDone, bool Exists, string Query)
{
    public static readonly DecisionAnswer Done = new(true, true, "");
    public static readonly DecisionAnswer NotSeen = new(false, false, "");
    public static DecisionAnswer Stale(long version) => new(false, true, $"stale={version}");
    public static DecisionAnswer Refused(string key) => new(false, true, $"refused={key}");

    /// <summary>303 to the room, or to <paramref name="page"/> when something is to be mended there; 404 for what the person may not see.</summary>
    public Results<NotFound, StatusCodeHttpResult> Show(HttpContext http, Guid id, string page = "", string query = "")
    {
        if (!Exists) return TypedResults.NotFound();
        var asked = string.Join('&', new[] { Query, IsDone ? "" : query }.Where(x => x.Length > 0));
        http.Response.Headers.Location = $"/incidents/{id}{(IsDone ? "" : page)}{(asked.Length > 0 ? "?" + asked : "")}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
