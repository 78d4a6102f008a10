using LaChan.Contracts.Forecast;
using LaChan.Forecast.First;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Policies;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.First;

public class FirstEnsembleTests
{
    static readonly GeoPoint Plant = new(10.7037, 106.8577), Station = new(10.6906, 106.8380);
    static readonly DateTimeOffset Night = VietNamTime.Local(2026, 11, 24, 2, 12);
    static readonly AirForecast Engine = new(new SubstanceTable(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System)), new PolicyTable());

    static FirstForecast Forecast(double mgM3 = 40, double windMs = 2.6) =>
        Engine.Of(new("NH3", Plant, "Kho lạnh Long Tân", [(Station, mgM3)], 62, null, windMs, 56, "station", Night, Night));

    static ReachEnsemble Ensemble(double mgM3 = 40) => Engine.Ensemble(Forecast(mgM3)) ?? throw new InvalidOperationException("a plume has an ensemble");

    /// <summary>Share of the members that are in the cell nearest to a place by some minutes after the release.</summary>
    static double Share(ReachEnsemble ensemble, double alongM, double leftM, double minutes)
    {
        var frame = new LaChan.Science.Air.DownwindFrame(Forecast().PlumeFromDeg);
        var (east, north) = frame.ToMap(alongM, leftM);
        var place = Plant.Offset(east, north);
        var cell = Enumerable.Range(0, ensemble.Cells.Count).MinBy(i => ensemble.Cells[i].DistanceKm(place));
        return (double)ensemble.Minutes.Count(x => x[cell] <= minutes) / ensemble.Minutes.Count;
    }

    [Fact]
    public void The_same_forecast_gives_the_same_members_bit_by_bit()
    {
        var (one, two) = (Ensemble(), Ensemble());
        Assert.Equal(FirstEnsemble.Members, one.Minutes.Count);
        Assert.Equal(one.Cells, two.Cells);
        for (var i = 0; i < one.Minutes.Count; i++) Assert.Equal(one.Minutes[i], two.Minutes[i]);
    }

    [Fact]
    public void On_the_axis_it_is_sure_beside_it_doubtful_upwind_never_soon()
    {
        var ensemble = Ensemble();
        Assert.InRange(Share(ensemble, 1_000, 0, 60), 0.6, 1);
        Assert.InRange(Share(ensemble, 950, 310, 60), 0.01, 0.5);
        Assert.Equal(0, Share(ensemble, -1_000, 0, 180));
        Assert.True(Share(ensemble, 950, 310, 360) > Share(ensemble, 950, 310, 30), "a wind that turns sweeps over more with time");
    }

    [Fact]
    public void Nobody_is_reached_before_the_wind_could_carry_it_there()
    {
        var ensemble = Ensemble();
        for (var cell = 0; cell < ensemble.Cells.Count; cell++)
            foreach (var member in ensemble.Minutes)
                if (float.IsFinite(member[cell])) Assert.True(member[cell] > Plant.DistanceKm(ensemble.Cells[cell]) * 1000 / 8 / 60, "the night's wind nowhere blows at 8 m/s");
    }

    [Fact]
    public void A_stronger_source_reaches_every_cell_at_least_as_soon()
    {
        var (weak, strong) = (Ensemble(20), Ensemble(200));
        for (var i = 0; i < weak.Minutes.Count; i++)
            for (var cell = 0; cell < weak.Cells.Count; cell++) Assert.True(strong.Minutes[i][cell] <= weak.Minutes[i][cell]);
        Assert.True(strong.Minutes.Sum(x => x.Count(float.IsFinite)) > weak.Minutes.Sum(x => x.Count(float.IsFinite)));
    }

    [Fact]
    public void The_axis_turns_as_far_as_the_policy_says()
    {
        // Six hours at 15° × √hours: a place at 37° lies one standard deviation off the drawn axis, reached by the about 16 % that turn so far to its side.
        var ensemble = Ensemble(4_000);
        var (left, along) = Math.SinCos(37 * Math.PI / 180);
        Assert.InRange(Share(ensemble, 1_000 * along, 1_000 * left, 6 * 60 + 10), 0.10, 0.32);
    }

    [Fact]
    public void A_ring_has_no_members() => Assert.Null(Engine.Ensemble(Engine.Ring("NH3", Plant, Night)));
}
