using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.River;

namespace LaChan.Forecast.River;

/// <summary>Reads the input of <c>lachan forecast river</c>: every field is known, in range, of the right kind and in agreement with the others, or the file is refused with the reasons.</summary>
public static class RiverCaseFile
{
    const int MostReaches = 2000, MostRows = 2_000_000;

    // A measured curve minus its background swings about 0 by so much of its peak.
    const double Noise = 0.05;

    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public static RiverCase Read(StrictJson json)
    {
        var root = json.Root;
        var remarks = new List<Remark>();
        var objects = root.Objects("reaches");
        if (objects.Count == 0) root.Refuse("reaches", "forecast.refused.needs-reach", $"needs at least one reach");
        if (objects.Count > MostReaches) root.Refuse("reaches", "forecast.refused.too-many", $"{objects.Count} of them: at most {MostReaches}");
        var ids = Ids(objects);
        List<Reach> reaches = [.. objects.Select(x => ReadReach(x, ids))];
        var decay = root.Number("decayPerS", 0, 1, "1/s") ?? Estimated(remarks, "decayPerS", 0);
        var inflows = Inflows(root, ids, reaches, remarks);
        var outputs = Outputs(root, ids, reaches);
        var until = root.NeededNumber("untilS", 1, 1e8, "s");
        var step = root.Number("stepS", 1e-3, 1e8, "s") ?? Estimated(remarks, "stepS", 600);
        if (step > until) root.Refuse("stepS", "forecast.refused.step-until", $"{step}: must not be longer than the run (untilS {until})");
        else if (outputs.Count * (until / step) > MostRows) root.Refuse("stepS", "forecast.refused.too-many-rows", $"{step}: {outputs.Count} places for {until} s make more than {MostRows} rows; take a longer step");
        root.NoOthers();
        var order = ReachOrder.Of(reaches);
        if (order.Count < reaches.Count) root.Refuse("reaches", "forecast.refused.circle", $"flow in a circle through \"{ids[Enumerable.Range(0, reaches.Count).Except(order).First()]}\": water goes down only");
        json.ThrowIfRefused();
        Withdrawals(ids, reaches, remarks);
        return new(ids, reaches, decay, inflows, outputs, step, until, remarks);
    }

    static List<string> Ids(IReadOnlyList<StrictObject> reaches)
    {
        var ids = new List<string>();
        foreach (var reach in reaches)
        {
            var id = reach.Word("id") ?? "";
            if (id.Length == 0) reach.Refuse("id", "forecast.refused.reach-missing", $"is missing: the name of the reach");
            else if (id.Length > 100) reach.Refuse("id", "forecast.refused.name-long", $"is longer than 100 letters");
            else if (id.AsSpan().IndexOfAny(",\"\r\n") >= 0) reach.Refuse("id", "forecast.refused.reach-name", $"\"{id}\": no comma, quote or line break in a name");
            else if (ids.Contains(id)) reach.Refuse("id", "forecast.refused.reach-twice", $"\"{id}\": another reach has this name");
            ids.Add(id);
        }
        return ids;
    }

    static Reach ReadReach(StrictObject from, List<string> ids)
    {
        var downstream = new List<(int, double)>();
        foreach (var next in from.Objects("downstream"))
        {
            var to = Known(next, "id", ids);
            var fraction = next.NeededNumber("fraction", 0, 1, "share of the water");
            next.NoOthers();
            if (to is { } index) downstream.Add((index, fraction));
        }
        if (downstream.Count > 0 && Math.Abs(downstream.Sum(x => x.Item2) - 1) > 1e-6) from.Refuse("downstream", "forecast.refused.fractions", $"the fractions sum to {downstream.Sum(x => x.Item2):0.######}: must be 1");
        var length = from.NeededNumber("lengthM", 0.1, 1e7, "m");
        var flow = from.NeededNumber("flowM3S", 1e-6, 1e6, "m3/s");
        var reach = new Reach(
            length, flow, from.NeededNumber("areaM2", 1e-4, 1e6, "m2"), from.NeededNumber("dispersionM2S", 0, 1e5, "m2/s"), from.Number("storageAreaM2", 0, 1e6, "m2") ?? 0,
            from.Number("exchangePerS", 0, 1, "1/s") ?? 0, from.Number("lateralM3SPerM", -1e3, 1e3, "m3/s on each metre; negative goes out") ?? 0, from.Number("lateralMgL", 0, 1e9, "mg/L") ?? 0, downstream);
        if (reach.EndFlowM3S <= 0) from.Refuse("lateralM3SPerM", "forecast.refused.lateral", $"{reach.LateralM3SPerM}: over {length} m it takes more than the flow of {flow} m3/s");
        if (reach is { ExchangePerS: > 0, StorageAreaM2: 0 }) from.Refuse("storageAreaM2", "forecast.refused.storage", $"is 0 or missing, but exchangePerS is not: exchange needs slow water to exchange with");
        from.NoOthers();
        return reach;
    }

