using System.Globalization;
using System.Text.Json;
using LaChan.Science.Inversion;
using LaChan.Science.Sea;

namespace LaChan.Forecast.Source;

/// <summary>Estimates the source of a case and writes it as <c>design/commands.md</c> describes it.</summary>
public static class SourceAnswer
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Of(SourceCase source, CancellationToken ct) => Of(source, Estimate(source, ct));

    public static SourcePosterior Estimate(SourceCase source, CancellationToken ct) =>
        new SteadySource(source.Weather.Air, source.Weather.WindFromDeg, source.HeightM, source.Sensors, source.Box).Estimate([.. source.Candidates.Select(x => (x.XM, x.YM))], source.Seed, ct);

    public static string Of(SourceCase source, SourcePosterior found) =>
        JsonSerializer.Serialize(new
        {
            xM = Metres(found.XM), yM = Metres(found.YM), rateKgS = Rate(found.RateKgS), heightM = Metres(found.HeightM),
            interval90 = new { xM = Pair(found.XInterval, Metres), yM = Pair(found.YInterval, Metres), rateKgS = Pair(found.RateInterval, Rate) },
            area90 = Area(found, 0.9), area50 = Area(found, 0.5),
            candidates = source.Candidates.Zip(found.Candidates, (candidate, probability) => new { candidate.Id, probability = Math.Round(probability, 6) }),
        }, Json);

    /// <summary>The smallest area that holds a share of the places.</summary>
    internal static IReadOnlyList<DensityZone> Zones(SourcePosterior found, double share)
    {
        (double, double, double)[] points = [.. found.Places.Select(x => (x.XM, x.YM, 1.0))];
        var field = DensityField.Of(points);
        return field is null ? [] : [.. DensityZone.Above(field, field.LevelOf(share))];
    }

    /// <summary>The same as a MultiPolygon in local metres.</summary>
    static object Area(SourcePosterior found, double share) => new
    {
        type = "MultiPolygon",
        crs = "local-m",
        coordinates = Zones(found, share).Select(zone => zone.Holes.Prepend(zone.Outer).Select(ring => ring.Select(p => (double[])[Metres(p.X), Metres(p.Y)]))),
    };

    static double[] Pair((double Low, double High) interval, Func<double, double> rounded) => [rounded(interval.Low), rounded(interval.High)];

    static double Metres(double value) => Math.Round(value, 1);

    static double Rate(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
