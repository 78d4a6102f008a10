using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>Whom water carries it to: provinces with how likely, and the chance of a second one in the hours to come. People are not counted: nobody lives on the water.</summary>
sealed class CarriedReach(IUnits units)
{
    /// <summary>Below this chance a province is not counted.</summary>
    const double ProvinceFrom = 0.02;

    /// <param name="places">The province of each place on the way, and how likely it has come there by a moment.</param>
    /// <param name="communes">To be listed.</param>
    public Reach Of(
        IReadOnlyList<(UnitCode Province, Func<DateTimeOffset, double> Likelihood)> places, IEnumerable<CommuneReached> communes, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var measured = seen.Where(x => x is { Province: not null, ProvinceCertain: true }).Select(x => x.Province!.Value).ToHashSet();
        var byProvince = places.ToLookup(x => x.Province, x => x.Likelihood);
        double Likelihood(UnitCode province, DateTimeOffset by) => byProvince[province].Max(x => x(by));
        var provinces =
            from province in byProvince.Select(x => x.Key)
            let probability = Likelihood(province, now.AddHours(Reaching.Hours[^1]))
            where probability >= ProvinceFrom
            orderby probability descending, province.Value
            select new ProvinceReached(province, NameOf(province, now), probability, measured.Contains(province));
        // Where it is already known in two, it is certain; where in one or none, as likely as the first or second of the others.
        double Second(DateTimeOffset by) => measured.Count >= 2 ? 1
            : byProvince.Where(x => !measured.Contains(x.Key)).Select(x => Likelihood(x.Key, by)).OrderDescending().ElementAtOrDefault(1 - measured.Count);
        return new(0, 0, 0, units.Pack.Name, units.Pack.Approximate, [.. communes], [.. provinces], [.. Reaching.Hours.Select(x => new ReachWithin(x, Second(now.AddHours(x)), 0))]);
    }

    public string NameOf(UnitCode province, DateTimeOffset now) => units.Province(province, now.Day())?.FullName ?? province.Value;
}
