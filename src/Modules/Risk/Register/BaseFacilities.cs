using LaChan.Contracts.Risk;
using LaChan.Platform;
using Microsoft.Extensions.Hosting;

namespace LaChan.Risk.Register;

/// <summary>At start: enters the facilities of the base data that the register does not hold yet, in the name of the node. What people have saved is never touched.</summary>
public sealed class BaseFacilities(Journal journal, Realm realm) : IHostedService
{
    public async Task StartAsync(CancellationToken ct)
    {
        var drafts = new List<Draft>();
        foreach (var facility in Of(realm))
            if (await journal.Version(Streams.Facility(facility.Id), ct) == 0) drafts.Add(new(Streams.Facility(facility.Id), 0, facility));
        if (drafts.Count > 0) await journal.Append(drafts, Actor.Node(realm.Node), ct: ct);
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The assumed plants belong to exercises and the demo; a live realm never sees them.</summary>
    internal static IReadOnlyList<FacilityRegistered> Of(Realm realm) => realm.IsLive
        ? BaseData.Rows<FacilityRegistered>("facilities.json")
        : [.. BaseData.Rows<FacilityRegistered>("facilities.json"), .. BaseData.Rows<FacilityRegistered>("demo/facilities.json")];
}
