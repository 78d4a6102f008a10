using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>An organisation in one period.</summary>
/// <param name="Kind">ministry, unit, committee, local, government, many (stands for many), programme.</param>
public sealed record Agency(AgencyCode Code, string NameVi, string NameEn, Period Period, string Kind = "");

/// <summary>A numbered duty of Decision 1251 and who holds it.</summary>
/// <param name="Holder2023">Code of the holder as the decision names it.</param>
/// <param name="HolderToday">Code of the organisation that carries it on the day that was asked (today where no day is said).</param>
/// <param name="Deadline">12/2025, or 2026 where the decision gives only a year.</param>
/// <param name="Coordinating">Who coordinates, on the same day.</param>
public sealed record Duty(string Id, string TitleVi, string TitleEn, string Holder2023, string HolderToday, string? Deadline, string Basis, IReadOnlyList<AgencyCode>? Coordinating = null);

/// <summary>Organisations by day, and who followed whom.</summary>
public interface IAgencies
{
    IReadOnlyList<Agency> All { get; }
    Agency? Agency(AgencyCode code);

    /// <summary>Whether the code named an organisation on that day.</summary>
    bool InForce(AgencyCode code, DateOnly on);

    /// <summary>The organisation that carries the duties of <paramref name="code"/> on a later day (itself while it lives).</summary>
    AgencyCode SuccessorOn(AgencyCode code, DateOnly on);

    IReadOnlyList<Duty> Duties { get; }
}
