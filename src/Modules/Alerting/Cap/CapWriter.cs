using System.Globalization;
using System.Text;
using System.Xml;
using LaChan.Kernel;

namespace LaChan.Alerting.Cap;

/// <summary>Writes an alert as CAP 1.2, in the standard's order of elements. Times carry +07:00, never Z, which the schema refuses.</summary>
public static class CapWriter
{
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };

    public static string Write(CapAlert alert)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) WriteAlert(xml, alert);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static void WriteAlert(XmlWriter xml, CapAlert alert)
    {
        xml.WriteStartElement("alert", Namespace);
        Text(xml, "identifier", alert.Identifier);
        Text(xml, "sender", alert.Sender);
        Text(xml, "sent", alert.Sent.Iso());
        Text(xml, "status", alert.Status);
        Text(xml, "msgType", alert.MsgType);
        Text(xml, "scope", "Public");
        Text(xml, "note", alert.Note);
        Text(xml, "references", alert.References.Count == 0 ? null : string.Join(' ', alert.References));
        Text(xml, "incidents", alert.Incidents);
        foreach (var info in alert.Infos) WriteInfo(xml, info);
        xml.WriteEndElement();
    }

    static void WriteInfo(XmlWriter xml, CapInfo info)
    {
        xml.WriteStartElement("info", Namespace);
        Text(xml, "language", info.Language);
        foreach (var category in info.Categories) Text(xml, "category", category);
        Text(xml, "event", info.Event);
        Text(xml, "responseType", info.ResponseType);
        Text(xml, "urgency", info.Urgency);
        Text(xml, "severity", info.Severity);
        Text(xml, "certainty", info.Certainty);
        Text(xml, "expires", info.Expires.Iso());
        Text(xml, "senderName", info.SenderName);
        Text(xml, "headline", info.Headline);
        Text(xml, "description", info.Description);
        Text(xml, "instruction", info.Instruction);
        Text(xml, "contact", info.Contact);
        foreach (var parameter in info.Parameters) Pair(xml, "parameter", parameter);
        foreach (var area in info.Areas) WriteArea(xml, area);
        xml.WriteEndElement();
    }

    static void WriteArea(XmlWriter xml, CapArea area)
    {
        xml.WriteStartElement("area", Namespace);
        Text(xml, "areaDesc", area.Description);
        foreach (var ring in area.Polygons) Text(xml, "polygon", string.Join(' ', ring.Select(Point)));
        foreach (var code in area.Geocodes) Pair(xml, "geocode", code);
        xml.WriteEndElement();
    }

    static void Pair(XmlWriter xml, string element, CapPair pair)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "valueName", pair.Name);
        Text(xml, "value", pair.Value);
        xml.WriteEndElement();
    }

    static void Text(XmlWriter xml, string element, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        xml.WriteElementString(element, Namespace, Clean(value));
    }

    /// <summary>Without the control characters that no XML can carry.</summary>
    static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : new([.. text.Where(XmlConvert.IsXmlChar)]);

    static string Point(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Lat:0.#####},{point.Lon:0.#####}");
}
