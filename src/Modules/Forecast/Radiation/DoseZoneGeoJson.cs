using System.Text.Json;
using LaChan.Forecast.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>Zones of dose as GeoJSON, with what to do there and by whose level.</summary>
static class DoseZoneGeoJson
{
    public static string Of(ZonePlace place, IEnumerable<DoseZone> zones) => GroundZoneGeoJson.Of(place, zones.Select(x => (x.Zone, (Action<Utf8JsonWriter>)(json => Own(json, x.Level)))));

    static void Own(Utf8JsonWriter json, DoseLevel level)
    {
        json.WriteNumber("level", level.Shade);
        json.WriteString("dose", level.Key);
        json.WriteString("criterion", level.Limit.Parameter);
        json.WriteString("action", level.Limit.NameVi);
        json.WriteNumber("threshold", level.Threshold);
        json.WriteString("unit", level.Limit.Unit);
        json.WriteString("basis", level.Limit.Basis);
        json.WriteBoolean("default", level.Limit.IsPolicy);
    }
}
