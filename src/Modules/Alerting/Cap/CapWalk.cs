using System.Xml;
using System.Xml.Linq;

namespace LaChan.Alerting.Cap;

/// <summary>Walks an alert along the table of the standard.</summary>
internal static class CapWalk
{
    static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static int LineOf(XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 1;

    /// <summary>Every way in which an element's children break the order, number or type that the table states.</summary>
    public static IEnumerable<CapFault> Faults(XElement parent, IReadOnlyList<CapPart> parts, bool signature)
    {
        foreach (var fault in Attributes(parent).Concat(LooseText(parent))) yield return fault;
        int at = 0, count = 0;
        foreach (var child in parent.Elements())
        {
            if (signature && child.Name.NamespaceName == CapSchema.Signature)
            {
                foreach (var missing in Missing(parent, parts, at, count, parts.Count)) yield return missing;
                (at, count) = (parts.Count, 0);
                continue;
            }
            var place = child.Name.Namespace == parent.Name.Namespace ? IndexOf(parts, child.Name.LocalName) : -1;
            if (place < 0)
            {
                yield return new(LineOf(child), "schema.unknown", $"<{child.Name.LocalName}> does not belong in <{parent.Name.LocalName}>");
                continue;
            }
            if (place < at) yield return new(LineOf(child), "schema.order", $"<{child.Name.LocalName}> stands too late in <{parent.Name.LocalName}>");
            else if (place == at && count >= parts[at].Max) yield return new(LineOf(child), "schema.repeat", $"<{child.Name.LocalName}> stands more than once in <{parent.Name.LocalName}>");
            else if (place == at) count++;
            else
            {
                foreach (var missing in Missing(parent, parts, at, count, place, child)) yield return missing;
                (at, count) = (place, 1);
            }
            foreach (var fault in Inside(child, parts[place])) yield return fault;
        }
        foreach (var missing in Missing(parent, parts, at, count, parts.Count)) yield return missing;
    }

    static IEnumerable<CapFault> Inside(XElement child, CapPart part)
    {
        if (part.Fault is null) return Faults(child, part.Parts, signature: false);
        var found = Attributes(child).ToList();
        if (child.Elements().FirstOrDefault() is { } inner) found.Add(new(LineOf(inner), "schema.content", $"<{child.Name.LocalName}> holds text, not <{inner.Name.LocalName}>"));
        else if (part.Fault(child.Value) is { } fault) found.Add(new(LineOf(child), "schema.type", $"<{child.Name.LocalName}> {fault}"));
        return found;
    }

    static IEnumerable<CapFault> Missing(XElement parent, IReadOnlyList<CapPart> parts, int at, int count, int to, XElement? before = null)
    {
        for (var i = at; i < to; i++)
            if ((i == at ? count : 0) < parts[i].Min)
                yield return new(LineOf(before ?? parent), "schema.missing", $"<{parts[i].Name}> is missing in <{parent.Name.LocalName}>{(before is null ? "" : $" before <{before.Name.LocalName}>")}");
    }

    static IEnumerable<CapFault> Attributes(XElement element) => element.Attributes()
        .Where(x => !x.IsNamespaceDeclaration && x.Name != Instance + "schemaLocation" && x.Name != Instance + "noNamespaceSchemaLocation")
        .Select(x => new CapFault(LineOf(element), "schema.attribute", $"<{element.Name.LocalName}> has no attribute {x.Name.LocalName}"));

    static IEnumerable<CapFault> LooseText(XElement element) => element.Nodes().OfType<XText>()
        .Where(x => x.Value.AsSpan().IndexOfAnyExcept(" \t\r\n") >= 0)
        .Select(x => new CapFault(LineOf(x), "schema.content", $"text between the elements of <{element.Name.LocalName}>"));

    static int IndexOf(IReadOnlyList<CapPart> parts, string name)
    {
        for (var i = 0; i < parts.Count; i++) if (parts[i].Name == name) return i;
        return -1;
    }
}
