using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class PlumeTableTests
{
    static BoundaryLayer Air(double obukhovM = -50) => new(4, 10, 0.3, obukhovM, obukhovM < 0 ? 900 : double.PositiveInfinity);

    [Fact]
    public void Across_the_wind_the_plume_is_a_bell_as_wide_as_its_sigma()
    {
        var plume = PlumeTable.Of(Air(), new(1), [1.5], 5_000);
        foreach (var x in (ReadOnlySpan<double>)[30, 300, 3_000])
        {
            var sigma = plume.SigmaY(x);
            Assert.Equal(Math.Exp(-0.5), plume.At(x, sigma, 1.5) / plume.Centreline(x, 1.5), 0.005);
            Assert.Equal(plume.At(x, sigma, 1.5), plume.At(x, -sigma, 1.5));
        }
        Assert.Equal(0, plume.At(-1, 0, 1.5));
    }

    [Fact]
    public void Between_its_distances_the_table_is_true()
    {
        var air = Air();
        var exact = NearGroundPlume.Over(air, 1, double.PositiveInfinity, [.. Enumerable.Range(0, 130).Select(i => Math.Exp((i + (i > 100 ? 0.5 : 0)) * 0.07))], [1.5]);
        var plume = PlumeTable.Of(air, new(1), [1.5], 8_000);
        for (var i = 102; i < 128; i++)
        {
            var x = Math.Exp((i + 0.5) * 0.07);
            Assert.Equal(exact.Strength[i], plume.Centreline(x, 1.5) * Math.Sqrt(2 * Math.PI) * plume.SigmaY(x), 0.005 * exact.Strength[i]);
        }
    }

    [Theory, InlineData(-50), InlineData(30)]
    public void From_the_ground_to_aloft_nothing_jumps_with_the_height_of_release(double obukhovM)
    {
        var air = Air(obukhovM);
        double before = 0;
        for (double height = 1; height < 300; height *= 1.02)
        {
            var value = PlumeTable.Of(air, new(height), [1.5], 3_000).Centreline(2_500, 1.5);
            if (before > 1e-7) Assert.InRange(value / before, 0.75, 1.1);
            before = value;
        }
    }

    [Fact]
    public void Loss_on_the_way_goes_by_the_time_of_travel_and_a_wide_source_is_thinner_near_by()
    {
        var plain = PlumeTable.Of(Air(), new(1), [1.5], 5_000);
        var halved = PlumeTable.Of(Air(), new(1), [1.5], 5_000, lossPerS: Math.Log(2) / plain.TravelS(1_000));
        Assert.Equal(0.5, halved.Centreline(1_000, 1.5) / plain.Centreline(1_000, 1.5), 1e-3);
        Assert.True(PlumeTable.Of(Air(), new(1, DiameterM: 60), [1.5], 5_000).Centreline(50, 1.5) < 0.8 * plain.Centreline(50, 1.5));
    }

    [Fact]
    public void Sulphur_dioxide_is_taken_up_by_the_ground_and_a_stated_velocity_as_well()
    {
        var air = Air();
        double At(double resistance) => PlumeTable.Of(air, new(1), [1.5], 5_000, resistance).Centreline(2_000, 1.5);
        Assert.True(At(DryDeposition.Estimated(air, "SO2")) < At(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, DryDeposition.Estimated(air, "Cl2"));
        Assert.True(At(DryDeposition.OfVelocity(air, 0.02)) < At(DryDeposition.OfVelocity(air, 0.002)));
    }

    [Fact]
    public void A_zone_of_the_table_closes_and_is_smooth()
    {
        var zone = GroundZone.Of(new RatedPlume(PlumeTable.Of(Air(30), new(1), [0], 50_000), 1), 1e-5, 270);
        Assert.InRange(zone.LengthM, 100, 20_000);
        Assert.Equal(zone.Outline[0], zone.Outline[^1]);
        for (var i = 2; i < 40; i++) Assert.InRange(Math.Abs(zone.Outline[i].NorthM - 2 * zone.Outline[i - 1].NorthM + zone.Outline[i - 2].NorthM), 0, 0.2 * zone.HalfWidthM);
    }
}
