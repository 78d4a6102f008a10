using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LaChan.Alerting.Cap;

/// <summary>The rules beyond the schema: those that the standard states in words, and those of our profile (closed simple rings, at most 100 points, references that resolve, times with offset).</summary>
internal static partial class CapProfile
{
    static readonly string[] NeedReferences = ["Update", "Cancel", "Ack", "Error"];

    /// <summary>What makes an alert invalid.</summary>
    public static IEnumerable<CapFault> Errors(XElement alert, Func<string, bool>? known) =>
        Names(alert).Concat(Times(alert)).Concat(Scope(alert)).Concat(References(alert, known)).Concat(Areas(alert));

    /// <summary>What makes an alert poor.</summary>
    public static IEnumerable<CapFault> Warnings(XElement alert)
    {
        var infos = All(alert, "info").ToList();
        if (infos.Count == 0) yield return Fault(alert, "profile.info", "no info block: nothing to tell the public");
        foreach (var info in infos.Where(info => Child(info, "expires") is null)) yield return Fault(info, "profile.expires", "no <expires>: receivers do not know when it ends");
        foreach (var info in infos.Where(info => All(info, "area").FirstOrDefault() is null)) yield return Fault(info, "profile.area", "no <area>: receivers do not know where it holds");
        foreach (var twice in infos.GroupBy(info => Child(info, "language")?.Value.Trim() ?? "en-US").Where(group => group.Count() > 1))
            yield return Fault(twice.Last(), "profile.language", $"two info blocks in {twice.Key}");
        foreach (var late in infos.Where(info => Moment(Child(info, "expires")) <= Moment(Child(alert, "sent")))) yield return Fault(late, "profile.expires", "<expires> is not after <sent>");
    }

    static IEnumerable<CapFault> Names(XElement alert) =>
        from name in new[] { "identifier", "sender" }
        let element = Child(alert, name)
        where element is not null && (element.Value.Length == 0 || element.Value.IndexOfAny([' ', '\t', '\r', '\n', ',', '<', '&']) >= 0)
        select Fault(element, $"profile.{name}", $"<{name}> must not be empty nor hold blanks, commas, < or &");

    static IEnumerable<CapFault> Times(XElement alert) =>
        from element in alert.Descendants()
        where element.Name.Namespace == alert.Name.Namespace && element.Name.LocalName is "sent" or "effective" or "onset" or "expires"
        where !Offset().IsMatch(element.Value.Trim())
        select Fault(element, "profile.time", $"<{element.Name.LocalName}> {CapTypes.Short(element.Value)}: a time needs its offset in digits, such as +07:00, never Z");

    static IEnumerable<CapFault> Scope(XElement alert)
    {
        var scope = Child(alert, "scope")?.Value;
        if (scope == "Restricted" && Empty(alert, "restriction")) yield return Fault(alert, "profile.restriction", "scope Restricted needs <restriction>");
        if (scope == "Private" && Empty(alert, "addresses")) yield return Fault(alert, "profile.addresses", "scope Private needs <addresses>");
    }

    static IEnumerable<CapFault> References(XElement alert, Func<string, bool>? known)
    {
        var element = Child(alert, "references");
        var triples = (element?.Value ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var type = Child(alert, "msgType")?.Value ?? "";
        if (triples.Length == 0 && NeedReferences.Contains(type)) yield return Fault(element ?? alert, "profile.references", $"{type} must name the alerts it follows in <references>");
        foreach (var triple in triples)
        {
            if (triple.Split(',') is not [{ Length: > 0 }, { Length: > 0 } identifier, var sent] || !Offset().IsMatch(sent))
                yield return Fault(element!, "profile.references", $"\"{CapTypes.Short(triple)}\": sender,identifier,sent with an offset in digits");
            else if (identifier == Child(alert, "identifier")?.Value) yield return Fault(element!, "profile.references", "an alert cannot follow itself");
            else if (known?.Invoke(identifier) == false) yield return Fault(element!, "profile.references", $"no alert {CapTypes.Short(identifier)} was issued");
        }
    }

    static IEnumerable<CapFault> Areas(XElement alert)
    {
        foreach (var ring in alert.Descendants(alert.Name.Namespace + "polygon"))
            foreach (var fault in CapRing.Faults(ring.Value)) yield return Fault(ring, "profile.polygon", fault);
        foreach (var circle in alert.Descendants(alert.Name.Namespace + "circle").Where(circle => !IsCircle(circle.Value)))
            yield return Fault(circle, "profile.circle", $"\"{CapTypes.Short(circle.Value)}\": latitude,longitude, a blank, radius in kilometres");
    }

    static bool IsCircle(string text) => text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) is [var centre, var radius]
        && CapRing.Parse(centre) is [{ Lat: >= -90 and <= 90, Lon: >= -180 and <= 180 }]
        && double.TryParse(radius, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var km) && double.IsFinite(km);

    static bool Empty(XElement parent, string name) => string.IsNullOrWhiteSpace(Child(parent, name)?.Value);
    static XElement? Child(XElement parent, string name) => parent.Element(parent.Name.Namespace + name);
    static IEnumerable<XElement> All(XElement parent, string name) => parent.Elements(parent.Name.Namespace + name);
    static CapFault Fault(XElement element, string rule, string text) => new(CapWalk.LineOf(element), rule, text);
    static DateTimeOffset? Moment(XElement? element) => DateTimeOffset.TryParse(element?.Value, CultureInfo.InvariantCulture, out var moment) ? moment : null;

    [GeneratedRegex(@"T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?[-+][0-9]{2}:[0-9]{2}\z")] private static partial Regex Offset();
}
