using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Reference.Agencies;

/// <summary>Organisations, who followed whom, and the 110 duties of Decision 1251: <c>data/agencies.json</c>, <c>succession.json</c>, <c>duties.json</c>.</summary>
public sealed class AgencyTable(IReadOnlyList<AgencyRow> agencies, IReadOnlyList<SuccessionRow> successions, IReadOnlyList<DutyRow> duties, Func<DateOnly> today) : IAgencies
{
    readonly Dictionary<AgencyCode, Agency> byCode = agencies.Select(x => x.Agency).ToDictionary(x => x.Code);

    public AgencyTable(Realm realm) : this(
        BaseData.Rows<AgencyRow>("agencies.json"), BaseData.Rows<SuccessionRow>("succession.json"), BaseData.Rows<DutyRow>("duties.json"),
        () => realm.Clock.GetUtcNow().Day()) { }

    public IReadOnlyList<AgencyRow> Rows => agencies;
    public IReadOnlyList<Agency> All { get; } = [.. agencies.Select(x => x.Agency)];
    public IReadOnlyList<Duty> Duties => DutiesOn(today());

    public Agency? Agency(AgencyCode code) => byCode.GetValueOrDefault(code);
    public bool InForce(AgencyCode code, DateOnly on) => Agency(code)?.Period.Contains(on) == true;

    public AgencyCode SuccessorOn(AgencyCode code, DateOnly on) => PathTo(code, on) is [.., var last] ? new(last.Successor) : code;

    /// <summary>The steps by which the duties of an organisation came to the one that carries them on a day; empty while it lives.</summary>
    public IReadOnlyList<SuccessionRow> PathTo(AgencyCode code, DateOnly on)
    {
        var path = new List<SuccessionRow>();
        while (!InForce(code, on) && successions.FirstOrDefault(x => x.Predecessor == code.Value && x.Date <= on) is { } step)
        {
            path.Add(step);
            code = new(step.Successor);
        }
        return path;
    }

    /// <summary>The duties with their holders on a day.</summary>
    public IReadOnlyList<Duty> DutiesOn(DateOnly day) =>
        [.. duties.Select(x => x.Duty(SuccessorOn(new(x.Holder), day).Value, [.. Coordinating(x, day).Distinct()]))];

    IEnumerable<AgencyCode> Coordinating(DutyRow duty, DateOnly day) => (duty.Coordinating ?? []).Select(x => SuccessorOn(new(x), day));
}

/// <summary>An organisation as its row states it.</summary>
/// <param name="Kind">ministry, unit, committee, local, government, many (stands for many), programme.</param>
public sealed record AgencyRow(string Code, string NameVi, string NameEn, string Kind, string Source, string Certainty, DateOnly? From = null, DateOnly? To = null)
{
    internal Agency Agency => new(new(Code), NameVi, NameEn, new(From, To), Kind);
}

/// <summary>One organisation took over from another.</summary>
/// <param name="Kind">merge, absorbed, replaced, abolished.</param>
/// <param name="Date">First day of the successor.</param>
public sealed record SuccessionRow(string Predecessor, string Successor, string Kind, DateOnly Date, string Document, string Certainty);

/// <summary>A duty as the decision states it.</summary>
/// <param name="DeadlineTo">month or year: how precise the deadline is.</param>
public sealed record DutyRow(
    string Id, string TitleVi, string TitleEn, string Holder, string Basis, IReadOnlyList<string>? Coordinating = null, DateOnly? Deadline = null, string? DeadlineTo = null)
{
    internal Duty Duty(string holder, IReadOnlyList<AgencyCode> coordinating) =>
        new(Id, TitleVi, TitleEn, Holder, holder, Deadline is { } day ? DeadlineTo == "year" ? $"{day:yyyy}" : $"{day:MM}/{day:yyyy}" : null, Basis, coordinating);
}
