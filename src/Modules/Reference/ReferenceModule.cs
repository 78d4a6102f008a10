using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Agencies;
using LaChan.Reference.Browse;
using LaChan.Reference.Isolations;
using LaChan.Reference.Limits;
using LaChan.Reference.Map;
using LaChan.Reference.Policies;
using LaChan.Reference.Rivers;
using LaChan.Reference.Roads;
using LaChan.Reference.Substances;
using LaChan.Reference.Units;
using LaChan.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Reference;

/// <summary>Table of contents of the module.</summary>
public sealed class ReferenceModule : IModule
{
    public void Add(IServiceCollection services) =>
        services
            .AddSingleton<PolicyTable>(_ => new()).AddSingleton<IPolicies>(x => x.GetRequiredService<PolicyTable>())
            .AddSingleton<LimitTable>(_ => new()).AddSingleton<ILimits>(x => x.GetRequiredService<LimitTable>())
            .AddSingleton<AgencyTable>(x => new(x.GetRequiredService<Realm>())).AddSingleton<IAgencies>(x => x.GetRequiredService<AgencyTable>())
            .AddSingleton<IRivers, RiverTable>()
            .AddSingleton<UnitTable>(_ => new())
            .AddSingleton<UnitMap>(x => new(x.GetRequiredService<UnitTable>(), PackStore.Load(x.GetRequiredService<Realm>()), BaseData.Rows<IslandRow>("geography/islands.json")))
            .AddSingleton<IUnits>(x => x.GetRequiredService<UnitMap>())
            .AddHostedService<OutlineWarmUp>()
            .AddSingleton<MapLayers>().AddSingleton<MapDoors>().AddSingleton<IMapGround, GroundDrawing>().AddSingleton<ISearchable, UnitSearch>()
            .AddSingleton<IRoads>(x => new RoadGraph(
                BaseData.Rows<PlaceRow>("geography/places.json"), BaseData.Rows<RoadRow>("geography/roads.json"), BaseData.Rows<IslandRow>("geography/islands.json"),
                () => x.GetRequiredService<IPolicies>().Speeds(x.GetRequiredService<Realm>().Clock.GetUtcNow().Day())))
            .AddEntry<IsolationIssued>("isolation-issued").AddProjection<IsolationProjection>()
            .AddSingleton<IsolationStore>().AddSingleton<Refused<IsolationForm>>()
            .AddSingleton<IsolationTable>(x => new(IsolationTable.Shipped(), x.GetRequiredService<IsolationStore>().Of)).AddSingleton<IIsolations>(x => x.GetRequiredService<IsolationTable>())
            .AddSingleton<ISubstances>(x => new SubstanceTable(x.GetRequiredService<Realm>(), x.GetRequiredService<IIsolations>()));

    public void Map(IEndpointRouteBuilder app)
    {
        MapDoors.Map(app);
        IssueIsolation.Map(app);
    }
}
