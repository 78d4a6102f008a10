using CsCheck;
using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class RateFromReadingsTests
{
    static readonly GaussianPlume Unit = Plumes.Of(StabilityClass.F, windMs: 1.1);

    [Fact]
    public void The_rate_that_made_a_reading_on_the_axis_comes_back() => Gen.Double[-3, 3].Sample(logRate =>
    {
        var rate = Math.Pow(10, logRate);
        var estimate = RateFromReadings.Of(Unit, [new(2_600, 0, 1.5, Unit.WithRate(rate).At(2_600, 0, 1.5))], 10);
        Assert.NotNull(estimate);
        Assert.Equal(rate, estimate.RateKgS, 1e-6 * rate);
        Assert.Equal(1, estimate.Used);
    });

    [Fact]
    public void Several_readings_are_weighed_by_their_logarithms()
    {
        double At(double x) => Unit.At(x, 0, 0);
        var estimate = RateFromReadings.Of(Unit, [new(1_000, 0, 0, 2 * At(1_000)), new(3_000, 0, 0, 8 * At(3_000))], 0);
        Assert.Equal(4, estimate?.RateKgS ?? 0, 1e-9);
        Assert.Equal(Math.Log(2), estimate?.LogSpread ?? 0, 1e-9);
    }

    [Fact]
    public void A_wind_vane_that_is_some_degrees_off_is_found_out_by_two_stations()
    {
        var turn = new DownwindFrame(270 - 6); // the plume goes 6° to the left of where the vane says
        var (e1, n1) = turn.ToMap(2_600, 30);
        var (e2, n2) = turn.ToMap(5_500, -60);
        var truth = Unit.WithRate(3);
        var estimate = RateFromReadings.Of(Unit, [new(e1, n1, 1.5, truth.At(2_600, 30, 1.5)), new(e2, n2, 1.5, truth.At(5_500, -60, 1.5))], 12);
        Assert.NotNull(estimate);
        Assert.Equal(6, estimate.TurnDeg, 1.0);
        Assert.InRange(estimate.RateKgS, 2.4, 3.8);
    }

    [Fact]
    public void A_reading_that_no_turn_explains_is_left_out_and_counted()
    {
        var one = new PlumeReading(2_600, 0, 1.5, Unit.At(2_600, 0, 1.5));
        var estimate = RateFromReadings.Of(Unit, [one, one with { AlongM = 100, LeftM = 3_000 }, one with { KgM3 = 0 }], 10);
        Assert.Equal(1, estimate?.Used);
        Assert.Null(RateFromReadings.Of(Unit, [one with { AlongM = -500 }], 10));
        Assert.Null(RateFromReadings.Of(Unit, [], 10));
    }
}
