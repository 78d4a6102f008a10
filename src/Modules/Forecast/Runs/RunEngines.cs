using System.Text.Json;
using LaChan.Contracts.Reference;
using LaChan.Contracts.Risk;
using LaChan.Forecast.Air;
using LaChan.Forecast.Radiation;
using LaChan.Forecast.River;
using LaChan.Forecast.Sea;
using LaChan.Forecast.Source;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>What a computation gave: files and what must be said beside them.</summary>
public sealed record RunResult(IReadOnlyList<(string Name, string Text)> Files, IReadOnlyList<Remark> Remarks);

/// <summary>The engines by kind: the same that <c>lachan forecast</c> runs.</summary>
/// <remarks>A case is read anew for each computation, so that what was asked is what is computed.</remarks>
public sealed class RunEngines(ISubstances substances, ILimits limits, IRivers rivers, IUnits units, IFacilities facilities, TimeProvider time)
{
    public static readonly IReadOnlyList<string> Kinds = ["air", "river", "sea", "source"];

    const int MostInput = 4 * 1024 * 1024;

    /// <exception cref="RefusedException">The input is not in order.</exception>
    public void Check(string kind, string input) => Prepare(kind, input);

    /// <param name="reached">Told the share done, 0 to 1, where the engine knows it.</param>
    /// <exception cref="RefusedException">What was met on the way cannot be computed.</exception>
    public RunResult Run(string kind, string input, Action<double> reached, CancellationToken ct) => Prepare(kind, input)(reached, ct);

    Func<Action<double>, CancellationToken, RunResult> Prepare(string kind, string input)
    {
        if (input.Length > MostInput) throw new RefusedException("(file)", "forecast.refused.too-long", $"is longer than {MostInput / 1024 / 1024} MB");
        return kind switch
        {
            "air" => Air(input),
            "river" => River(RiverInput.Read(input)),
            "sea" => Sea(input),
            "source" => Source(SourceCaseFile.Read(input)),
            _ => throw new RefusedException("kind", "forecast.refused.kind.unknown", $"\"{kind}\": must be one of {string.Join(", ", Kinds)}"),
        };
    }

    /// <summary>Concentrations where receptors are given; zones where the substance has thresholds, or where nothing else is asked for.</summary>
    Func<Action<double>, CancellationToken, RunResult> Air(string input)
    {
        var root = StrictJson.Read(input).Root;
        var atReceptors = root.Has("receptors");
        var today = time.GetUtcNow().Day();
        var (levels, wanted) = (new DoseLevels(limits, today), new ZonesWanted(new(substances, limits), ThresholdChoice.Usual, today));
        var csv = atReceptors ? AirAnswer.Of(input, substances, levels, zones: null) : null;
        var radioactive = NuclideSource.Holds(input);
        var hasZones = radioactive || substances.Find(root.Word("substance") ?? "") is { Aegl.Count: > 0 };
        var drawn = !atReceptors || hasZones ? AirAnswer.Of(input, substances, levels, wanted) : null;
        return (_, ct) =>
        {
            var (values, zones) = (csv?.Invoke(), drawn?.Invoke());
            return new([.. Files(values?.Lines, zones?.Lines.Single()), .. radioactive ? [] : Layers(AirField.Read(input, substances), wanted, ct)], [.. values?.Remarks ?? [], .. zones?.Remarks ?? []]);
        };
    }

    static IEnumerable<(string, string)> Layers(AirField field, ZonesWanted wanted, CancellationToken ct) => AirLayers.Files(field, wanted.Levels(field.Substance?.Symbol, field.At), ct);

    Func<Action<double>, CancellationToken, RunResult> River(RiverInput input) => (_, ct) =>
    {
        if (input.Network is { } network) return new(Files(RiverAnswer.Csv(network, ct), null), network.Remarks);
        if (input.Spill is not { } spill) throw new RefusedException("spill", "forecast.refused.missing", $"is missing");
        var passing = new SpillTravel(rivers, units, RiverIntake.Of(facilities.All)).Of(spill, (spill.At ?? time.GetUtcNow()).Day());
        return new(Files(SpillCsv.Lines(passing), null), [.. SpillCsv.Remarks(spill, passing)]);
    };

    static Func<Action<double>, CancellationToken, RunResult> Sea(string input)
    {
        if (Names(JsonDocument.Parse(Checked(input)).RootElement).Contains("netcdf")) throw new RefusedException("netcdf", "forecast.refused.no-files", $"files of the server cannot be named here; from the command line they can");
        var sea = new SeaCaseFile(".").Read(input);
        return (reached, ct) =>
        {
            var frames = new List<string>();
            var run = SeaRun.Of(sea, at => reached(at / Math.Max(1, sea.Setup.UntilS)), ct, now => frames.Add(SeaGeoJson.Of(now)));
            return new([("summary.json", JsonSerializer.Serialize(run.Summary(), EntryTypes.Json)), .. Files(null, SeaGeoJson.Of(run)), ("frames.geojson", RunFrames.Together(frames)), ("particles.csv", string.Join('\n', run.Csv()) + "\n")], [.. sea.Remarks, .. run.Remarks()]);
        };
    }

    static Func<Action<double>, CancellationToken, RunResult> Source(SourceCase source) =>
        (_, ct) =>
        {
            var found = SourceAnswer.Estimate(source, ct);
            return new([("estimate.json", SourceAnswer.Of(source, found)), .. source.Place is { } place ? [(SourceArea.File, SourceArea.Of(place, source, found))] : Array.Empty<(string, string)>()], source.Remarks);
        };

    static List<(string, string)> Files(IEnumerable<string>? csv, string? zones)
    {
        var files = new List<(string, string)>();
        if (zones is not null) files.Add(("zones.geojson", zones));
        if (zones is not null && ZoneKml.Of(zones) is { } kml) files.Add(("zones.kml", kml));
        if (csv is not null) files.Add(("result.csv", string.Join('\n', csv) + "\n"));
        return files;
    }

    /// <summary>Refused as no JSON before anything else looks at it.</summary>
    static string Checked(string input)
    {
        StrictJson.Read(input);
        return input;
    }

    static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(x => Names(x.Value).Prepend(x.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
