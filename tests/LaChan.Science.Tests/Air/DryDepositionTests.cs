using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

public class DryDepositionTests
{
    static readonly BoundaryLayer Air = new(5, 10, 0.35, double.PositiveInfinity, roughnessM: 0.03);

    /// <summary>Through the air from 1 m to the ground, s/m.</summary>
    static double Aerodynamic(BoundaryLayer air) => 0.85 * Math.Log(1 / air.RoughnessM) / (0.4 * air.FrictionVelocityMs);

    [Theory]
    // u*, and what was measured of sulphur dioxide over short grass by day and night: 0.2 to 0.8 cm/s (Wesely and Hicks 1977; Wesely 1989)
    [InlineData(0.15), InlineData(0.3), InlineData(0.5)]
    public void Sulphur_dioxide_goes_down_as_fast_as_was_measured_over_grass(double friction)
    {
        var air = new BoundaryLayer(5, 10, friction, double.PositiveInfinity, roughnessM: 0.03);
        Assert.InRange(1 / (Aerodynamic(air) + DryDeposition.Estimated(air, "SO2")), 0.002, 0.008);
    }

    [Theory, InlineData(0.2, 37.5), InlineData(0.4, 18.75)]
    public void The_thin_layer_at_the_surface_resists_as_published(double friction, double layerSM) =>
        // 2/(0.4 u*) times 1.5, on top of 230 s/m of the surface
        Assert.Equal(230 + layerSM, DryDeposition.Estimated(new(5, 10, friction, double.PositiveInfinity), "SO2"), 1e-9);

    [Fact]
    public void A_velocity_faster_than_the_air_can_carry_is_as_fast_as_it_can() => Assert.Equal(0, DryDeposition.OfVelocity(Air, 1));

    [Theory, InlineData(0.002), InlineData(0.01)]
    public void What_the_plume_loses_is_what_the_ground_takes_at_the_stated_velocity(double velocityMs)
    {
        double[] distances = [.. Enumerable.Range(0, 120).Select(i => Math.Exp(i * 0.07))];
        double[] heights = [.. Enumerable.Range(0, 400).Select(i => 0.01 * Math.Exp(i * 0.03))];
        var profile = new KTheoryPlume(Air, 0.5, DryDeposition.OfVelocity(Air, velocityMs)).Over(distances, heights);
        double Flux(int node) => Enumerable.Range(1, heights.Length - 1).Sum(h =>
            (heights[h] - heights[h - 1]) * (Carried(node, h) + Carried(node, h - 1)) / 2) + heights[0] * Carried(node, 0);
        double Carried(int node, int h) => profile.Strength[node * heights.Length + h] * Air.WindAt(heights[h]);
        var oneMetre = Array.FindIndex(heights, z => z >= 1);
        double At(int node) => profile.Strength[node * heights.Length + oneMetre];

        int from = 80, to = 119; // 270 to 4150 m
        var taken = Enumerable.Range(from + 1, to - from).Sum(i => velocityMs * (At(i) + At(i - 1)) / 2 * (distances[i] - distances[i - 1]));
        Assert.Equal(Flux(from) - Flux(to), taken, 0.05 * taken);
        Assert.InRange(Flux(from), 0, 1);
    }
}
