using LaChan.Science.Sea.Oil;

namespace LaChan.Science.Tests.Sea.Oil;

public class OilSlickTests
{
    static OilKind Oil(string name) => OilTable.Find(name) ?? throw new ArgumentException(name);

    static OilSlick After(string oil, double hours, double windMs, double spiltKg = 100_000, double waterK = 300)
    {
        var slick = new OilSlick(Oil(oil), spiltKg, waterK);
        slick.Weather(hours * 3600, windMs, SeaState.OfWind(windMs));
        return slick;
    }

    public static TheoryData<string> Oils => [.. OilTable.All.Select(x => x.Name)];

    [Theory, MemberData(nameof(Oils))]
    public void Its_table_row_adds_up_and_says_where_it_comes_from(string name)
    {
        Assert.Equal(1, Oil(name).Cuts.Sum(x => x.Share), 1e-12);
        Assert.Contains("memory", Oil(name).Provenance);
        Assert.Contains(name, new[] { "diesel", "fuel-oil", "crude-light", "crude-heavy", "gasoline", "palm-oil" });
    }

    [Theory, MemberData(nameof(Oils))]
    public void Evaporated_dispersed_and_afloat_are_always_the_whole(string name)
    {
        foreach (var wind in new[] { 0.0, 3, 8, 20 })
        {
            var slick = new OilSlick(Oil(name), 50_000, 300);
            for (var step = 0; step < 200; step++)
            {
                slick.Weather(600, wind, SeaState.OfWind(wind));
                Assert.Equal(1, slick.Evaporated + slick.Dispersed + slick.Afloat, 1e-12);
                Assert.InRange(slick.Water, 0, Oil(name).MostWater);
                Assert.InRange(slick.Afloat, 0, 1);
            }
        }
    }

    // Boiling points at sea level and vapour pressures at 25 °C as in the usual tables: n-octane 1.86 kPa, n-decane 0.17 kPa, n-hexane 20.2 kPa, toluene 3.8 kPa.
    [Theory]
    [InlineData(398.8, 1860, 0.25), InlineData(447.3, 175, 0.6), InlineData(341.9, 20_200, 0.25), InlineData(383.8, 3790, 0.25)]
    public void The_vapour_pressure_of_a_pure_liquid_comes_out_nearly_right(double boilingK, double pascal, double within) =>
        Assert.Equal(1, new OilCut(boilingK, 1).VapourPressurePa(298.15) / pascal, within);

    [Fact]
    public void It_boils_at_its_boiling_point_and_its_mass_is_that_of_an_alkane()
    {
        Assert.Equal(101_325, new OilCut(400, 1).VapourPressurePa(400), 1.0);
        Assert.Equal(0.114, new OilCut(398.8, 1).MolarMassKg, 0.004);
        Assert.Equal(0.170, new OilCut(489.5, 1).MolarMassKg, 0.012); // n-dodecane
    }

    [Fact]
    public void Gasoline_is_gone_in_hours_diesel_in_part_palm_oil_not_at_all()
    {
        Assert.True(After("gasoline", 6, 5).Evaporated > 0.95);
        Assert.InRange(After("diesel", 24, 5).Evaporated, 0.3, 0.9);
        Assert.InRange(After("crude-light", 24, 5).Evaporated, 0.3, 0.6);
        Assert.InRange(After("crude-heavy", 24, 5).Evaporated, 0.03, 0.25);
        Assert.InRange(After("fuel-oil", 24, 5).Evaporated, 0, 0.08);
        Assert.Equal(0, After("palm-oil", 24, 5).Evaporated);
    }

    [Fact]
    public void A_heavy_oil_stays_while_a_storm_disperses_a_light_one()
    {
        Assert.True(After("diesel", 24, 15).Afloat < 0.1);
        Assert.True(After("fuel-oil", 24, 15).Afloat > 0.5);
        Assert.Equal(0, After("diesel", 24, 4).Dispersed);
    }

    [Fact]
    public void More_wind_or_warmth_evaporates_more()
    {
        Assert.True(After("crude-light", 6, 8).Evaporated > After("crude-light", 6, 3).Evaporated);
        Assert.True(After("crude-light", 6, 5, waterK: 303).Evaporated > After("crude-light", 6, 5, waterK: 283).Evaporated);
    }

