using LaChan.Science.Radiation;

namespace LaChan.Science.Tests.Radiation;

public class NuclideTableTests
{
    [Theory]
    [InlineData("cs137", "Cs-137")]
    [InlineData(" I-131 ", "I-131")]
    [InlineData("BA-137M", "Ba-137m")]
    public void A_nuclide_is_found_however_its_name_is_typed(string typed, string name) => Assert.Equal(name, NuclideTable.Of(typed).Name);

    [Fact]
    public void Every_daughter_stands_in_the_table_and_no_name_twice()
    {
        Assert.Null(NuclideTable.Find("Xx-999"));
        Assert.All(NuclideTable.All.SelectMany(x => x.Daughters), x => Assert.True(NuclideTable.Find(x.Name) is not null && x.Share is > 0 and <= 1, x.Name));
        Assert.All(NuclideTable.NaturalUranium, x => NuclideTable.Of(x.Name));
        Assert.Equal(1, NuclideTable.NaturalUranium.Sum(x => x.Share), 1e-9);
    }

    /// <summary>A half space of gamma emitters: half of the energy given off, times about 0.72 Sv a Gy, over the air's mass. Hard photons only: soft ones stop in the skin.</summary>
    [Fact]
    public void Cloud_coefficients_are_what_the_photons_energy_allows()
    {
        foreach (var one in NuclideTable.All.Where(x => x is { LineMeV: >= 0.12, PhotonMeV: >= 0.1 }))
            Assert.True(one.AirSvM3PerBqS / one.PhotonMeV is > 4.2e-14 and < 5.4e-14, $"{one.Name}: {one.AirSvM3PerBqS / one.PhotonMeV}");
    }

    /// <summary>Over an endless plane and in an endless cloud the same photons arrive in a ratio that hardly depends on their energy.</summary>
    [Fact]
    public void Ground_coefficients_are_in_proportion_to_those_of_the_cloud()
    {
        foreach (var one in NuclideTable.All.Where(x => x is { GroundSvM2PerBqS: > 0, LineMeV: >= 0.12, PhotonMeV: >= 0.1 }))
            Assert.True(one.GroundSvM2PerBqS / one.AirSvM3PerBqS is > 0.017 and < 0.024, $"{one.Name}: {one.GroundSvM2PerBqS / one.AirSvM3PerBqS}");
    }

    /// <summary>Federal Guidance Report 15 (2025), tables 4-6 and 4-1, adult: another generation of the same computation.</summary>
    [Theory]
    [InlineData("I-131", 1.68e-14, 2.43e-16)]
    [InlineData("Ba-137m", 2.68e-14, 3.87e-16)]
    [InlineData("Xe-133", 1.22e-15, 0)]
    public void The_later_report_is_near_and_lower(string name, double air, double ground)
    {
        Assert.InRange(NuclideTable.Of(name).AirSvM3PerBqS / air, 1.0, 1.35);
        if (ground > 0) Assert.InRange(NuclideTable.Of(name).GroundSvM2PerBqS / ground, 1.4, 1.6);
    }

    [Fact]
    public void Children_get_no_less_from_a_becquerel_than_grown_ups_where_iodine_is_breathed()
    {
        foreach (var iodine in NuclideTable.All.Where(x => x.Group == NuclideGroup.Iodine))
            Assert.True(iodine.Breathed.Infant > iodine.Breathed.Child && iodine.Breathed.Child > iodine.Breathed.Adult, iodine.Name);
        // ICRP Publication 71, I-131 as vapour, thyroid: 3.9e-7 Sv/Bq adult, 3.2e-6 at one year.
        Assert.Equal(3.9e-7, Breathing.ThyroidSv(NuclideTable.Of("I-131"), AgeGroup.Adult, 1 / Breathing.RateM3S(AgeGroup.Adult)), 0.04 * 3.9e-7);
        Assert.Equal(3.2e-6, Breathing.ThyroidSv(NuclideTable.Of("I-131"), AgeGroup.Infant, 1 / Breathing.RateM3S(AgeGroup.Infant)), 0.04 * 3.2e-6);
        Assert.Equal(0, Breathing.ThyroidSv(NuclideTable.Of("Cs-137"), AgeGroup.Adult, 1e9));
    }

    [Fact]
    public void A_day_over_fallout_of_caesium_is_what_the_textbooks_say()
    {
        // 1 MBq/m² of Cs-137 with its barium: about 2 µSv/h at 1 m over real ground (ICRU 53: 2.1 nGy/h a kBq/m², 0.5 g/cm² deep), 3 over a smooth plane.
        var chain = DecayChain.Of(NuclideTable.Of("Cs-137"));
        var start = chain.Aged().Select(x => 1e6 * x).ToArray();
        Assert.InRange(GroundShine.AmbientSvS(chain, start, 0) * 3600e6, 2, 3);
        Assert.Equal(1e6 * 0.94399 * 5.86e-16 * 86_400, GroundShine.EffectiveSv(chain, start, 86_400), 1e-3 * 1e6 * 5.86e-16 * 86_400);
    }

    [Fact]
    public void Rain_takes_out_what_can_be_wetted()
    {
        Assert.Equal(0, NuclideSettling.WetPerS(NuclideGroup.NobleGas, 10));
        Assert.Equal(0, NuclideSettling.WetPerS(NuclideGroup.Aerosol, 0));
        Assert.Equal(8.4e-5, NuclideSettling.WetPerS(NuclideGroup.Iodine, 1), 1e-12);
    }
}
