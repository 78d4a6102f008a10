using LaChan.Incidents.Room;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Room;

/// <summary>How far the air has come at a moment.</summary>
public class AirFrontTests
{
    [Fact]
    public async Task The_zone_at_a_moment_ends_where_the_air_is_and_the_rest_is_an_outline()
    {
        await using var node = await IncidentNode.Start();
        var file = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var (forecast, released) = (file.Forecast!, file.Finding!.Basis!.ReleasedAt);
        var whole = GeoJson.FarthestKm(GeoJson.Proposed(forecast.Zones), forecast.Input.Source);
        var half = AirFront.ReachesAt(forecast, released, whole / 2);
        Assert.Equal(whole / 2, AirFront.ReachedKm(forecast, released, half), 6);

        var cut = AirFront.Cut(GeoJson.FeaturesOf(GeoJson.Proposed(forecast.Zones)), forecast.Input.Source, whole / 2).ToList();
        var zones = cut.Where(x => x.Properties["layer"]?.ToString() == "zone").ToList();
        Assert.NotEmpty(zones);
        Assert.All(zones, x => Assert.InRange(Farthest(x, forecast.Input.Source), 0, whole / 2 + 0.01));
        Assert.Contains(zones, x => Farthest(x, forecast.Input.Source) > whole / 2 - 0.05);
        Assert.Equal(whole, cut.Where(x => x.Properties["layer"]?.ToString() == "ahead").Max(x => Farthest(x, forecast.Input.Source)), 3);
    }

    [Fact]
    public async Task Before_the_release_nothing_is_reached_and_a_ring_is_never_cut()
    {
        await using var node = await IncidentNode.Start();
        var file = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var released = file.Finding!.Basis!.ReleasedAt;
        Assert.Equal(0, AirFront.ReachedKm(file.Forecast!, released, released.AddMinutes(-5)));
        Assert.DoesNotContain(AirFront.Cut(GeoJson.FeaturesOf(GeoJson.Proposed(file.Forecast!.Zones)), file.Forecast.Input.Source, 0), x => x.Properties["layer"]?.ToString() == "zone");
        var ring = file.Forecast with { Kind = "ring" };
        Assert.Equal(double.PositiveInfinity, AirFront.ReachedKm(ring, released, released));
    }

    [Fact]
    public async Task The_track_runs_from_the_release_to_the_whole_zone_with_the_communes_between_in_order()
    {
        await using var node = await IncidentNode.Start();
        var file = (await node.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!;
        var times = ArrivalTimes.Of(file, node.Clock.GetUtcNow())!;
        Assert.True(times.CanSlide);
        Assert.Equal("released", times.Moments[0].Kind);
        Assert.Equal("whole", times.Moments[^1].Kind);
        Assert.Equal(times.Moments.OrderBy(x => x.At), times.Moments);
        Assert.Contains(times.Moments, x => x is { Kind: "reaches", Commune.Length: > 0 });
        Assert.Equal(times.To, times.Within(times.To.AddHours(1)));

        await using var calm = await IncidentNode.Start(plants: new OnePlant(stands: false));
        var ring = ArrivalTimes.Of((await calm.Raise(IncidentNode.Ammonia(IncidentNode.Near, 60_000)))!, calm.Clock.GetUtcNow())!;
        Assert.False(ring.CanSlide);
        Assert.Equal(["discovered", "now"], ring.Moments.Select(x => x.Kind));
    }

    static double Farthest(Feature feature, GeoPoint from) =>
        feature.Geometry!.Value.GetProperty("coordinates")[0].EnumerateArray().Max(x => from.DistanceKm(new(x[1].GetDouble(), x[0].GetDouble())));
}
