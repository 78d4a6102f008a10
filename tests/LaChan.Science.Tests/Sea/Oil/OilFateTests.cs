using LaChan.Science.Sea;
using LaChan.Science.Sea.Oil;

namespace LaChan.Science.Tests.Sea.Oil;

public class OilFateTests
{
    static readonly DriftVelocity Wind = SeaCases.Flow("9", "2*sin(t/3000)");

    static DriftSetup Spill(double durationS) => new()
    {
        Particles = 3000, DurationS = durationS, UntilS = 86_400, StepS = 900, Diffusion = SeaCases.Read("20"),
        Velocity = SeaCases.Flow("0.1", "0.1*cos(t/7000)").Plus(Wind.Times(0.03)),
        Shore = new([[(2_500, -50_000), (60_000, -50_000), (60_000, 50_000), (3_000, 50_000)]]),
    };

    [Theory]
    [InlineData("crude-light", 0), InlineData("diesel", 20_000), InlineData("fuel-oil", 86_400), InlineData("palm-oil", 3600), InlineData("gasoline", 100_000)]
    public void At_each_step_what_is_released_is_afloat_ashore_evaporated_or_dispersed(string oil, double durationS)
    {
        var fate = new OilFate(new ParticleDrift(Spill(durationS)), OilTable.Find(oil) ?? throw new ArgumentException(oil), 5000, Wind, 300);
        var before = new OilBalance();
        var steps = 0;
        fate.Run((_, balance) =>
        {
            Assert.InRange(balance.MissingKg, -1e-8, 1e-8);
            Assert.Equal(balance.AfloatKg + balance.AshoreKg, Enumerable.Range(0, 3000).Sum(fate.MassKg), 1e-3);
            Assert.True(balance.AshoreKg >= before.AshoreKg && balance.EvaporatedKg >= before.EvaporatedKg && balance.DispersedKg >= before.DispersedKg);
            before = balance;
            steps++;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(96, steps);
        Assert.Equal(5000 * Math.Min(1, 86_400 / Math.Max(1, durationS)), before.ReleasedKg, 2.0);
        if (oil is not ("gasoline" or "diesel")) Assert.True(before.AshoreKg > 50);
    }

    [Fact]
    public void Spilt_over_a_day_less_has_weathered_than_spilt_at_once()
    {
        var kind = OilTable.Find("crude-light") ?? throw new InvalidOperationException();
        var (once, slowly) = (Evaporated(0), Evaporated(86_400));
        Assert.True(once > slowly && slowly > 0.5 * once);

        double Evaporated(double durationS)
        {
            var fate = new OilFate(new ParticleDrift(Spill(durationS) with { Shore = null }), kind, 5000, Wind, 300).Run(ct: TestContext.Current.CancellationToken);
            return fate.Balance.EvaporatedKg / fate.Balance.ReleasedKg;
        }
    }

    [Fact]
    public void Oil_does_not_weather_backwards() => Assert.Throws<ArgumentException>(() =>
        new OilFate(new ParticleDrift(Spill(0) with { StartS = 86_400, UntilS = 0 }), OilTable.All[0], 1, Wind, 300));
}
