using System.Text.Json;

namespace LaChan.Forecast.Air;

/// <summary>Zones of concentration as GeoJSON, with threshold, exposure and weather.</summary>
public static class AirZoneGeoJson
{
    public static string Of(AirCase air, IEnumerable<AirZone> zones) => Of(new ZonePlace(air.Substance, air.Source, air.XM, air.YM), zones);

    public static string Of(ZonePlace place, IEnumerable<AirZone> zones) => GroundZoneGeoJson.Of(place, zones.Select(x => (x.Zone, (Action<Utf8JsonWriter>)(json => Own(json, x)))));

    static void Own(Utf8JsonWriter json, AirZone zone)
    {
        json.WriteNumber("level", zone.Level);
        json.WriteNumber("thresholdMgM3", zone.Threshold.Written);
        if (!zone.Threshold.IsUsual) json.WriteString("threshold", zone.Threshold.Name);
        json.WriteNumber("exposureMinutes", zone.ExposureMinutes);
        json.WriteNumber("weatherTimeS", zone.WeatherTimeS);
    }
}
