using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Incidents;

/// <summary>Who owes a duty and where its time comes from, in words: the same on the desk and in the room.</summary>
sealed class DutyWords(BodyNames bodies)
{
    /// <summary>A clock with this basis ends when the forecast says that the air arrives.</summary>
    public const string Arrival = "arrival";

    public string Owner(RunningClock clock, T texts) => bodies.Of(clock.Owes, texts);

    /// <summary>The clause, or that it is policy with its length: a policy is never dressed as law, a forecast never as policy.</summary>
    public string Basis(RunningClock clock, T texts) =>
        clock.IsLaw ? clock.Basis
        : clock.Basis == Arrival ? texts["incidents.clock.arrival", clock.DueAt.Clock()]
        : texts["incidents.clock.policy", Durations.Words(TimeSpan.FromMinutes(Math.Round((clock.DueAt - clock.StartedAt).TotalMinutes)), texts.Language)];
}
