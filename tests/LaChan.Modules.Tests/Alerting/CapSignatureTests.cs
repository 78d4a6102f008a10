using System.Security.Cryptography;
using System.Text;
using LaChan.Alerting;
using LaChan.Alerting.Cap;
using LaChan.Platform;
using Microsoft.Extensions.Time.Testing;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>Signed alerts: made by the node's key, seen through when changed.</summary>
public sealed class CapSignatureTests : IDisposable
{
    readonly RSA key = RSA.Create(2048);
    readonly string folder = Directory.CreateTempSubdirectory("lachan-key-").FullName;

    string Signed => CapSigner.Sign(CapWriter.Write(CapWriterTests.Alert("Ở trong nhà ngay. <b>&amp;")), key);

    [Fact]
    public void A_signed_alert_is_valid_by_the_schema_and_its_signature_holds()
    {
        var verdict = Check(Signed);
        Assert.True(verdict is { Valid: true, SchemaValid: true }, string.Join('\n', verdict.Errors));
        Assert.Empty(verdict.Warnings);
        Assert.Equal(("valid", Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())), true), (verdict.Signature.State, verdict.Signature.Key, verdict.Signature.IsKnownKey));
        Assert.Equal("none", Check(CapWriter.Write(CapWriterTests.Alert("x"))).Signature.State);
    }

    [Theory]
    [InlineData("Ở trong nhà", "Ra khỏi nhà")]
    [InlineData("<status>Exercise", "<status>Actual")]
    [InlineData("</alert>", " </alert>")]
    public void A_change_after_signing_is_seen_and_the_alert_is_judged_all_the_same(string from, string to)
    {
        var changed = Signed.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Signed, changed);
        var verdict = Check(changed);
        Assert.Equal("broken", verdict.Signature.State);
        Assert.True(verdict.Valid);
        Assert.Contains(verdict.Warnings, x => x.Rule == "signature.broken");
    }

    [Fact]
    public void Signed_by_another_key_is_said()
    {
        using var other = RSA.Create(2048);
        var verdict = CapCheck.Of(Encoding.UTF8.GetBytes(Signed), key: other.ExportSubjectPublicKeyInfo());
        Assert.Equal(("valid", false), (verdict.Signature.State, verdict.Signature.IsKnownKey));
        Assert.Contains(verdict.Warnings, x => x.Rule == "signature.key");
    }

    [Theory]
    [InlineData("URI=\"\"", "URI=\"#elsewhere\"")]
    [InlineData("URI=\"\"", "URI=\"http://example.invalid/alert\"")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")]
    [InlineData("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/TR/1999/REC-xslt-19991116")]
    [InlineData("<Modulus>", "<Modulus>!!!")]
    [InlineData("<SignatureValue>", "<Nothing/><SignatureValue>")]
    public void A_signature_over_something_else_or_by_another_method_is_never_called_valid(string from, string to)
    {
        var changed = Signed.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Signed, changed);
        Assert.NotEqual("valid", Check(changed).Signature.State);
    }

    [Fact]
    public void A_second_signature_is_not_taken_for_the_first()
    {
        var signed = Signed;
        var signature = signed[signed.IndexOf("<Signature", StringComparison.Ordinal)..signed.IndexOf("</alert>", StringComparison.Ordinal)];
        Assert.Equal("unchecked", Check(signed.Replace("</alert>", signature + "</alert>", StringComparison.Ordinal)).Signature.State);
    }

    [Fact]
    public void The_key_of_a_node_is_made_once_and_only_its_owner_can_read_it()
    {
        var realm = new Realm(RealmKind.Live, "test", folder, "node", new FakeTimeProvider());
        string first, again;
        using (var made = new NodeKey(realm)) first = made.PublicPem;
        using (var read = new NodeKey(realm)) again = read.PublicPem;
        Assert.Equal(first, again);
        Assert.DoesNotContain("PRIVATE", first, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    CapVerdict Check(string xml) => CapCheck.Of(Encoding.UTF8.GetBytes(xml), key: key.ExportSubjectPublicKeyInfo());

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
