using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using LaChan.Contracts.Forecast;
using LaChan.Forecast.Grids;
using LaChan.Platform;

namespace LaChan.Forecast.Weather;

/// <summary>Takes a file in. NetCDF-3 is read here, where every count is held against the file; NetCDF-4, whose library believes the counts in a file, in a process of its own with little memory and little time: a file broken on purpose ends that one only.</summary>
public sealed class GridTrial
{
    const string MostMemory = "0x28000000"; // 640 MB

    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(90);

    /// <summary>The program that is started again; it lies beside what runs here.</summary>
    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "lachan.dll");

    /// <exception cref="GridFault">What is not understood.</exception>
    public async Task<IReadOnlyList<GridFlowFacts>> Take(string path, string plain, CancellationToken ct)
    {
        var start = new byte[4];
        await using (var file = File.OpenRead(path))
            if (await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct) < start.Length) throw new GridFault("is too short to be a NetCDF file");
        if (!start.AsSpan(1, 3).SequenceEqual("HDF"u8)) return await Task.Run(() => GridIntake.Take(path, plain), ct);
        if (!File.Exists(Program)) throw new GridFault("is NetCDF-4, which this installation cannot try safely: hand it in as NetCDF-3 (nccopy -k classic)");
        var (code, said, wrong) = await Apart(path, plain, ct);
        return code switch
        {
            0 => JsonSerializer.Deserialize<List<GridFlowFacts>>(said, EntryTypes.Json) ?? throw new GridFault("cannot be read as NetCDF-4"),
            1 => throw new GridFault(Reason(wrong)),
            _ => throw new GridFault("cannot be read as NetCDF-4: reading it took more memory or time than a sound file needs"),
        };
    }

    static async Task<(int Code, string Said, string Wrong)> Apart(string path, string plain, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Program, "forecast", "grid", path, "--plain", plain }) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using var process = Started(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(MostTime);
        try
        {
            var (said, wrong) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await said, await wrong);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) // it took too long
        {
            return (-1, "", "");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new GridFault("could not be tried: the reader did not start");
        }
        catch (Win32Exception missing) // the world: no dotnet on the path
        {
            throw new GridFault($"could not be tried: the reader did not start ({missing.Message})");
        }
    }

    /// <summary>Of <c>FILE:1: (file): what is wrong</c>, what is wrong.</summary>
    static string Reason(string wrong) => wrong.IndexOf("(file): ", StringComparison.Ordinal) is >= 0 and var at ? wrong[(at + 8)..].Trim() : "cannot be read as NetCDF-4";
}
