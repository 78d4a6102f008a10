using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using LaChan.Alerting.Cap;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan cap check</c>: the verdict on a CAP 1.2 alert.</summary>
static class CapCommand
{
    /// <summary>Read at most so much; the check itself refuses anything larger than an alert may be, by its rule.</summary>
    const int MostBytes = 64 * 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A CAP alert (XML), or - for standard input" };
        var key = new Option<FileInfo?>("--key") { Description = "Public key (PEM) that the signature should be by, such as a node's /public/alert-key.pem" };
        var output = new Option<FileInfo?>("-o", "--output") { Description = "Write the verdict here instead of standard output" };
        var check = new Command("check", "Kiểm tra một bản tin CAP 1.2 · verdict on a CAP 1.2 alert: schema, profile, signature. Example: lachan cap check alert.cap --key alert-key.pem") { file, key, output };
        check.SetAction((parsed, ct) => Run(parsed.GetValue(file)!, parsed.GetValue(key), parsed.GetValue(output), ct));
        return new Command("cap", "Bản tin cảnh báo CAP · alerts") { check };
    }

    static async Task<int> Run(string file, FileInfo? key, FileInfo? output, CancellationToken ct)
    {
        if (await InputText.Read(file, MostBytes, ct) is not { } bytes) return 1;
        byte[]? known = null;
        if (key is not null && (known = await PublicKey(key, ct)) is null) return 1;
        var verdict = CapCheck.Of(bytes, key: known);
        await InputText.Write(output, JsonSerializer.Serialize(verdict, EntryTypes.Json), ct);
        foreach (var fault in verdict.Errors) await Console.Error.WriteLineAsync($"{file}:{fault.Line}: {fault.Rule}: {fault.Text}");
        foreach (var warning in verdict.Warnings.Where(x => x.Rule.StartsWith("signature.", StringComparison.Ordinal))) await Console.Error.WriteLineAsync($"{file}:{warning.Line}: {warning.Rule}: {warning.Text}");
        return verdict.Valid ? 0 : 1;
    }

    /// <summary>The key as SubjectPublicKeyInfo; null, with the reason said, when the file holds none.</summary>
    static async Task<byte[]?> PublicKey(FileInfo file, CancellationToken ct)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(await File.ReadAllTextAsync(file.FullName, ct));
            return rsa.ExportSubjectPublicKeyInfo();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            await Console.Error.WriteLineAsync($"--key {file}: an RSA public key in PEM is wanted: {wrong.Message}");
            return null;
        }
    }
}
