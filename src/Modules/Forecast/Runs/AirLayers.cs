using System.Globalization;
using System.Text.Json;
using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Forecast.Runs;

/// <summary>What a run in air shows beside its zones, computed with it: zones by time, probability, the section along the axis.</summary>
static class AirLayers
{
    const double NearestM = 20, FarthestM = 20_000, BreathM = 1.5;
    const int Points = 60;

    public static IEnumerable<(string Name, string Text)> Files(AirField field, IReadOnlyList<AirThreshold> levels, CancellationToken ct)
    {
        var frames = AirFrames.Of(field, levels).ToList();
        if (frames.Count > 0) yield return ("frames.geojson", AirZoneGeoJson.Of(field.Place, frames));
        ct.ThrowIfCancellationRequested();
        var likely = AirProbability.Of(field, levels, ct).ToList();
        if (likely.Count > 0) yield return ("probability.geojson", GeoJson(field.Place, likely));
        yield return ("section.csv", string.Join('\n', Section(field)) + "\n");
    }

    /// <summary>The largest mean across the wind, of each member across its own, at distances that grow by a factor, at the height of breath.</summary>
    static IEnumerable<string> Section(AirField field)
    {
        var frame = new DownwindFrame(field.WindFromDeg);
        double[] distances = [.. Enumerable.Range(0, Points).Select(i => NearestM * Math.Pow(FarthestM / NearestM, i / (Points - 1.0)))];
        double[][] receptors = [.. distances.Select(x => frame.ToMap(x, 0)).Select(p => new[] { field.Place.XM + p.EastM, field.Place.YM + p.NorthM, BreathM })];
        double[][] columns = [field.Sample(receptors, field.AxisOutput, field.AveragingS).Values];
        if (field.Members > 1) columns = [.. columns, .. new AirQuantiles(Points, field.Ensemble(receptors, field.AxisOutput, field.AveragingS, AirProbability.MostMembers)).Of(0.05, 0.5, 0.95)];
        yield return columns.Length > 1 ? "x_m,concentration_kg_m3,p05_kg_m3,p50_kg_m3,p95_kg_m3" : "x_m,concentration_kg_m3";
        for (var i = 0; i < Points; i++) yield return string.Join(',', columns.Select(x => x[i]).Prepend(distances[i]).Select(x => x.ToString("G6", CultureInfo.InvariantCulture)));
    }

    public static string GeoJson(ZonePlace place, IEnumerable<AirProbability> likely) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["type"] = "FeatureCollection",
        ["crs"] = place.Source is null ? "local-m" : null,
        ["features"] = likely.Select(x => new
        {
            type = "Feature",
            properties = new { layer = "share", level = x.Threshold.Level, thresholdMgM3 = x.Threshold.Written, share = x.Share, members = x.Members, cut = x.Cut },
            geometry = new { type = "Polygon", coordinates = new[] { x.Outline.Select(p => Position(place, p)) } },
        }),
    }.Where(x => x.Value is not null).ToDictionary());

    static double[] Position(ZonePlace place, (double EastM, double NorthM) p)
    {
        if (place.Source is not { } source) return [Math.Round(place.XM + p.EastM, 2), Math.Round(place.YM + p.NorthM, 2)];
        var at = source.Offset(p.EastM, p.NorthM);
        return [Math.Round(at.Lon, 7), Math.Round(at.Lat, 7)];
    }
}
