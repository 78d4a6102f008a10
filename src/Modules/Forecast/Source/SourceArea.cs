using System.Text.Json;
using LaChan.Kernel;
using LaChan.Science.Inversion;

namespace LaChan.Forecast.Source;

/// <summary>Where a source may be, as GeoJSON in degrees: the areas that hold 90 and 50 % of the places and the candidates.</summary>
public static class SourceArea
{
    public const string File = "area.geojson";

    static readonly double[] Shares = [0.9, 0.5];
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Of(GeoPoint place, SourceCase source, SourcePosterior found)
    {
        double[] At(double xM, double yM)
        {
            var at = place.Offset(xM, yM);
            return [Math.Round(at.Lon, 6), Math.Round(at.Lat, 6)];
        }

        object Area(double share) => new
        {
            type = "Feature", properties = new { layer = "source", share },
            geometry = new { type = "MultiPolygon", coordinates = SourceAnswer.Zones(found, share).Select(zone => zone.Holes.Prepend(zone.Outer).Select(ring => ring.Select(p => At(p.X, p.Y)))) },
        };

        object Point(string id, string label, string icon, double probability, double xM, double yM) => new
        {
            type = "Feature", properties = new { layer = "place", id, label, icon, probability = Math.Round(probability, 6) }, geometry = new { type = "Point", coordinates = At(xM, yM) },
        };

        return JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = Shares.Select(Area).Concat(source.Candidates.Zip(found.Candidates, (x, probability) => Point(x.Id, x.Name, "building-factory-2", probability, x.XM, x.YM))),
        }, Json);
    }
}