    static List<Inflow> Inflows(StrictObject root, List<string> ids, List<Reach> reaches, List<Remark> remarks)
    {
        var inflows = new List<Inflow>();
        var objects = root.Objects("inflow");
        if (objects.Count == 0) root.Refuse("inflow", "forecast.refused.needs-one", $"needs at least one");
        foreach (var from in objects)
        {
            var (reach, at) = Place(from, ids, reaches, endIncluded: false);
            var unit = from.Word("unit", "mg/L", "kg/s");
            if (!from.Has("unit")) from.Refuse("unit", "forecast.refused.inflow-unit", $"is missing: mg/L (concentration held) or kg/s (load added)");
            var series = from.Rows("series", 2, "[time in s, value]");
            if (series.Count == 0) from.Refuse("series", "forecast.refused.needs-pair", $"needs at least one [time, value]");
            var lowest = -Noise * series.Select(x => x[1]).DefaultIfEmpty().Max();
            if (series.Any(x => x[1] < 0 && x[1] >= lowest)) remarks.Say($"{from.Path}.series", "river.below-zero", $"some values lie just below 0, as a measured background does: taken as 0");
            for (var i = 0; i < series.Count; i++)
            {
                if (Math.Abs(series[i][0]) > 1e8) from.Refuse($"series[{i}]", "forecast.refused.series-time", $"time {series[i][0]}: must be -1e8 to 1e8 (s)");
                if (i > 0 && series[i][0] <= series[i - 1][0]) from.Refuse($"series[{i}]", "forecast.refused.series-later", $"time {series[i][0]}: must be later than the one before");
                if (series[i][1] < lowest || series[i][1] > 1e12) from.Refuse($"series[{i}]", "forecast.refused.series-value", $"value {series[i][1]}: must be 0 to 1e12 ({unit})");
            }
            from.NoOthers();
            if (reach is null) continue;
            var load = unit == "kg/s";
            if (!load && inflows.Any(x => !x.IsLoad && x.Reach == reach && x.AtM == at)) from.Refuse("atM", "forecast.refused.held-twice", $"{at}: a concentration is held here already");
            inflows.Add(new(reach.Value, at, load, [.. series.Select(x => x[0])], [.. series.Select(x => Math.Max(0, x[1]) * (load ? 1000 : 1))]));
        }
        return inflows;
    }

    static List<(int, double)> Outputs(StrictObject root, List<string> ids, List<Reach> reaches)
    {
        var outputs = new List<(int, double)>();
        var objects = root.Objects("outputs");
        if (objects.Count == 0) root.Refuse("outputs", "forecast.refused.needs-one", $"needs at least one");
        foreach (var from in objects)
        {
            var (reach, at) = Place(from, ids, reaches, endIncluded: true);
            from.NoOthers();
            if (reach is { } known) outputs.Add((known, at));
        }
        return outputs;
    }

    static (int? Reach, double AtM) Place(StrictObject from, List<string> ids, List<Reach> reaches, bool endIncluded)
    {
        var reach = Known(from, "reach", ids);
        var at = from.NeededNumber("atM", 0, 1e7, "m from the head of the reach");
        if (reach is not { } known) return (null, at);
        var length = reaches[known].LengthM;
        if (at > length && endIncluded) from.Refuse("atM", "forecast.refused.beyond-reach", $"{at}: the reach is {length} m long");
        if (at >= length && !endIncluded) from.Refuse("atM", "forecast.refused.at-end", $"{at}: the reach is {length} m long; at its end give the head of the next");
        return (reach, at);
    }

    static int? Known(StrictObject from, string field, List<string> ids)
    {
        var id = from.Word(field);
        var index = id is null ? -1 : ids.IndexOf(id);
        if (id is null) from.Refuse(field, "forecast.refused.no-reach", $"is missing: the name of a reach");
        else if (index < 0) from.Refuse(field, "forecast.refused.reach-unknown", $"\"{id}\" is not the name of a reach");
        return index < 0 ? null : index;
    }

    static void Withdrawals(List<string> ids, List<Reach> reaches, List<Remark> remarks)
    {
        for (var i = 0; i < reaches.Count; i++)
        {
            var arriving = reaches.SelectMany(x => x.Downstream.Where(y => y.Reach == i).Select(y => y.Fraction * x.EndFlowM3S)).Sum();
            if (arriving > reaches[i].FlowM3S * 1.000001) remarks.Say($"reaches[{i}].flowM3S", "river.takes", $"\"{ids[i]}\" takes {reaches[i].FlowM3S:0.###} of the {arriving:0.###} m3/s that arrive: the rest leaves with what it carries");
            else if (arriving > 0 && arriving < reaches[i].FlowM3S * 0.999999) remarks.Say($"reaches[{i}].flowM3S", "river.carries", $"\"{ids[i]}\" carries {reaches[i].FlowM3S:0.###}, {arriving:0.###} m3/s arrive: clean water makes up the rest");
        }
    }

    static double Estimated(List<Remark> remarks, string field, double value)
    {
        remarks.Taken(field, value);
        return value;
    }
}
