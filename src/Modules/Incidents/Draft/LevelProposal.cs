using LaChan.Contracts.Reference;
using LaChan.Incidents.Classify;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>Turns what is measured, reported and forecast into the facts that classification reads.</summary>
sealed class LevelProposal(IUnits units, IAgencies agencies)
{
    /// <summary>How sure a place is of which only one member of the public has spoken.</summary>
    const double Hearsay = 0.5;

    public Finding Of(string hazard, IReadOnlyList<SourceJoined> sources, bool verified, ForecastSketch? sketch, Reach? reach, DateTimeOffset now)
    {
        var proved = sources.Where(x => verified || x.Kind != "public").ToList();
        var communes = proved.Where(x => x is { Commune: not null, CommuneCertain: true }).Select(x => x.Commune!.Value).Distinct().ToList();
        var provinces = proved.Where(x => x is { Province: not null, ProvinceCertain: true }).Select(x => x.Province!.Value).Distinct().ToList();
        return Classification.Of(new()
        {
            On = now.Day(),
            Pollution = sources.Any(x => x.Kind != "public") || verified ? Pollution.Confirmed : Pollution.Suspected,
            Hazards = [Enum.Parse<Hazard>(hazard, ignoreCase: true)],
            Communes = communes, Provinces = provinces,
            PossibleCommunes = [.. Possible(communes, sources.Select(x => (x.Commune, Sure(x))), reach?.Communes.Select(x => (x.Code, x.Probability)))],
            PossibleProvinces = [.. Possible(provinces, sources.Select(x => (x.Province, Sure(x))), reach?.Provinces.Select(x => (x.Code, x.Probability)))],
            // A plume says how far it may reach; a ring or words say nothing of what lies beyond.
            MoreUnits = sketch?.Forecast.Kind != "plume",
            LeavesFacility = sources.Any(x => x.Outside == true) ? true : null,
            CrossesBorder = Crosses(reach) > 0 ? Crossing.Suspected : null, CrossesBorderProbability = Crosses(reach),
            UnknownOrigin = sketch?.Plant is null && hazard is ("oil" or "chemical"),
            Ministries = Ministries(sources, sketch),
        }, RuleSet.Shipped, units, agencies);

        static double Sure(SourceJoined source) => source.Kind == "public" ? Hearsay : RuleSet.Shipped.Policy.ApproximateCommuneProbability;
    }

    static IEnumerable<PossibleUnit> Possible(List<UnitCode> proved, IEnumerable<(UnitCode? Code, double Probability)> seen, IEnumerable<(UnitCode Code, double Probability)>? reached) =>
        from unit in seen.Where(x => x.Code is not null).Select(x => (Code: x.Code!.Value, x.Probability)).Concat(reached ?? [])
        where !proved.Contains(unit.Code) && unit.Probability > 0
        group unit.Probability by unit.Code into odds
        select new PossibleUnit(odds.Key, Math.Min(0.99, odds.Max()));

    /// <summary>Air over the land border is a suspicion, as likely as the ensemble says; else the distance of the units decides.</summary>
    static double? Crosses(Reach? reach) => reach?.Within?[^1].LandBorder is > 0 and var probability ? Math.Min(0.99, probability) : null;

    /// <summary>Those whose stations speak, and that of the plant.</summary>
    IReadOnlyList<AgencyCode> Ministries(IReadOnlyList<SourceJoined> sources, ForecastSketch? sketch) =>
    [
        .. sources.Select(x => x.Ministry).Append(sketch?.Plant is { Kind: not ("water-works" or "landfill" or "dam") } ? "MOIT" : null)
            .OfType<string>().Distinct().Select(x => new AgencyCode(x)).Where(x => agencies.Agency(x) is not null),
    ];
}
