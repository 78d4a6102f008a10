using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>The verticals against exact solutions, limits and conservation of mass.</summary>
public class VerticalModelTests
{
    static readonly double[] Distances = [.. Enumerable.Range(0, 110).Select(i => Math.Exp(0.07 * i))]; // 1 m to 2 km, as the tables have them
    static readonly double[] Heights = [.. Enumerable.Range(0, 400).Select(i => 0.02 * Math.Exp(i * 0.0268))];

    public static TheoryData<double, double> Airs => new() { { 0.15, 8 }, { 0.2, 25 }, { 0.4, 200 }, { 0.45, double.PositiveInfinity }, { 0.45, -80 }, { 0.3, -15 }, { 0.2, -5 } };

    static BoundaryLayer Air(double frictionMs, double obukhovM) => new(frictionMs * 15, 2, frictionMs, obukhovM, obukhovM < 0 ? 800 : double.PositiveInfinity, 0.006);

    [Theory, MemberData(nameof(Airs))]
    public void Gradient_transfer_carries_all_of_the_mass_past_every_distance(double frictionMs, double obukhovM)
    {
        var air = Air(frictionMs, obukhovM);
        var profile = new KTheoryPlume(air, 0.46).Over(Distances, Heights);
        for (var node = 40; node < Distances.Length; node += 10) Assert.Equal(1, Flux(air, profile, node), 0.03); // the trapezoid over the heights is the error
    }

    [Theory, MemberData(nameof(Airs))]
    public void What_the_ground_takes_up_is_missing_downwind_and_more_of_it_the_farther(double frictionMs, double obukhovM)
    {
        var air = Air(frictionMs, obukhovM);
        var profile = new KTheoryPlume(air, 0.46, 150).Over(Distances, Heights);
        double before = 1.01;
        for (var node = 40; node < Distances.Length; node += 10)
        {
            var flux = Flux(air, profile, node);
            Assert.InRange(flux, 0.1, before);
            before = flux + 0.005;
        }
        Assert.True(before < 0.99);
    }

    [Fact]
    public void In_an_even_wind_gradient_transfer_is_the_exact_solution()
    {
        // U even, K = bz, source at the ground: ∫C dy/Q = 1/(bx)·exp(−Uz/(bx)) (O. F. T. Roberts 1923; O. G. Sutton 1953, Micrometeorology, section 4.5).
        var air = new BoundaryLayer(40, 2, 0.2, double.PositiveInfinity, roughnessM: 0.001);
        var b = 0.4 * 0.2 / 0.85;
        double[] heights = [0.05, 1, 3];
        var profile = new KTheoryPlume(air, 0).Over(Distances, heights);
        for (var node = 60; node < Distances.Length; node += 7)
            for (var h = 0; h < heights.Length; h++)
            {
                var exact = Math.Exp(-40 * heights[h] / (b * Distances[node])) / (b * Distances[node]);
                var ratio = profile.Strength[node * heights.Length + h] / exact;
                if (exact * b * Distances[node] > 0.1) Assert.True(ratio is > 0.99 and < 1.025, $"{ratio} at {Distances[node]}, {heights[h]}");
            }
    }

    [Fact]
    public void Far_under_a_lid_the_plume_is_well_mixed()
    {
        var air = new BoundaryLayer(5, 10, 0.4, -200, 200, 0.1);
        var profile = new KTheoryPlume(air, 1).Over([10, 100, 1_000, 10_000, 30_000], [1.5, 50, 150]);
        double flow = 0;
        for (var z = 0.5; z < 200; z++) flow += air.WindAt(z);
        for (var h = 0; h < 3; h++) Assert.Equal(1 / flow, profile.Strength[4 * 3 + h], 0.03 / flow);
    }

    [Theory, MemberData(nameof(Airs))]
    public void Van_Uldens_closed_form_follows_the_numbers_of_gradient_transfer(double frictionMs, double obukhovM)
    {
        if (Math.Abs(obukhovM) < 20) return; // his fit is for |z/L| of a few tenths
        var air = Air(frictionMs, obukhovM);
        var numbers = new KTheoryPlume(air, 0.46).Over(Distances, [1.5]);
        for (var node = 60; node < 97; node += 6)
            Assert.InRange(VanUldenPlume.Strength(air, 0.46, Distances[node], 1.5) / numbers.Strength[node], 0.75, 1.25);
    }

    [Theory]
    [InlineData(-15), InlineData(-100), InlineData(40), InlineData(double.PositiveInfinity)]
    public void Aloft_the_mass_over_the_height_is_one(double obukhovM)
    {
        var air = new BoundaryLayer(5, 10, 0.3, obukhovM, obukhovM < 0 ? 600 : double.PositiveInfinity);
        var rise = BuoyantRise.Of(air, 100, 10, 2, 400);
        double[] heights = [.. Enumerable.Range(0, 1_300).Select(i => i + 0.5)];
        double[] distances = [200, 1_000, 5_000];
        var profile = obukhovM < 0 ? ConvectiveAloft.Over(air, 100, rise, distances, heights) : StableAloft.Over(air, 100, rise, distances, heights);
        for (var node = 0; node < distances.Length; node++)
        {
            double mass = 0;
            for (var h = 0; h < heights.Length; h++) mass += profile.Strength[node * heights.Length + h] * profile.State[node].SpeedMs;
            Assert.Equal(1, mass, 0.02);
        }
    }

    [Fact]
    public void The_convective_ceiling_holds_far_out_and_leaves_the_near_field_alone()
    {
        var air = new BoundaryLayer(5, 2, 0.35, -10, 1_000, 0.006);
        Assert.Equal(0.01, ConvectiveScaling.Limit(air, 0.01, 20, 5), 1e-4);
        Assert.True(ConvectiveScaling.Limit(air, 0.01, 2_000, 5) < 0.002);
        Assert.Equal(1 / 5_000.0, ConvectiveScaling.Limit(air, 1, 20_000, 5), 2e-5);
        Assert.Equal(0.01, ConvectiveScaling.Limit(new(5, 2, 0.35, 50), 0.01, 2_000, 5));
    }

    static double Flux(BoundaryLayer air, VerticalProfile profile, int node)
    {
        double flux = 0;
        for (var h = 1; h < Heights.Length; h++)
        {
            double At(int i) => profile.Strength[node * Heights.Length + i] * air.WindAt(Heights[i]);
            flux += (Heights[h] - Heights[h - 1]) * (At(h) + At(h - 1)) / 2;
        }
        return flux + profile.Strength[node * Heights.Length] * air.WindAt(Heights[0]) * Heights[0];
    }
}
