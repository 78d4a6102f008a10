using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>An organisation in one period.</summary>
public sealed record Agency(AgencyCode Code, string NameVi, string NameEn, Period Period);

/// <summary>A numbered duty of Decision 1251 and who holds it.</summary>
public sealed record Duty(string Id, string TitleVi, string TitleEn, string Holder2023, string HolderToday, string? Deadline, string Basis);

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