    [Fact]
    public void The_length_of_the_steps_does_not_matter()
    {
        var (coarse, fine) = (new OilSlick(Oil("crude-light"), 1e6, 300), new OilSlick(Oil("crude-light"), 1e6, 300));
        for (var i = 0; i < 12; i++) coarse.Weather(7200, 9, SeaState.OfWind(9));
        for (var i = 0; i < 288; i++) fine.Weather(300, 9, SeaState.OfWind(9));
        Assert.Equal(coarse.Evaporated, fine.Evaporated, 1e-9);
        Assert.Equal(coarse.Dispersed, fine.Dispersed, 1e-9);
        Assert.Equal(coarse.Water, fine.Water, 1e-9);
    }

    [Fact]
    public void An_emulsion_is_heavier_and_thicker_and_only_some_oils_make_one()
    {
        var (fresh, old) = (After("crude-light", 0.02, 8), After("crude-light", 48, 8));
        Assert.InRange(old.Water, 0.3, 0.75);
        Assert.True(old.DensityKgM3 > fresh.DensityKgM3 && old.DensityKgM3 < 1025);
        Assert.True(old.ViscosityM2S > 10 * fresh.ViscosityM2S);
        Assert.Equal(0, After("diesel", 48, 8).Water);
    }

    [Fact]
    public void The_uptake_of_water_solves_its_equation()
    {
        const double most = 0.7, wind = 6, h = 10;
        for (var water = 0.0; water < 0.6; water += 0.1)
            Assert.Equal(2e-6 * 49 * (1 - water / most), (OilEmulsion.WaterAfter(water, most, wind, h) - OilEmulsion.WaterAfter(water, most, wind, 0)) / h, 1e-7);
    }

    [Fact]
    public void A_slick_spreads_by_inertia_then_viscosity_and_then_no_more()
    {
        // Radii from the exponents of the two phases: doubling the time grows the area 2 and √2 times.
        Assert.Equal(2, Growth(1e6, 60), 0.01);
        Assert.Equal(Math.Sqrt(2), Growth(1e5, 20_000), 0.01);
        Assert.Equal(1, Growth(10, 1e9), 1e-9);
        Assert.Equal(100 / 1e-4, FaySpreading.AreaM2(100, 850, 1e9, 1e-4), 1e-6);
    }

    // M. F. Fingas (2004), J. Hazard. Mater. 107, 27–36: from pans of many crudes, percentage evaporated = (0.165·D + 0.045·(T − 15))·ln(minutes),
    // D the percentage that boils below 180 °C, whatever the wind. A slick on the sea need not agree, but must not be far off.
    [Theory]
    [InlineData("crude-light", 36, 6), InlineData("crude-light", 36, 24), InlineData("crude-light", 36, 72), InlineData("crude-heavy", 8, 24)]
    public void Crudes_evaporate_about_as_in_the_pans_of_Fingas(string oil, double below180Percent, double hours)
    {
        var pans = (0.165 * below180Percent + 0.045 * (300 - 273.15 - 15)) * Math.Log(60 * hours) / 100;
        Assert.InRange(After(oil, hours, 5).Evaporated / pans, 0.6, 1.4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{oil} {hours} h: {After(oil, hours, 5).Evaporated:P0}, pans {pans:P0}");
    }

    static double Growth(double volumeM3, double ageS) => FaySpreading.AreaM2(volumeM3, 850, 2 * ageS, 1e-9) / FaySpreading.AreaM2(volumeM3, 850, ageS, 1e-9);

    [Fact]
    public void The_waves_of_a_wind_and_their_drift_are_of_the_right_size()
    {
        var sea = SeaState.OfWind(10);
        Assert.Equal((2.48, 8.29), (Math.Round(sea.HeightM, 2), Math.Round(sea.PeriodS, 2)));
        Assert.InRange(sea.StokesMs(0), 0.02, 0.06);
        Assert.True(sea.StokesMs(5) < sea.StokesMs(0));
    }
}
