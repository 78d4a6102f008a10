using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Kernel;

namespace LaChan.Forecast.River;

/// <summary>What goes down a river from where it was seen: of each place below when it comes, by the nearest sighting above it.</summary>
/// <remarks>Travel times of <see cref="SpillTravel"/>. A place between two sightings goes by the upper one, one below both by the lower, which has made good what the upper reckoned wrong.</remarks>
public sealed class RiverFront(IRivers rivers, IUnits units, IFacilities facilities) : IRiverForecast
{
    /// <summary>Name and version of the model; a change of any result is a new version.</summary>
    public const string Model = "jobson-front-1";

    /// <summary>Nobody knows how much it is, and times do not depend on it.</summary>
    const double AnyMassKg = 1;

    const double MouthKm = 2;

    public RiverForecast? Of(IReadOnlyList<RiverSighting> sightings)
    {
        var intakes = RiverIntake.Of(facilities.All).ToList();
        var travel = new SpillTravel(rivers, units, intakes);
        var seen = sightings.Distinct().Select(x => (Sighting: x, Passing: Passing(travel, x))).Where(x => x.Passing is not null).Select(x => (x.Sighting, Passing: x.Passing!)).ToList();
        if (seen.Count == 0) return null;
        var first = seen.MinBy(x => x.Sighting.At).Passing;
        IReadOnlyList<RiverPlace> places = [.. seen.SelectMany(x => Places(x.Sighting, x.Passing)).GroupBy(x => (x.Kind, x.Name, x.Code)).Select(Best).OrderBy(x => x.LikelyAt).ThenBy(x => x.Km)];
        IReadOnlyList<RiverLeg> legs = [.. seen.SelectMany(x => SpillTravel.Legs(x.Passing.Course).Select(leg => new RiverLeg(leg.On.Start, leg.On.End, x.Sighting.At.AddSeconds(leg.FromS), x.Sighting.At.AddSeconds(leg.ToS))))];
        RiverSighting[] kept = [.. seen.Select(x => x.Sighting)];
        return new(
            Model, Named(first.Course), seen.Any(x => x.Passing.FlowsGuessed), kept, places, legs,
            Fingerprint.Of(Model, Fingerprint.Json(kept), Fingerprint.Json(seen.Select(x => x.Passing.Course)), Fingerprint.Json(intakes)), Fingerprint.Of(Model, Fingerprint.Json(places), Fingerprint.Json(legs)));
    }

    /// <summary>A place with no river near, or no flow on it, tells nothing of what goes down.</summary>
    static SpillPassing? Passing(SpillTravel travel, RiverSighting sighting)
    {
        try
        {
            return travel.Of(new(sighting.Point, AnyMassKg, null, sighting.At), sighting.At.Day());
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    static IEnumerable<RiverPlace> Places(RiverSighting sighting, SpillPassing passing) =>
        from row in passing.Rows
        group row by row.Place into flows
        let high = flows.First(x => x.Flow == "high")
        let mean = flows.First(x => x.Flow == "mean")
        let low = flows.First(x => x.Flow == "low")
        select new RiverPlace(
            flows.Key.Kind, flows.Key.Name, flows.Key.Code, flows.Key.Province, flows.Key.Point, Math.Round(flows.Key.Km, 1),
            Minute(sighting.At.AddSeconds(high.ArrivalS)), Minute(sighting.At.AddSeconds(mean.ArrivalS)), Minute(sighting.At.AddSeconds(low.ArrivalS)), Minute(sighting.At.AddSeconds(mean.EndS)));

    /// <summary>The river that it is in before long: what is seen at a mouth is soon in the greater one.</summary>
    static string Named(RiverCourse course) => course.Stretches.FirstOrDefault(x => x.EndKm > MouthKm)?.River ?? course.River;

    /// <summary>By the nearest sighting above; the earliest of all.</summary>
    static RiverPlace Best(IEnumerable<RiverPlace> same)
    {
        var nearest = same.MinBy(x => x.Km) ?? throw new InvalidOperationException("an empty group");
        return nearest with { EarliestAt = same.Min(x => x.EarliestAt) };
    }

    /// <summary>To the minute: more would pretend to be known.</summary>
    static DateTimeOffset Minute(DateTimeOffset at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMinute, at.Offset);
}
