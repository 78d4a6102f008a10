using System.Globalization;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Dense;

/// <summary>Reads an input of <c>lachan forecast air</c> of kind dense; whatever is wrong is refused by the name of its field.</summary>
public sealed class DenseCaseFile(ISubstances substances)
{
    /// <summary>Fields of a source that a dense release says in its own way.</summary>
    static readonly string[] SaidByRelease = ["diameterM", "exitTemperatureK", "exitVelocityMs"];

    readonly List<Remark> remarks = [];

    /// <summary>Whether the file is of this kind.</summary>
    /// <exception cref="RefusedException">It is no JSON object.</exception>
    public static bool Holds(string text) => StrictJson.Read(text).Root.Word("kind") == "dense";

    /// <param name="zonesWanted">Whether zones are to be drawn: then the substance is needed, receptors are not.</param>
    /// <param name="nameless">The zones are of values that mean the same of every substance.</param>
    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public DenseCase Read(string text, bool zonesWanted, bool nameless = false)
    {
        var json = StrictJson.Read(text);
        var root = json.Root;
        root.Word("kind", "dense");
        var (source, release) = (root.Object("source"), root.Object("release"));
        if (source is null) root.Refuse("source", "forecast.refused.missing", $"is missing");
        if (release is null) root.Refuse("release", "forecast.refused.release-missing", $"is missing: how the gas is let go; kind dense needs it");
        if (root.Objects("weather").Count == 0 && root.Has("weather")) root.Refuse("weather", "forecast.refused.needs-row", $"needs at least one row");
        else if (root.Objects("weather").Count == 0) root.Refuse("weather", "forecast.refused.missing-row", $"is missing: at least one row");
        if (source is null || release is null || root.Objects("weather").Count == 0) json.ThrowIfRefused(); // nothing else can be read
        return Read(json, source ?? root, release ?? root, zonesWanted, nameless);
    }

    DenseCase Read(StrictJson json, StrictObject source, StrictObject release, bool zonesWanted, bool nameless)
    {
        var root = json.Root;
        var symbol = new AirCaseFile(substances).Substance(root, zonesWanted && !nameless);
        var properties = new DenseProperties(remarks).Read(release, symbol is null ? null : substances.Find(symbol));
        var start = source.Number("startS", 0, 1e7, "s") ?? 0;
        var (air, windFrom) = new DenseWeather(remarks).Read(root, start);
        var (place, x, y) = AirCaseFile.Place(source);
        var released = new DenseReleaseRow(remarks).Read(source, release, properties, air);
        foreach (var name in SaidByRelease.Where(source.Has)) Unused(source, name);
        if (source.Has("activityBqS")) source.Refuse("activityBqS", "forecast.refused.not-dense", $"is not available for kind dense; must be null");
        var (averaging, output, receptors) = (Averaging(root), Output(root), AirCaseFile.Receptors(root, zonesWanted));
        var run = RunFields.Read(root, output, averaging, start, receptors.Count);
        if (run.Members > 1) remarks.Say("members", "dense.members", $"spread as passive plumes are known to spread; no trial of heavy gas has been compared");
        var read = new DenseCase(
            symbol, place, x, y, start, released, properties, air, windFrom, receptors, averaging, run.UntilS, run.OutputStepS, output, run.Members, run.Seed, remarks);
        CheckOthers(root, source, receptors);
        source.NoOthers();
        root.NoOthers();
        json.ThrowIfRefused();
        return read;
    }

    double Averaging(StrictObject root)
    {
        if (!root.Has("averagingS")) remarks.Taken("averagingS", 600, "s");
        return root.Number("averagingS", 1, 360_000, "s") ?? 600;
    }

    string Output(StrictObject root)
    {
        var output = root.Word("output", "mean", "max", "series", "dose", "centreline");
        if (output is null && !root.Has("output")) remarks.Taken("output", "mean");
        return output ?? "mean";
    }

    /// <summary>What a dense cloud does not know of: refused where it would change the answer.</summary>
    void CheckOthers(StrictObject root, StrictObject source, IReadOnlyList<double[]> receptors)
    {
        if (receptors.Any(x => x.Length > 3 && x[3] != 0)) root.Refuse("receptors", "forecast.refused.dense-ground", $"have ground heights, which kind dense does not know: must be [x, y, z]");
        foreach (var name in (string[])["buildingHeightM", "buildingWidthM"])
            if (source.Number(name, 1, 1000, "m") is not null) source.Refuse(name, "forecast.refused.not-dense", $"is not available for kind dense; must be null");
        if (root.Number("hillM", 0, 3000, "m") is not null) root.Refuse("hillM", "forecast.refused.not-dense", $"is not available for kind dense; must be null");
        root.Moment("at");
        foreach (var (name, max, unit) in ((string, double, string)[])[("halfLifeS", 1e18, "s"), ("depositionMs", 1, "m/s"), ("washoutPerS", 1, "1/s")])
            if (root.Number(name, 0, max, unit) is > 0) root.Refuse(name, "forecast.refused.not-dense", $"is not available for kind dense; must be null");
    }

    void Unused(StrictObject of, string name)
    {
        if (of.Number(name, 0, 3000, "") is > 0) remarks.Say($"{of.Path}.{name}", "dense.by-release", $"not used: kind dense goes by its release");
    }

    internal static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
