using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace LaChan.Forecast.Runs;

/// <summary>Zones as KML 2.2 (OGC 07-147r2), for the globe programs that responders have: one placemark a zone, with its figures in its description.</summary>
public static class ZoneKml
{
    const string Namespace = "http://www.opengis.net/kml/2.2";

    /// <summary>Line and fill by level, aabbggrr: yellow, orange, red; blue where there is no level.</summary>
    static readonly string[] Colours = ["ffc87832", "ff19c4f0", "ff0f79e9", "ff1d21c4"];

    /// <returns>Null: the zones lie in local metres, which KML cannot say.</returns>
    public static string? Of(string geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        if (document.RootElement.TryGetProperty("crs", out _)) return null;
        var text = new StringBuilder();
        using (var kml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true }))
        {
            kml.WriteStartElement("kml", Namespace);
            kml.WriteStartElement("Document", Namespace);
            for (var level = 0; level < Colours.Length; level++) Style(kml, level);
            foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray()) Placemark(kml, feature);
            kml.WriteEndElement();
            kml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    static void Style(XmlWriter kml, int level)
    {
        kml.WriteStartElement("Style", Namespace);
        kml.WriteAttributeString("id", $"level-{level}");
        kml.WriteStartElement("LineStyle", Namespace);
        kml.WriteElementString("color", Namespace, Colours[level]);
        kml.WriteElementString("width", Namespace, "2");
        kml.WriteEndElement();
        kml.WriteStartElement("PolyStyle", Namespace);
        kml.WriteElementString("color", Namespace, "55" + Colours[level][2..]);
        kml.WriteEndElement();
        kml.WriteEndElement();
    }

    static void Placemark(XmlWriter kml, JsonElement feature)
    {
        var properties = feature.GetProperty("properties");
        var polygons = ZonePolygons.Of(feature.GetProperty("geometry")).ToList();
        if (polygons.Count == 0) return;
        var level = properties.TryGetProperty("level", out var stated) && stated.TryGetInt32(out var number) && number is >= 1 and <= 3 ? number : 0;
        kml.WriteStartElement("Placemark", Namespace);
        kml.WriteElementString("name", Namespace, properties.TryGetProperty("threshold", out var threshold) && threshold.ValueKind == JsonValueKind.String ? threshold.GetString() : level > 0 ? $"Mức {level}" : properties.TryGetProperty("share", out var share) ? string.Create(CultureInfo.InvariantCulture, $"{100 * share.GetDouble():0} %") : "");
        kml.WriteElementString("description", Namespace, string.Join("\n", properties.EnumerateObject().Select(x => $"{x.Name}: {x.Value}")));
        kml.WriteElementString("styleUrl", Namespace, $"#level-{level}");
        kml.WriteStartElement("MultiGeometry", Namespace);
        foreach (var polygon in polygons) Polygon(kml, polygon);
        kml.WriteEndElement();
        kml.WriteEndElement();
    }

    static void Polygon(XmlWriter kml, JsonElement rings)
    {
        kml.WriteStartElement("Polygon", Namespace);
        foreach (var (ring, i) in rings.EnumerateArray().Select((ring, i) => (ring, i)))
        {
            kml.WriteStartElement(i == 0 ? "outerBoundaryIs" : "innerBoundaryIs", Namespace);
            kml.WriteStartElement("LinearRing", Namespace);
            kml.WriteElementString("coordinates", Namespace, string.Join(' ', ring.EnumerateArray().Select(p => $"{p[0].GetRawText()},{p[1].GetRawText()}")));
            kml.WriteEndElement();
            kml.WriteEndElement();
        }
        kml.WriteEndElement();
    }
}
