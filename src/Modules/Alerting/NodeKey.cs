using System.Security.Cryptography;
using LaChan.Platform;

namespace LaChan.Alerting;

/// <summary>The key by which this realm of this node signs its alerts: RSA of 3072 bits, made the first time it is needed, in the realm's folder, readable by the owner alone. It never leaves the node; the public half may go anywhere.</summary>
public sealed class NodeKey(Realm realm) : IDisposable
{
    const int Bits = 3072;

    readonly Lock making = new();
    RSA? key;

    string PathOfKey => Path.Combine(realm.Folder, "alert-key.pem");

    /// <summary>The public half, as SubjectPublicKeyInfo in PEM.</summary>
    public string PublicPem => Key.ExportSubjectPublicKeyInfoPem();

    internal RSA Key
    {
        get
        {
            lock (making) return key ??= Read() ?? Make();
        }
    }

    RSA? Read()
    {
        if (!File.Exists(PathOfKey)) return null;
        var read = RSA.Create();
        read.ImportFromPem(File.ReadAllText(PathOfKey));
        return read;
    }

    /// <summary>Another process of the same realm may be as quick: whoever is first on disk wins.</summary>
    RSA Make()
    {
        using var made = RSA.Create(Bits);
        var part = $"{PathOfKey}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(part, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem()));
            file.Flush(flushToDisk: true);
        }
        if (File.Exists(PathOfKey)) File.Delete(part); else File.Move(part, PathOfKey);
        return Read() ?? throw new InvalidOperationException($"the key {PathOfKey} was written and is not there");
    }

    public void Dispose() => key?.Dispose();
}
