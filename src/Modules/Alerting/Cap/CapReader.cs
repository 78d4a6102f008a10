using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace LaChan.Alerting.Cap;

/// <summary>Reads back an alert that passed the check.</summary>
public static class CapReader
{
    /// <summary>No DTD, no entity, nothing fetched.</summary>
    internal static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = CapCheck.MostBytes, CloseInput = true };

    public static CapAlert Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Safe);
        var alert = XDocument.Load(reader).Root ?? throw new InvalidOperationException("an alert without a root");
        return new(Text(alert, "identifier"), Text(alert, "sender"), Time(alert, "sent"), Text(alert, "status"), Text(alert, "msgType"), Text(alert, "note"),
            [.. Text(alert, "references").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Reference)], Text(alert, "incidents"), [.. All(alert, "info").Select(Info)]);
    }

    static CapInfo Info(XElement info) => new(
        Text(info, "language"), [.. All(info, "category").Select(x => x.Value)], Text(info, "event"), Text(info, "responseType"), Text(info, "urgency"), Text(info, "severity"),
        Text(info, "certainty"), Time(info, "expires"), Text(info, "senderName"), Text(info, "headline"), Text(info, "description"), Text(info, "instruction"), Text(info, "contact"),
        [.. All(info, "parameter").Select(Pair)], [.. All(info, "area").Select(Area)]);

    static CapArea Area(XElement area) => new(
        Text(area, "areaDesc"), [.. All(area, "polygon").Select(x => CapRing.Parse(x.Value) ?? [])], [.. All(area, "geocode").Select(Pair)]);

    static CapPair Pair(XElement pair) => new(Text(pair, "valueName"), Text(pair, "value"));
    static CapReference Reference(string triple) => triple.Split(',') is [var sender, var identifier, var sent] ? new(sender, identifier, Moment(sent)) : throw new InvalidOperationException($"reference {triple}");
    static IEnumerable<XElement> All(XElement parent, string name) => parent.Elements(parent.Name.Namespace + name);
    static string Text(XElement parent, string name) => parent.Element(parent.Name.Namespace + name)?.Value ?? "";
    static DateTimeOffset Time(XElement parent, string name) => Text(parent, name) is { Length: > 0 } text ? Moment(text) : DateTimeOffset.MaxValue;
    static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
