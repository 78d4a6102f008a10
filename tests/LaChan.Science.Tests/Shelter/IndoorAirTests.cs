using LaChan.Science.Shelter;

namespace LaChan.Science.Tests.Shelter;

public class IndoorAirTests
{
    [Fact]
    public void A_closed_house_fills_as_the_equation_says_and_no_step_changes_that()
    {
        var house = new IndoorAir(0.5);
        Assert.Equal(1 - Math.Exp(-0.25), house.ShareAfter(1800), 1e-12);
        double[] outside = [.. Enumerable.Repeat(10.0, 30)], inside = new double[30];
        house.Fill(outside, 60, inside);
        Assert.Equal(10 * house.ShareAfter(1800), inside[^1], 1e-9);
    }

    [Fact]
    public void What_goes_in_comes_out_so_that_without_loss_both_doses_are_the_same_in_the_end()
    {
        double[] outside = [.. Enumerable.Repeat(5.0, 60), .. Enumerable.Repeat(0.0, 60_000)];
        var inside = new double[outside.Length];
        new IndoorAir(1).Fill(outside, 60, inside);
        Assert.InRange(ToxicLoad.OfEnds(inside, 60, 1) / ToxicLoad.OfMeans(outside, 60, 1), 0.999, 1.001);
        new IndoorAir(1, LossPerHour: 1).Fill(outside, 60, inside);
        Assert.InRange(ToxicLoad.OfEnds(inside, 60, 1) / ToxicLoad.OfMeans(outside, 60, 1), 0.499, 0.501);
    }

    [Fact]
    public void The_dose_share_is_the_mean_of_the_share()
    {
        var house = new IndoorAir(0.7, 0.8, 0.3);
        var mean = Enumerable.Range(0, 3600).Average(second => house.ShareAfter(second + 0.5));
        Assert.Equal(mean, house.DoseShareAfter(3600), 1e-7);
    }

    /// <summary>AEGL-3 of chlorine: 50 ppm for 10 minutes, 28 for 30: n near 2 (the 2001 document scales by n = 2).</summary>
    [Fact]
    public void The_exponent_is_read_back_from_two_levels()
    {
        Assert.Equal(2, ToxicLoad.Exponent(28, 30, 20, 60) ?? 0, 0.1);
        Assert.Null(ToxicLoad.Exponent(30, 10, 30, 60));
    }

    [Fact]
    public void With_an_exponent_above_one_a_house_takes_more_off_the_load_than_off_the_dose()
    {
        double[] outside = [.. Enumerable.Repeat(5.0, 30), .. Enumerable.Repeat(0.0, 600)];
        var inside = new double[outside.Length];
        new IndoorAir(0.5).Fill(outside, 60, inside);
        double Share(double n) => ToxicLoad.OfEnds(inside, 60, n) / ToxicLoad.OfMeans(outside, 60, n);
        Assert.True(Share(2) < 0.25 * Share(1));
    }
}
