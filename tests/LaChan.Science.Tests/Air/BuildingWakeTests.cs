using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class BuildingWakeTests
{
    static readonly BoundaryLayer Air = new(4, 10, 0.35, double.PositiveInfinity, roughnessM: 0.1);

    static PlumeTable Plume(double heightM, BuildingWake building = default) => PlumeTable.Of(Air, new(heightM, Building: building), [0, 1.5], 10_000);

    [Theory]
    // US EPA 1995, equations of section 1.1.5.3 worked out: height, width, sigma-z and sigma-y at 3L and 10L
    [InlineData(20, 30, 14, 23.38, 10.5, 19.88)]   // squat
    [InlineData(40, 15, 10.5, 17.535, 5.25, 12.285)] // tall
    [InlineData(10, 90, 7, 11.69, 17.5, 22.19)]    // very squat: five heights of the width count
    public void Spreads_in_the_wake_are_those_of_Huber_and_Snyder(double height, double width, double z3, double z10, double y3, double y10)
    {
        var wake = new BuildingWake(height, width);
        var scale = Math.Min(height, width);
        Assert.Equal([z3, z10, y3, y10], [wake.SigmaZ(3 * scale), wake.SigmaZ(10 * scale), wake.SigmaY(3 * scale), wake.SigmaY(10 * scale)], (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(wake.SigmaZ(10 * scale), wake.SigmaZ(30 * scale));
    }

    [Fact]
    public void The_hollow_is_as_long_as_Hosker_says_and_filled_as_in_the_screening_model()
    {
        Assert.Equal(28, new BuildingWake(20, 20).HollowM, 1e-9);
        Assert.Equal(46.6667, new BuildingWake(20, 40).HollowM, 1e-4);
        Assert.Equal(1 / (1.5 * 800 * Air.WindAt(20)), new BuildingWake(20, 40).InHollow(Air), 1e-12);
        // a stack that ends just above the roof of a tall building: its wake alone would hardly reach the ground
        var (tall, plume) = (new BuildingWake(40, 20), Plume(44, new(40, 20)));
        Assert.Equal(tall.InHollow(Air), plume.Centreline(20, 1.5), 1e-3 * tall.InHollow(Air));
        Assert.Equal(plume.Centreline(5, 0), plume.Centreline(30, 0), 1e-6 * tall.InHollow(Air));
        Assert.True(plume.Centreline(50, 1.5) < tall.InHollow(Air));
    }

    [Fact]
    public void Well_above_the_building_and_without_one_nothing_changes()
    {
        var (free, above, beside) = (Plume(51), Plume(51, new(20, 30)), Plume(49, new(20, 30)));
        foreach (var x in (double[])[1, 30, 60, 200, 1_000, 9_000])
            Assert.Equal(BitConverter.DoubleToInt64Bits(free.At(x, 3, 1.5)), BitConverter.DoubleToInt64Bits(above.At(x, 3, 1.5)));
        Assert.NotEqual(Plume(49).At(300, 3, 1.5), beside.At(300, 3, 1.5));
    }

    [Fact]
    public void A_wake_thins_what_leaves_at_the_ground_and_brings_down_what_leaves_above_the_roof()
    {
        var building = new BuildingWake(20, 30);
        Assert.True(Plume(1, building).Centreline(150, 1.5) < 0.5 * Plume(1).Centreline(150, 1.5));
        Assert.True(Plume(30, building).Centreline(80, 1.5) > 2 * Plume(30).Centreline(80, 1.5));
        Assert.InRange(Plume(1, building).Centreline(9_000, 1.5) / Plume(1).Centreline(9_000, 1.5), 0.85, 1);
    }

    [Fact]
    public void Spreads_never_shrink_and_mass_is_carried_on()
    {
        var plume = PlumeTable.Of(Air, new(5, Building: new(20, 60)), [.. Enumerable.Range(0, 200).Select(i => 2.0 * i)], 5_000);
        double before = 0;
        for (var x = 1.0; x < 5_000; x *= 1.3)
        {
            Assert.True(plume.SigmaY(x) >= before);
            before = plume.SigmaY(x);
        }
        // behind the hollow: concentration times the wind over the height is what was released
        foreach (var x in (double[])[70, 150, 400])
            Assert.Equal(1, Plumes.Integral(z => plume.Centreline(x, z) * Math.Sqrt(2 * Math.PI) * plume.SigmaY(x) * Air.WindAt(Math.Max(z, 0.1)), 0, 398, 400), 0.1);
    }

    [Fact]
    public void A_puff_from_beside_a_building_starts_as_wide_as_its_wake()
    {
        double Dose(BuildingWake building, double east)
        {
            var plume = Plume(1, building);
            PuffWeather[] weather = [new(0, 270, () => plume), new(3_600, 270, () => plume)];
            var (tiles, dose) = (new PuffTiles([east], [0], [1], 1), new double[1]);
            new PuffRun(weather, new(0, 0, 1)).Into(tiles, [0, 7_200], 1_000);
            tiles.AddSums(0, dose);
            return dose[0];
        }

        var building = new BuildingWake(20, 30);
        Assert.True(Dose(building, 150) < 0.6 * Dose(default, 150));
        Assert.InRange(Dose(building, 400) / Plume(1, building).Centreline(400, 1.5), 0.8, 1.1); // it grows from the release on, the plume from 3L on
    }
}
