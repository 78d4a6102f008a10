using System.Xml;
using System.Xml.Linq;

namespace LaChan.Alerting.Cap;

/// <summary>One thing that is wrong with an alert.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Rule">Such as <c>schema.order</c> or <c>profile.polygon</c>.</param>
public sealed record CapFault(int Line, string Rule, string Text);

/// <summary>The verdict on an alert.</summary>
/// <param name="Valid">It obeys the schema of its version and the profile's rules.</param>
/// <param name="SchemaValid">It obeys the published schema, whatever the profile says.</param>
/// <param name="Version">1.1 or 1.2, by the namespace; null when it is neither.</param>
/// <param name="Warnings">What makes an alert poor without making it invalid.</param>
public sealed record CapVerdict(bool Valid, bool SchemaValid, string? Version, IReadOnlyList<CapFault> Errors, IReadOnlyList<CapFault> Warnings)
{
    /// <summary>What its signature is worth. A broken one makes an alert poor, not invalid: CAP 1.2 section 3.3.4.1 has receivers go on.</summary>
    public CapSignatureVerdict Signature { get; init; } = CapSignatureVerdict.None;
}

/// <summary>Judges an alert: the published schema of CAP 1.2 (or 1.1, by its namespace), then the rules of the profile. Reads no DTD, resolves no entity, fetches nothing.</summary>
public static class CapCheck
{
    /// <summary>Largest alert, bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    const int MostDepth = 64;

    /// <param name="bytes">The file, in any encoding that its declaration names.</param>
    /// <param name="known">Whether an earlier alert with this identifier exists; null when nobody can say (a file by itself).</param>
    /// <param name="key">Public key that the signature should be by; null: any.</param>
    public static CapVerdict Of(byte[] bytes, Func<string, bool>? known = null, byte[]? key = null)
    {
        if (bytes.Length > MostBytes) return Refused(new(1, "size", $"{bytes.Length} bytes: at most {MostBytes}"));
        XDocument document;
        try
        {
            if (TooDeep(bytes) is { } deep) return Refused(deep);
            using var reader = XmlReader.Create(new MemoryStream(bytes), CapReader.Safe);
            document = XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            return Refused(new(Math.Max(1, broken.LineNumber), broken.Message.Contains("DTD", StringComparison.Ordinal) ? "xml.dtd" : "xml", broken.Message));
        }
        var verdict = Of(document, known);
        var signature = CapSignature.Of(bytes, key);
        return verdict with { Signature = signature, Warnings = [.. verdict.Warnings, .. Poor(signature, document)] };
    }

    static IEnumerable<CapFault> Poor(CapSignatureVerdict signature, XDocument document)
    {
        var line = document.Descendants(XName.Get("Signature", CapSchema.Signature)).Select(x => CapWalk.LineOf(x)).FirstOrDefault(1);
        if (signature.State == "broken") yield return new(line, "signature.broken", "the signature does not fit: the alert was changed after it was signed");
        if (signature.State == "unchecked") yield return new(line, "signature.unchecked", "the signature is of a kind that is not checked: one enveloped signature over the whole alert by RSA with SHA-2 is");
        if (signature is { State: "valid", IsKnownKey: false }) yield return new(line, "signature.key", $"signed by another key: {signature.Key}");
    }

    /// <summary>Elements nested deeper than any alert or signature: found before a tree is built of them.</summary>
    static CapFault? TooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), CapReader.Safe);
        while (reader.Read())
            if (reader.Depth > MostDepth) return new(((IXmlLineInfo)reader).LineNumber, "xml.depth", $"elements nested deeper than {MostDepth}");
        return null;
    }

    static CapVerdict Of(XDocument document, Func<string, bool>? known)
    {
        var root = document.Root ?? throw new InvalidOperationException("a document without a root");
        var (version, parts) = root.Name.NamespaceName switch
        {
            CapWriter.Namespace => ("1.2", CapSchema.Version12),
            "urn:oasis:names:tc:emergency:cap:1.1" => ("1.1", CapSchema.Version11),
            _ => (null, []),
        };
        if (version is null || root.Name.LocalName != "alert")
            return Refused(new(CapWalk.LineOf(root), "schema.root", $"<{root.Name}>: the root must be alert in the namespace {CapWriter.Namespace} (or that of 1.1)"));

        var schema = CapWalk.Faults(root, parts, signature: version == "1.2").OrderBy(fault => fault.Line).ToList();
        var profile = CapProfile.Errors(root, known).ToList();
        return new(schema.Count + profile.Count == 0, schema.Count == 0, version, [.. schema, .. profile], [.. CapProfile.Warnings(root)]);
    }

    static CapVerdict Refused(CapFault fault) => new(false, false, null, [fault], []);
}
