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

    static Task<IResult> Acknowledge(Guid id, [FromForm] long version, [FromForm] string? then, AlarmDoor door, CancellationToken ct) =>
        door.Step(id, version, AlarmStates.MayAcknowledge, new AlarmAcknowledged(id), then, ct);

    static Task<IResult> Verify(Guid id, [FromForm] long version, [FromForm] string? with, [FromForm] string? note, [FromForm] string? then, AlarmDoor door, CancellationToken ct) =>
        Text(with) is { } asked
            ? door.Step(id, version, AlarmStates.MayVerify, new AlarmVerified(id, asked, Text(note) ?? ""), then, ct)
            : Task.FromResult(AlarmDoor.Problem(id, "with"));

    static Task<IResult> JudgeFalse(Guid id, [FromForm] long version, [FromForm] string? reason, [FromForm] string? then, AlarmDoor door, CancellationToken ct) =>
        Text(reason) is { } why
            ? door.Step(id, version, AlarmStates.MayJudgeFalse, new AlarmFalse(id, why), then, ct)
            : Task.FromResult(AlarmDoor.Problem(id, "reason"));

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim() is { Length: > LongestNote } tooLong ? tooLong[..LongestNote] : typed.Trim();
}
