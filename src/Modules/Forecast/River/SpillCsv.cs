using System.Globalization;
using LaChan.Kernel;

namespace LaChan.Forecast.River;

/// <summary>The passing of a spill as CSV, and what must be said beside it.</summary>
public static class SpillCsv
{
    public static IEnumerable<string> Lines(SpillPassing passing) => passing.Rows.Select(row => string.Create(CultureInfo.InvariantCulture,
        $"{row.Flow},{row.Place.Kind},{Quoted(row.Place.Name)},{row.Place.Code},{Quoted(row.Place.On.River)},{row.Place.Km:0.0},{row.FlowM3S:G4},{row.ArrivalS:0},{row.PeakS:0},{row.EndS:0},{row.PeakMgL:G4}"))
        .Prepend("flow,kind,name,code,river,km,flow_m3s,arrival_s,peak_s,end_s,peak_mg_L");

    public static IEnumerable<Remark> Remarks(SpillCase spill, SpillPassing passing)
    {
        yield return new Remark("spill", "spill.into", $"into {passing.Course.River}, {passing.Course.OffKm:0.0} km from its line in the base pack; times are seconds after the spill, within a third at best; tidal reaches turn and reservoirs stand, which is not reckoned");
        yield return new Remark("spill.massKg", "spill.peak", $"peak_mg_L is that of a substance mixed across the river that neither decays, floats nor sinks: an upper bound for most");
        if (passing.FlowsGuessed) yield return new Remark("flow_m3s", "spill.flow", $"on some stretches no flow is known above: the nearest below was taken");
        if (spill.Substance is not null) yield return new Remark("spill.substance", "not-used", $"not used");
    }

    static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
