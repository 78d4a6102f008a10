using LaChan.Science.Radiation;

namespace LaChan.Science.Tests.Radiation;

public class DecayChainTests
{
    const double Hour = 3600, Day = 86_400, Year = 365.25 * Day;

    static Nuclide Made(string name, double halfLifeS, params (string, double)[] daughters) =>
        new(name, halfLifeS, NuclideGroup.Aerosol, 0, 1, 0, 0, Inhaled.None, [.. daughters.Select(x => new NuclideDaughter(x.Item1, x.Item2))], "");

    static DecayChain Pair(double parentS, double daughterS, double share = 1) =>
        DecayChain.Of(Made("parent", parentS, ("daughter", share)), Made("daughter", daughterS));

    [Theory]
    [InlineData(76.896 * Hour, 2.295 * Hour, 1)]
    [InlineData(6.57 * Hour, 9.14 * Hour, 0.83432)]
    [InlineData(30.1671 * Year, 153.12, 0.94399)]
    public void Parent_and_daughter_follow_the_closed_form(double parentS, double daughterS, double share)
    {
        var chain = Pair(parentS, daughterS, share);
        double a = chain.Members[0].PerS, b = chain.Members[1].PerS;
        foreach (var t in new[] { 0, 0.3 * daughterS, daughterS, 5 * daughterS, parentS })
        {
            var found = chain.Activities([1e12, 0], t);
            Assert.Equal(1e12 * Math.Exp(-a * t), found[0], 1e12 * 1e-8);
            Assert.Equal(share * b / (b - a) * 1e12 * (Math.Exp(-a * t) - Math.Exp(-b * t)), found[1], 1e12 * 1e-8);
        }
    }

    [Fact]
    public void Half_lives_that_are_equal_or_nearly_so_lose_no_digits()
    {
        foreach (var apart in new[] { 0, 1e-15, 1e-12, 1e-9, 1e-6 })
        {
            var chain = Pair(Hour, Hour * (1 + apart));
            double a = chain.Members[0].PerS, t = 2 * Hour;
            // The limit λt·e^(-λt), with its first correction.
            var expected = a * t * Math.Exp(-a * t) * (1 + apart * (a * t / 2 - 1));
            Assert.Equal(1, chain.Activities([1, 0], t)[1] / expected, 1e-9);
        }
        var three = DecayChain.Of(Made("1", Hour, ("2", 1)), Made("2", Hour, ("3", 1)), Made("3", Hour));
        var rate = three.Members[0].PerS;
        Assert.Equal(Math.Pow(rate * Day, 2) / 2 * Math.Exp(-rate * Day), three.Activities([1, 0, 0], Day)[2], 1e-14);
    }

    [Fact]
    public void A_long_lived_parent_and_its_daughter_come_to_the_same_activity()
    {
        var chain = DecayChain.Of(NuclideTable.Of("Sr-90"));
        var later = chain.Activities([1, 0], 60 * Day);
        Assert.Equal(1, later[1] / later[0], 1e-3);
        Assert.Equal(1, chain.Aged()[1], 1e-3);
        Assert.Equal([1.0, 0], DecayChain.Of(NuclideTable.Of("Ba-140")).Aged()); // a fresh source: lanthanum is not there yet
    }

    [Fact]
    public void Integrals_are_those_of_the_activities()
    {
        var chain = DecayChain.Of(NuclideTable.Of("I-135"));
        Assert.Equal(["I-135", "Xe-135m", "Xe-135"], chain.Members.Select(x => x.Name));
        var integrals = chain.Integrals([1, 0, 0], 12 * Hour);
        const int steps = 20_000;
        var summed = new double[3];
        for (var i = 0; i < steps; i++)
        {
            var at = chain.Activities([1, 0, 0], (i + 0.5) * 12 * Hour / steps);
            for (var m = 0; m < 3; m++) summed[m] += at[m] * 12 * Hour / steps;
        }
        for (var m = 0; m < 3; m++) Assert.Equal(1, integrals[m] / summed[m], 1e-6);
    }

    [Fact]
    public void Every_atom_decays_once()
    {
        // Over a time without end the decays of a daughter are its share of the parent's atoms.
        foreach (var nuclide in NuclideTable.All)
        {
            var chain = DecayChain.Of(nuclide);
            if (chain.Members.Count == 1 || chain.Members.Any(x => x.HalfLifeS > 2 * Year)) continue;
            var start = new double[chain.Members.Count];
            start[0] = 1;
            var decays = chain.Integrals(start, 60 * chain.Members.Max(x => x.HalfLifeS));
            var atoms = 1 / nuclide.PerS;
            for (var d = 1; d < start.Length; d++)
            {
                double gained = 0;
                for (var p = 0; p < d; p++)
                    gained += decays[p] * chain.Members[p].Daughters.Where(x => x.Name == chain.Members[d].Name).Sum(x => x.Share);
                Assert.Equal(1, decays[d] / gained, 1e-6);
            }
            Assert.Equal(1, decays[0] / atoms, 1e-6);
        }
    }

    [Fact]
    public void Radium_grows_its_gamma_emitters_within_hours_of_its_radon()
    {
        var chain = DecayChain.Of(NuclideTable.Of("Ra-226"));
        Assert.Equal(["Ra-226", "Rn-222", "Pb-214", "Bi-214"], chain.Members.Select(x => x.Name));
        Assert.All(chain.Aged(), x => Assert.Equal(1, x, 1e-4));
        Assert.Equal(1 - Math.Pow(0.5, 30 / 3.8235), chain.Activities([1, 0, 0, 0], 30 * Day)[3], 2e-3);
    }

    [Fact]
    public void A_time_before_the_start_is_no_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pair(1, 2).Activities([1, 0], -1));
}
