using System.Globalization;
using System.Text;
using System.Xml;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LaChan.Alerting.Public;

/// <summary>GET /public/alerts.atom: the newest alerts as an Atom feed with links to their CAP documents; answers 304 to a reader that has seen the newest.</summary>
internal static class AlertFeed
{
    const string Atom = "http://www.w3.org/2005/Atom";
    const int Most = 50;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/public/alerts.atom", Handle).AllowAnonymous();

    static async Task<IResult> Handle(AlertStore alerts, Realm realm, HttpContext http, CancellationToken ct)
    {
        var newest = await alerts.Newest(Most, ct);
        var tag = $"\"{realm.Kind.ToString().ToLowerInvariant()}-{(newest.Count > 0 ? newest[0].Seq : 0).ToString(CultureInfo.InvariantCulture)}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.SelectMany(x => (x ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(x => x == "*" || x == tag || x == "W/" + tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Text(Write(newest, realm, $"{http.Request.Scheme}://{http.Request.Host}"), "application/atom+xml");
    }

    /// <param name="alerts">Newest first.</param>
    /// <param name="realm">Names the node; marks an exercise.</param>
    /// <param name="address">Scheme and host by which the reader came.</param>
    internal static string Write(IReadOnlyList<IssuedAlert> alerts, Realm realm, string address)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "id", "urn:lachan:alerts:" + Uri.EscapeDataString(realm.Node));
            Text(xml, "title", (realm.IsLive ? "" : "DIỄN TẬP · EXERCISE · ") + "Lá Chắn: cảnh báo · alerts");
            Text(xml, "updated", (alerts.Count > 0 ? alerts[0].SentAt : DateTimeOffset.UnixEpoch).Iso());
            Link(xml, "self", "application/atom+xml", address + "/public/alerts.atom");
            foreach (var alert in alerts) Entry(xml, alert, address);
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    static void Entry(XmlWriter xml, IssuedAlert alert, string address)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", "urn:lachan:alert:" + Uri.EscapeDataString(alert.Identifier));
        Text(xml, "title", $"{alert.HeadlineVi} · {alert.HeadlineEn}");
        Text(xml, "updated", alert.SentAt.Iso());
        Text(xml, "published", alert.SentAt.Iso());
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", alert.SignedBy);
        xml.WriteEndElement();
        Link(xml, "alternate", "application/cap+xml", $"{address}/public/alerts/{Uri.EscapeDataString(alert.Identifier)}.cap");
        Link(xml, "related", "text/html", $"{address}/public/incidents/{Uri.EscapeDataString(alert.Number)}");
        Text(xml, "summary", alert.MsgType);
        xml.WriteEndElement();
    }

    static void Text(XmlWriter xml, string element, string value) => xml.WriteElementString(element, Atom, new string([.. value.Where(XmlConvert.IsXmlChar)]));

    static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
