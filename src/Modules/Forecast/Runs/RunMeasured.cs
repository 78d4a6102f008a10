using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;

namespace LaChan.Forecast.Runs;

/// <summary>Sets what stations within a run's area measured in its time against what the run said there and then.</summary>
public sealed class RunMeasured(IReadings readings, ISubstances substances)
{
    const double BeyondKm = 2, BreathM = 1.5;
    const int MostStations = 20, MostWindows = 48;

    /// <returns>Null: the run says no moment, no place or no substance, so nothing can be set against it. Empty: no such station measured then.</returns>
    public IReadOnlyList<MeasuredPair>? Of(Run run, RunReach? reach)
    {
        if (!RunPoint.Can(run) || reach is null) return null;
        if (AirField.Find(run.Asked.Input, substances) is not { At: { } at, Place.Source: { } source, Substance: { } substance } field) return null;
        var box = reach.Area.EnvelopeInternal.Copy();
        box.ExpandBy(BeyondKm / 111);
        var radius = 1.5 * new Kernel.GeoPoint(box.MinY, box.MinX).DistanceKm(new(box.MaxY, box.MaxX));
        var stations = readings.Latest(substance.Symbol, source, radius)
            .Where(x => box.Contains(x.Station.Point.Lon, x.Station.Point.Lat) && AirUnits.ToMgM3.ContainsKey(x.Reading.Unit)).Take(MostStations).ToList();
        return stations.Count == 0 ? [] : [.. Pairs(field, at, source, stations)];
    }

    IEnumerable<MeasuredPair> Pairs(AirField field, DateTimeOffset at, Kernel.GeoPoint source, List<(Station Station, double DistanceKm, LatestReading Reading)> stations)
    {
        double[][] places = [.. stations.Select(x => source.MetresTo(x.Station.Point)).Select(p => new[] { p.EastM, p.NorthM, BreathM })];
        var samples = field.Sample(places, "series", field.AveragingS);
        for (var s = 0; s < stations.Count; s++)
            for (var t = 0; t < Math.Min(samples.TimesS.Length, MostWindows); t++)
            {
                var (from, to) = (at.AddSeconds(samples.TimesS[t] - field.AveragingS), at.AddSeconds(samples.TimesS[t]));
                var (station, distance, reading) = stations[s];
                var values = readings.Series(station.Code, reading.Parameter, from, to);
                if (values.Count == 0) continue;
                yield return new(station.Code, station.Name, distance, from, to, values.Count, AirUnits.ToMgM3[reading.Unit] * values.Average(x => x.Value), 1e6 * samples[s, t]);
            }
    }
}
