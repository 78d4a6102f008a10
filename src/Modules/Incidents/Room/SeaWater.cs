using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Platform;

namespace LaChan.Incidents.Room;

/// <summary>The areas of a drift on the sea for the map: the one computed nearest to a moment as an area, the others as lines.</summary>
public static class SeaWater
{
    /// <summary>The area whose moment is nearest; null before the sighting and where nothing is afloat.</summary>
    public static SeaArea? At(SeaForecast sea, DateTimeOffset then) => then < sea.Sighting.At ? null : sea.Areas.MinBy(x => (x.At - then).Duration());

    public static IEnumerable<Feature> Areas(SeaForecast sea, DateTimeOffset then)
    {
        var chosen = At(sea, then);
        return
            from area in sea.Areas
            from ring in area.Rings
            select new Feature(Polygon(ring.Select(x => new[] { x.Lon, x.Lat })), new() { ["layer"] = area == chosen ? "share" : "band", ["step"] = 2, ["hours"] = area.Hours });
    }

    static JsonElement Polygon(IEnumerable<double[]> ring) => JsonSerializer.SerializeToElement(new { type = "Polygon", coordinates = new[] { ring } }, EntryTypes.Json);
}
