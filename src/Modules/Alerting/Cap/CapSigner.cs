using System.Security.Cryptography;
using System.Security.Cryptography.Xml;

namespace LaChan.Alerting.Cap;

/// <summary>Signs an alert inside itself (XML Signature, enveloped), as CAP 1.2 section 3.3.4.1 provides: RSA with SHA-256 over the exclusive canonical form.</summary>
public static class CapSigner
{
    /// <param name="xml">An alert without a signature.</param>
    /// <returns>The same alert, its signature after the last info block. Any change afterwards breaks it, white space included.</returns>
    public static string Sign(string xml, RSA key)
    {
        var document = CapSignature.Load(System.Text.Encoding.UTF8.GetBytes(xml));
        var root = document.DocumentElement ?? throw new InvalidOperationException("an alert without a root");
        var signed = new SignedXml(document) { SigningKey = key, KeyInfo = new() };
        var info = signed.SignedInfo ?? throw new InvalidOperationException("no signed info");
        info.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        info.SignatureMethod = SignedXml.XmlDsigRSASHA256Url;
        var whole = new Reference("") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        whole.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        whole.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(whole);
        signed.KeyInfo.AddClause(new RSAKeyValue(key));
        signed.ComputeSignature();
        root.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return document.OuterXml;
    }
}
