using LaChan.Science.Air;
using LaChan.Science.Radiation;

namespace LaChan.Science.Tests;

/// <summary>The examples of the package's README, run; and the README holds nothing that is not run here.</summary>
public class ReadmeTests
{
    [Fact]
    public void The_examples_do_what_they_say()
    {
        var known = new WeatherKnown(WindMs: 3.5, WindHeightM: 10, RoughnessM: 0.1, CloudCover: 0.3, SunDeg: 55, TemperatureK: 303);
        var estimate = BoundaryLayerEstimate.Of(known);
        var plume = PlumeTable.Of(estimate.Air, new PlumeSource(HeightM: 2), heightsM: [0, 1.5], farthestM: 10_000);
        var rateKgS = 0.5;
        var kgM3 = rateKgS * plume.At(xM: 400, yM: 20, zM: 1.5);
        Assert.InRange(kgM3, 1e-6, 1e-3);
        Assert.NotEmpty(estimate.How);

        var zone = GroundZone.Of(new RatedPlume(plume, rateKgS), thresholdKgM3: 1e-6, windFromDeg: 62);
        Assert.InRange(zone.LengthM, 400, 10_000);

        PuffWeather[] weather = [new(0, 90, () => plume), new(3600, 60, () => plume)];
        double[] east = [-500, -900], north = [0, -120], edges = [0, 3600];
        var tiles = new PuffTiles(east, north, heightIndex: [1, 1], bins: 1);
        new PuffRun(weather, new PuffRelease(StartS: 0, DurationS: 0, MassKg: 40)).Into(tiles, edges, farthestM: 1_000);
        var dose = new double[2];
        tiles.AddSums(0, dose);
        Assert.True(dose[0] > dose[1] && dose[1] > 0);

        var beside = PlumeTable.Of(estimate.Air, new PlumeSource(HeightM: 2, Building: new(12, 40)), heightsM: [0, 1.5], farthestM: 10_000);
        var dividingM = DividingStreamline.HeightM(estimate.Air, hillM: 60);
        var meets = DividingStreamline.LevelShare(dividingM, beside.AxisM(500), beside.VerticalSpreadM(beside.PlaceOf(500)));
        Assert.Equal(0.5, meets);
        Assert.InRange(beside.At(100, 0, 1.5), 0, plume.At(100, 0, 1.5));

        var members = Enumerable.Range(0, 200).Select(i => new PlumeMember(seed: 1, number: i));
        var values = members.Select(m => m.Amount * m.AtDistance(400) * rateKgS
            * PlumeTable.Of(m.Of(estimate.Air), new PlumeSource(2), [1.5], 1_000).Centreline(400, 1.5)).Order().ToArray();
        var (low, high) = (values[10], values[189]);
        Assert.InRange(rateKgS * plume.Centreline(400, 1.5), low, high);

        var chain = DecayChain.Of(NuclideTable.Of("Cs-137"));
        var sievert = GroundShine.EffectiveSv(chain, chain.Aged(), seconds: 7 * 86_400);
        Assert.Equal(0.944 * 5.86e-16 * 7 * 86_400, sievert, 1e-3 * sievert);
    }

    [Fact]
    public void Every_line_of_code_in_the_readme_stands_in_this_test()
    {
        var root = Root();
        string[] Lines(string file) => [.. File.ReadAllLines(Path.Combine(root, file)).Select(x => x.Trim()).Where(x => x.Length > 0)];
        var here = Lines("tests/LaChan.Science.Tests/ReadmeTests.cs").ToHashSet();
        var inCode = false;
        foreach (var line in Lines("src/LaChan.Science/README.md"))
            if (line.StartsWith("```", StringComparison.Ordinal)) inCode = !inCode;
            else if (inCode) Assert.Contains(line, here);
    }

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LaChan.slnx"))) return folder.FullName;
        throw new InvalidOperationException("the repository's root was not found");
    }
}
