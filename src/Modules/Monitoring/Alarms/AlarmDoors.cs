using LaChan.Contracts.Monitoring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Monitoring.Alarms;

/// <summary>POST /alarms/{id}/acknowledge, /verify, /false: what a duty officer does with an alarm. Each names the version it was decided on.</summary>
static class AlarmDoors
{
    const int LongestNote = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var alarms = app.MapGroup("/alarms/{id:guid}").RequireAuthorization("alarms.handle");
        alarms.MapPost("/acknowledge", Acknowledge);
        alarms.MapPost("/verify", Verify);
        alarms.MapPost("/false", JudgeFalse);
    }

    internal sealed record AcknowledgeForm(long Version, string? Then);
    internal sealed record VerifyForm(long Version, string? With, string? Note, string? Then);
    internal sealed record FalseForm(long Version, string? Reason, string? Then);

    static Task<IResult> Acknowledge(Guid id, [FromForm] AcknowledgeForm form, AlarmDoor door, CancellationToken ct) =>
        door.Step(id, form.Version, AlarmStates.MayAcknowledge, new AlarmAcknowledged(id), form.Then, ct);

    static Task<IResult> Verify(Guid id, [FromForm] VerifyForm form, AlarmDoor door, CancellationToken ct) =>
        Text(form.With) is { } with
            ? door.Step(id, form.Version, AlarmStates.MayVerify, new AlarmVerified(id, with, Text(form.Note) ?? ""), form.Then, ct)
            : Task.FromResult(AlarmDoor.Problem(id, "with"));

    static Task<IResult> JudgeFalse(Guid id, [FromForm] FalseForm form, AlarmDoor door, CancellationToken ct) =>
        Text(form.Reason) is { } reason
            ? door.Step(id, form.Version, AlarmStates.MayJudgeFalse, new AlarmFalse(id, reason), form.Then, ct)
            : Task.FromResult(AlarmDoor.Problem(id, "reason"));

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim() is { Length: > LongestNote } tooLong ? tooLong[..LongestNote] : typed.Trim();
}
