using System.Security.Cryptography;
using LaChan.Kernel;
using LaChan.Platform;
using Microsoft.AspNetCore.Http;

namespace LaChan.Incidents.Report;

/// <summary>Keeps pictures under the realm's folder, named by their hash. The content says what a file is, never its name.</summary>
sealed class Photos(Realm realm)
{
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>At once; more may follow by the receipt.</summary>
    public const int MostPhotos = 2;

    /// <summary>What of a request is read at all: enough that too large a picture is refused in words, not by a broken line.</summary>
    public const int MostOfRequest = 64 * 1024 * 1024;

    /// <summary>What is wrong with the files that came together, before one is read.</summary>
    public static IEnumerable<Refusal> Wrong(IReadOnlyList<IFormFile> files)
    {
        if (files.Count > MostPhotos) yield return new("photo", "photo-many");
        if (files.Any(x => x.Length > MostBytes)) yield return new("photo", "photo-large");
    }

    /// <exception cref="RefusedException">As <see cref="Wrong"/> says.</exception>
    public static void Check(IReadOnlyList<IFormFile> files)
    {
        if (Wrong(files).ToList() is { Count: > 0 } wrong) throw new RefusedException(wrong);
    }

    /// <summary>Keeps the files that came together. All are on disk when it returns; a file that nobody names afterwards harms nobody.</summary>
    /// <exception cref="RefusedException">One is empty or no picture.</exception>
    public async Task<IReadOnlyList<Photo>> Keep(IReadOnlyList<IFormFile> files, CancellationToken ct)
    {
        var kept = new List<Photo>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            kept.Add(await Keep(content, file.Length, ct));
        }
        return kept;
    }

    /// <summary>Keeps a picture; the same twice is kept once. On disk when it returns.</summary>
    /// <exception cref="RefusedException">Too large, empty, or not a picture.</exception>
    public async Task<Photo> Keep(Stream content, long length, CancellationToken ct)
    {
        if (length > MostBytes) throw new RefusedException("photo", "photo-large");
        var bytes = new byte[length];
        if (await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct) < bytes.Length || KindOf(bytes) is not { } kind) throw new RefusedException("photo", "photo-kind");
        var photo = new Photo(Convert.ToHexStringLower(SHA256.HashData(bytes)), kind, length);
        var path = PathOf(photo);
        if (File.Exists(path)) return photo;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await Write(bytes, path, ct);
        return photo;
    }

    static async Task Write(byte[] bytes, string path, CancellationToken ct)
    {
        var part = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = new FileStream(part, FileMode.CreateNew))
        {
            await file.WriteAsync(bytes, ct);
            file.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    public string PathOf(Photo photo) => Path.Combine(realm.Folder, "photos", photo.Hash[..2], $"{photo.Hash}.{photo.Kind}");

    /// <summary>jpeg, png or heic by the first bytes; null for anything else.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16) return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return "png";
        return bytes[4..8].SequenceEqual("ftyp"u8) && (bytes[8..12].SequenceEqual("heic"u8) || bytes[8..12].SequenceEqual("heix"u8) || bytes[8..12].SequenceEqual("mif1"u8) || bytes[8..12].SequenceEqual("msf1"u8)) ? "heic" : null;
    }
}
