using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace LaChan.Alerting.Cap;

/// <summary>What the signature of an alert is worth.</summary>
/// <param name="State">none; valid (nothing was changed since the holder of the key signed); broken; unchecked (of a kind that is not checked here).</param>
/// <param name="Key">SHA-256 of the public key that it carries, hexadecimal; null where none was read. Whose key that is, a file by itself cannot say.</param>
/// <param name="IsKnownKey">Whether it is the key that the asker named; null: none was named.</param>
public sealed record CapSignatureVerdict(string State, string? Key = null, bool? IsKnownKey = null)
{
    public static readonly CapSignatureVerdict None = new("none");
}

/// <summary>Checks the enveloped signature of an alert: one signature, over the whole document, by RSA with SHA-2. Anything else is left unchecked, never trusted.</summary>
public static class CapSignature
{
    /// <summary>A larger key would only cost time.</summary>
    const int MostBits = 8192;

    static readonly string[] Methods = [SignedXml.XmlDsigRSASHA256Url, SignedXml.XmlDsigRSASHA384Url, SignedXml.XmlDsigRSASHA512Url];
    static readonly string[] Digests = [SignedXml.XmlDsigSHA256Url, SignedXml.XmlDsigSHA384Url, SignedXml.XmlDsigSHA512Url];
    static readonly string[] Transforms = [SignedXml.XmlDsigEnvelopedSignatureTransformUrl, SignedXml.XmlDsigExcC14NTransformUrl, SignedXml.XmlDsigC14NTransformUrl];

    /// <param name="bytes">A file that the parser has accepted.</param>
    /// <param name="known">Public key (SubjectPublicKeyInfo) that the signature should be by, or null.</param>
    public static CapSignatureVerdict Of(byte[] bytes, byte[]? known = null)
    {
        var document = Load(bytes);
        var all = document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl).OfType<XmlElement>().ToList();
        if (all.Count == 0) return CapSignatureVerdict.None;
        if (all is not [var element] || element.ParentNode != document.DocumentElement) return new("unchecked");
        try
        {
            var signed = new SignedXml(document) { Resolver = XmlResolver.ThrowingResolver };
            signed.LoadXml(element);
            if (!CoversWhole(signed) || KeyOf(signed) is not { } key) return new("unchecked");
            using (key)
            {
                var carried = key.ExportSubjectPublicKeyInfo();
                return new(signed.CheckSignature(key) ? "valid" : "broken", Convert.ToHexStringLower(SHA256.HashData(carried)), known is null ? null : carried.AsSpan().SequenceEqual(known));
            }
        }
        catch (Exception odd) when (odd is CryptographicException or XmlException or FormatException or ArgumentException)
        {
            // A signature is foreign text: what cannot be read of it is not checked, and the alert is judged all the same.
            return new("unchecked");
        }
    }

    /// <summary>Exactly one reference, to the document itself, by known methods: a signature over something else says nothing of the alert.</summary>
    static bool CoversWhole(SignedXml signed) =>
        signed.SignedInfo is { References: { Count: 1 } references, SignatureMethod: { } method } info && Methods.Contains(method)
        && info.CanonicalizationMethod is SignedXml.XmlDsigExcC14NTransformUrl or SignedXml.XmlDsigC14NTransformUrl
        && references[0] is Reference { Uri: "", DigestMethod: { } digest, TransformChain: { } chain } && Digests.Contains(digest)
        && Enumerable.Range(0, chain.Count).All(i => chain[i].Algorithm is { } name && Transforms.Contains(name));

    static RSA? KeyOf(SignedXml signed)
    {
        var key = signed.KeyInfo.OfType<RSAKeyValue>().Select(x => x.Key).FirstOrDefault()
            ?? signed.KeyInfo.OfType<KeyInfoX509Data>().SelectMany(x => x.Certificates?.OfType<X509Certificate2>() ?? []).Select(x => x.GetRSAPublicKey()).FirstOrDefault();
        return key is { KeySize: <= MostBits } ? key : null;
    }

    internal static XmlDocument Load(byte[] bytes)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes), CapReader.Safe);
        document.Load(reader);
        return document;
    }
}
