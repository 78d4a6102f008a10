using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>Scores on the development runs of Project Prairie Grass: printed, and held where they stand. The limits leave a little room for changes of numerics, none for physics.</summary>
public class PrairieGrassTests(ITestOutputHelper output)
{
    public static TheoryData<bool, bool, double, double, double, double> Limits => new()
    {
        // turbulence, fitted   |FB|   NMSE   VG     FAC2
        { true, false,          0.10,  0.22,  1.13,  0.95 },
        { true, true,           0.06,  0.17,  1.13,  0.95 },
        { false, false,         0.14,  0.22,  1.14,  0.94 },
        { false, true,          0.10,  0.19,  1.13,  0.95 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void The_plume_scores_as_recorded(bool turbulenceKnown, bool fitted, double fb, double nmse, double vg, double fac2)
    {
        var plumes = new Dictionary<GrassRun, PlumeTable>();
        var score = GrassScore.Of([.. PrairieGrass.Arcs().Select(arc => (
            fitted ? arc.FittedCentre : arc.HighestSampler,
            arc.Run.RateMgS * Of(plumes, arc.Run, turbulenceKnown).Centreline(arc.DistanceM, arc.Run.SamplerM)))]);
        output.WriteLine($"sigma-theta {(turbulenceKnown ? "given" : "none")}, {(fitted ? "fitted centre" : "highest sampler")}: {score}");
        Assert.InRange(Math.Abs(score.Fb), 0, fb);
        Assert.InRange(score.Nmse, 0, nmse);
        Assert.InRange(score.Vg, 1, vg);
        Assert.InRange(score.Fac2, fac2, 1);
    }

    static PlumeTable Of(Dictionary<GrassRun, PlumeTable> plumes, GrassRun run, bool turbulenceKnown)
    {
        if (!plumes.TryGetValue(run, out var plume)) plumes[run] = plume = run.Plume(run.Air(turbulenceKnown));
        return plume;
    }

    [Fact]
    public void The_classes_of_Briggs_stay_within_the_scatter_of_such_curves()
    {
        var score = GrassScore.Of([.. PrairieGrass.Arcs().Select(arc => (
            arc.HighestSampler,
            Plumes.Of(GolderStability.Of(arc.Run.ObukhovM, arc.Run.RoughnessM), arc.Run.RateMgS, arc.Run.WindMs, arc.Run.ReleaseM).Centreline(arc.DistanceM, arc.Run.SamplerM)))]);
        output.WriteLine($"Briggs, Golder: {score}");
        Assert.InRange(Math.Abs(score.Fb), 0, 0.5);
        Assert.InRange(score.Fac2, 0.6, 1);
    }
}
