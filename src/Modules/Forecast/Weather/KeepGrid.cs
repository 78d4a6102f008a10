using System.Security.Cryptography;
using LaChan.Contracts.Forecast;
using LaChan.Forecast.Grids;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Forecast.Weather;

/// <summary>Keeps a gridded file: tries it, writes its plain form, and only then its entry.</summary>
public sealed class KeepGrid(WeatherGridStore store, WeatherGridFolder folder, GridTrial trial, Journal journal)
{
    public const long MostBytes = 100 * 1024 * 1024;

    const int MostAtHand = 40, LongestName = 120, LongestSource = 200, OldestDays = 30;

    // Trials take memory: one after another.
    readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="issued">When it was made, as typed; empty: its first step.</param>
    /// <exception cref="RefusedException">By field: file, source, issued.</exception>
    public async Task<Guid> Keep(Stream content, long length, string name, string source, string issued, Actor actor, CancellationToken ct)
    {
        var moment = Check(length, source, issued);
        await turn.WaitAsync(ct);
        var (id, kept) = (Guid.CreateVersion7(journal.Now), false);
        try
        {
            var hash = await Write(content, folder.FileOf(id), ct);
            var atHand = await store.AtHand(ct);
            if (atHand.FirstOrDefault(x => x.Hash == hash) is { } same) throw new RefusedException("file", "forecast.refused.grid-same", $"the same file is at hand already, as \"{same.Name}\", issued {same.IssuedAt.DateClock()}");
            if (atHand.Select(x => x.Grid).Distinct().Count() >= MostAtHand) throw new RefusedException("file", "forecast.refused.grid-many", $"{MostAtHand} files are at hand: remove one that is no longer needed");
            var flows = await trial.Take(folder.FileOf(id), folder.PlainOf(id), ct);
            var issuedAt = moment ?? flows.Min(x => x.From);
            if (issuedAt > journal.Now.AddMinutes(10)) throw new RefusedException("issued", "forecast.refused.grid-ahead", $"the file begins at {issuedAt.DateClock()}, after now: say when it was issued");
            await journal.AppendNext(Stream(id), new WeatherGridKept(id, Named(name), source.Trim(), hash, length, issuedAt, flows), actor, ct: ct);
            kept = true;
            return id;
        }
        catch (GridFault fault)
        {
            throw new RefusedException("file", "forecast.refused.grid-file", $"\"{Named(name)}\" is not understood: {fault.Message}");
        }
        finally
        {
            turn.Release();
            if (!kept) Drop(id);
        }
    }

    /// <returns>False: no such file is at hand.</returns>
    public async Task<bool> Remove(Guid id, Actor actor, CancellationToken ct)
    {
        if ((await store.AtHand(ct)).All(x => x.Grid != id)) return false;
        await journal.AppendNext(Stream(id), new WeatherGridRemoved(id), actor, ct: ct);
        return true;
    }

    DateTimeOffset? Check(long length, string source, string issued)
    {
        List<Refusal> wrong = [];
        if (length == 0) wrong.Add(Refusal.Of("file", "forecast.refused.grid-empty", $"is missing or empty: choose a NetCDF file"));
        if (length > MostBytes) wrong.Add(Refusal.Of("file", "forecast.refused.grid-large", $"has {length / 1_048_576} MB, at most {MostBytes / 1_048_576} MB: cut out Viet Nam and the days that are needed"));
        if (source.Trim().Length is 0 or > LongestSource) wrong.Add(Refusal.Of("source", "forecast.refused.grid-source", $"say who made it, at most {LongestSource} letters"));
        var moment = TypedMoment.Read(issued);
        if (issued.Trim().Length > 0 && (moment is not { } at || at > journal.Now.AddMinutes(10) || at < journal.Now.AddDays(-OldestDays)))
            wrong.Add(Refusal.Of("issued", "forecast.refused.grid-issued", $"\"{issued}\": a moment of the last {OldestDays} days is needed"));
        return wrong.Count > 0 ? throw new RefusedException(wrong) : moment;
    }

    static async Task<string> Write(Stream content, string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        await using var file = File.Create(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    void Drop(Guid id)
    {
        foreach (var path in new[] { folder.FileOf(id), folder.PlainOf(id) }) File.Delete(path);
    }

    /// <summary>The last part of the name that came: for people to read, never for a path.</summary>
    static string Named(string name) => name.Split('/', '\\')[^1] is { Length: > 0 } last ? last[..Math.Min(last.Length, LongestName)] : "weather.nc";

    static string Stream(Guid id) => $"weather-grid/{id}";
}
