using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Science.River;

namespace LaChan.Forecast.River;

/// <summary>When a spill reaches, is thickest at and has passed each named point, commune and water intake downstream, for low, mean and high water.</summary>
public sealed class SpillTravel(IRivers rivers, IUnits units, IEnumerable<RiverIntake> intakes)
{
    const double NearKm = 5, SampleKm = 1;

    /// <summary>A works so near to a river's coarse line takes its water from it.</summary>
    const double IntakeKm = 5;

    /// <summary>Of the yearly mean: a dry season with a quarter of it, the mean, a flood with three times (general knowledge; dry season a third to a fifth).</summary>
    static readonly (string Name, double Share)[] Flows = [("low", 0.25), ("mean", 1), ("high", 3)];

    /// <summary>Yearly runoff of Viet Nam's land, m/s: 30 L/s from each km² (general knowledge). It turns a flow into the area that drains to it.</summary>
    const double RunoffMs = 30e-9;

    /// <exception cref="RefusedException">No river is near, or no flow is known on it.</exception>
    public SpillPassing Of(SpillCase spill, DateOnly on)
    {
        var course = rivers.Downstream(spill.Place, NearKm) ?? throw new RefusedException("spill.lat", "forecast.refused.no-river", $"{spill.Place.Lat}, {spill.Place.Lon}: no river of the base pack within {NearKm:0} km");
        if (course.Stretches[0].MeanFlowM3S is null) throw new RefusedException("spill", "forecast.refused.no-flow", $"no flow is known on {course.River} here or below: times cannot be reckoned");
        var places = Places(course, on).OrderBy(x => x.Km).ToList();
        return new(course, course.Stretches.Any(x => !x.FlowKnown), [.. Flows.SelectMany(flow => Passing(course, places, flow.Name, flow.Share, spill.MassKg))]);
    }

    /// <summary>Named points, communes and intakes along the way: each once, where the water first gets to it.</summary>
    IEnumerable<SpillPlace> Places(RiverCourse course, DateOnly on)
    {
        var seen = new HashSet<string>();
        foreach (var stretch in course.Stretches)
        {
            for (var km = SampleKm / 2; km < stretch.LengthKm; km += SampleKm)
                if (units.CommuneAt(At(stretch, km), on) is { } commune && seen.Add(commune.Code.Value))
                    yield return new("commune", commune.Name, commune.Code.Value, commune.Province, At(stretch, km), stretch, stretch.StartKm + km);
            foreach (var (intake, km) in intakes.Select(x => (x, Beside(stretch, x.Point))).Where(x => x.Item2 is not null))
                if (seen.Add(intake.Id)) yield return new("intake", intake.Name, intake.Id, units.CommuneAt(intake.Point, on)?.Province, intake.Point, stretch, stretch.StartKm + km!.Value);
            if (stretch.EndNamed && seen.Add(stretch.To)) yield return new("point", stretch.To, "", units.CommuneAt(stretch.End, on)?.Province, stretch.End, stretch, stretch.EndKm);
        }
    }

    static GeoPoint At(RiverStretch stretch, double km)
    {
        var (east, north) = stretch.Start.MetresTo(stretch.End);
        return stretch.Start.Offset(east * km / stretch.LengthKm, north * km / stretch.LengthKm);
    }

    /// <summary>How far along a stretch a place lies beside it, kilometres; null: not near.</summary>
    static double? Beside(RiverStretch stretch, GeoPoint place)
    {
        var (east, north) = stretch.Start.MetresTo(stretch.End);
        var (toEast, toNorth) = stretch.Start.MetresTo(place);
        var along = (toEast * east + toNorth * north) / Math.Max(1, east * east + north * north);
        if (along is < 0 or > 1) return null;
        var km = along * stretch.LengthKm;
        return At(stretch, km).DistanceKm(place) <= IntakeKm ? km : null;
    }

    /// <summary>When the first of it is at both ends of each stretch in mean water, seconds.</summary>
    public static IEnumerable<(RiverStretch On, double FromS, double ToS)> Legs(RiverCourse course)
    {
        var share = Flows.First(x => x.Name == "mean").Share;
        var began = Began(course, share);
        return course.Stretches.Select(x => (x, JobsonTravel.ArrivalS(began[x].PeakS), JobsonTravel.ArrivalS(began[x].PeakS + x.LengthKm * 1000 / Speed(x, share))));
    }

    /// <summary>At the head of each stretch: when the peak comes, and the largest flow on the way, for a split takes water and substance alike.</summary>
    static Dictionary<RiverStretch, (double PeakS, double FlowM3S)> Began(RiverCourse course, double share)
    {
        var reached = new Dictionary<string, (double PeakS, double FlowM3S)>();
        var began = new Dictionary<RiverStretch, (double PeakS, double FlowM3S)>();
        foreach (var stretch in course.Stretches)
        {
            var (start, widest) = reached.GetValueOrDefault(stretch.From);
            began[stretch] = (start, Math.Max(widest, (stretch.MeanFlowM3S ?? 0) * share));
            var end = start + stretch.LengthKm * 1000 / Speed(stretch, share);
            if (!reached.TryGetValue(stretch.To, out var before) || end < before.PeakS) reached[stretch.To] = (end, began[stretch].FlowM3S);
        }
        return began;
    }

    static IEnumerable<SpillRow> Passing(RiverCourse course, List<SpillPlace> places, string flow, double share, double massKg)
    {
        var began = Began(course, share);
        foreach (var place in places)
        {
            var (start, widest) = began[place.On];
            var peak = start + (place.Km - place.On.StartKm) * 1000 / Speed(place.On, share);
            var (unit, arrival) = (JobsonTravel.UnitPeakPerS(peak, share), JobsonTravel.ArrivalS(peak));
            yield return new(flow, place, (place.On.MeanFlowM3S ?? 0) * share, arrival, peak, arrival + JobsonTravel.PassingS(unit), massKg * 1000 * unit / widest);
        }
    }

    static double Speed(RiverStretch stretch, double share)
    {
        var mean = stretch.MeanFlowM3S ?? 1;
        return JobsonTravel.PeakMs(mean * share, mean, mean / RunoffMs);
    }
}

/// <summary>What a spill does downstream.</summary>
/// <param name="FlowsGuessed">Whether on some stretch no flow was stated above.</param>
public sealed record SpillPassing(RiverCourse Course, bool FlowsGuessed, IReadOnlyList<SpillRow> Rows);

/// <summary>A place on the way.</summary>
/// <param name="Kind">point, commune or intake.</param>
/// <param name="Code">Of the commune or the facility; empty for a point.</param>
/// <param name="On">The stretch, and how far down the way in all.</param>
public sealed record SpillPlace(string Kind, string Name, string Code, UnitCode? Province, GeoPoint Point, RiverStretch On, double Km);

/// <summary>One place at one state of the water.</summary>
/// <param name="Flow">low, mean, high.</param>
/// <param name="ArrivalS">After the spill, as the others.</param>
/// <param name="EndS">A tenth of the peak is left.</param>
public sealed record SpillRow(string Flow, SpillPlace Place, double FlowM3S, double ArrivalS, double PeakS, double EndS, double PeakMgL);
