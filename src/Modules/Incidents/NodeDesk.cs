using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Incidents;

/// <summary>What the module says of times and names when it acts as the node.</summary>
sealed class NodeDesk(Journal journal, Realm realm, IPolicies policies)
{
    public Actor Actor { get; } = Actor.Node(realm.Node);
    public Journal Journal => journal;
    public DateTimeOffset Now => journal.Now;

    /// <summary>SC- for real incidents, DT- in an exercise or demo.</summary>
    public string NumberPrefix => $"{(realm.IsLive ? "SC" : "DT")}-{Now.InVietNam().Year}-";

    /// <summary>A clock that starts now and runs as long as the policy row says.</summary>
    public ClockStarted Clock(Guid incident, string key, string owes, string policy)
    {
        var row = policies.Of(policy, Now.Day());
        var length = row.Unit switch { "min" => TimeSpan.FromMinutes(row.Value), "h" => TimeSpan.FromHours(row.Value), _ => TimeSpan.FromDays(row.Value) };
        return new(incident, key, owes, Now + length, row.IsLaw, row.Basis);
    }
}
