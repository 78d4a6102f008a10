using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Science.River;

namespace LaChan.Forecast.River;

/// <summary>When a spill reaches, is thickest at and has passed each named point and commune downstream, for low, mean and high water.</summary>
public sealed class SpillTravel(IRivers rivers, IUnits units)
{
    const double NearKm = 5, SampleKm = 1;

    /// <summary>Of the yearly mean: a dry season with a quarter of it, the mean, a flood with three times (general knowledge; dry season a third to a fifth).</summary>
    static readonly (string Name, double Share)[] Flows = [("low", 0.25), ("mean", 1), ("high", 3)];

    /// <summary>Yearly runoff of Viet Nam's land, m/s: 30 L/s from each km² (general knowledge). It turns a flow into the area that drains to it.</summary>
    const double RunoffMs = 30e-9;

    /// <exception cref="RefusedException">No river is near, or no flow is known on it.</exception>
    public SpillPassing Of(SpillCase spill, DateOnly on)
    {
        var course = rivers.Downstream(spill.Place, NearKm) ?? throw new RefusedException("spill.lat", $"{spill.Place.Lat}, {spill.Place.Lon}: no river of the base pack within {NearKm:0} km");
        if (course.Stretches[0].MeanFlowM3S is null) throw new RefusedException("spill", $"no flow is known on {course.River} here or below: times cannot be reckoned");
        var places = Places(course, on).OrderBy(x => x.Km).ToList();
        return new(course.River, course.OffKm, course.Stretches.Any(x => !x.FlowKnown), [.. Flows.SelectMany(flow => Passing(course, places, flow.Name, flow.Share, spill.MassKg))]);
    }

    /// <summary>Named points and communes along the way: each once, where the water first gets to it.</summary>
    IEnumerable<(string Kind, string Name, string Code, RiverStretch On, double Km)> Places(RiverCourse course, DateOnly on)
    {
        var seen = new HashSet<string>();
        foreach (var stretch in course.Stretches)
        {
            var (east, north) = stretch.Start.MetresTo(stretch.End);
            for (var km = SampleKm / 2; km < stretch.LengthKm; km += SampleKm)
                if (units.CommuneAt(stretch.Start.Offset(east * km / stretch.LengthKm, north * km / stretch.LengthKm), on) is { } commune && seen.Add(commune.Code.Value))
                    yield return ("commune", commune.Name, commune.Code.Value, stretch, stretch.StartKm + km);
            if (stretch.EndNamed && seen.Add(stretch.To)) yield return ("point", stretch.To, "", stretch, stretch.EndKm);
        }
    }

    static IEnumerable<SpillRow> Passing(RiverCourse course, List<(string Kind, string Name, string Code, RiverStretch On, double Km)> places, string flow, double share, double massKg)
    {
        // At each point: when the peak comes, and the largest flow on the way, for a split takes water and substance alike.
        var reached = new Dictionary<string, (double PeakS, double FlowM3S)>();
        var began = new Dictionary<RiverStretch, (double PeakS, double FlowM3S)>();
        foreach (var stretch in course.Stretches)
        {
            var (start, widest) = reached.GetValueOrDefault(stretch.From);
            began[stretch] = (start, Math.Max(widest, (stretch.MeanFlowM3S ?? 0) * share));
            var end = start + stretch.LengthKm * 1000 / Speed(stretch, share);
            if (!reached.TryGetValue(stretch.To, out var before) || end < before.PeakS) reached[stretch.To] = (end, began[stretch].FlowM3S);
        }
        foreach (var (kind, name, code, on, km) in places)
        {
            var (start, widest) = began[on];
            var peak = start + (km - on.StartKm) * 1000 / Speed(on, share);
            var (unit, arrival) = (JobsonTravel.UnitPeakPerS(peak, share), JobsonTravel.ArrivalS(peak));
            yield return new(flow, kind, name, code, on.River, km, (on.MeanFlowM3S ?? 0) * share, arrival, peak, arrival + JobsonTravel.PassingS(unit), massKg * 1000 * unit / widest);
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
public sealed record SpillPassing(string River, double OffKm, bool FlowsGuessed, IReadOnlyList<SpillRow> Rows);

/// <summary>One place at one state of the water.</summary>
/// <param name="Flow">low, mean, high.</param>
/// <param name="Kind">point or commune.</param>
/// <param name="ArrivalS">After the spill, as the others.</param>
/// <param name="EndS">A tenth of the peak is left.</param>
public sealed record SpillRow(
    string Flow, string Kind, string Name, string Code, string River, double Km, double FlowM3S, double ArrivalS, double PeakS, double EndS, double PeakMgL);
