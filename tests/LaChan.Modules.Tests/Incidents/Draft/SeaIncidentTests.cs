using LaChan.Contracts.Forecast;
using LaChan.Incidents.Room;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Incidents.Draft;

public class SeaIncidentTests
{
    /// <summary>Off Vũng Tàu, on the real coast of the base pack; the strips of communes end west of it.</summary>
    static readonly GeoPoint OffVungTau = new(10.25, 107.25);

    [Fact]
    public async Task Oil_on_the_sea_gets_a_drift_with_the_draft_and_no_forecast_of_a_river()
    {
        await using var node = await IncidentNode.Start();
        node.Get<SetReadings>().Wind = new(8, 100, "W1", "Trạm gió", 3, TestNode.Start);
        var file = await node.Report("officer", "oil", OffVungTau);
        var sea = Assert.IsType<SeaForecast>(file.Sea);
        Assert.Null(file.River);
        Assert.True(file.ByWater);
        Assert.Equal(sea.InputHash, file.Finding!.Basis!.InputHash);
        Assert.NotEmpty(sea.Shores);
        Assert.NotNull(ArrivalTimes.Of(file, node.Clock.GetUtcNow()));
        Assert.Equal(1, file.Forecasts);
    }

    [Fact]
    public async Task Another_wind_is_a_new_forecast_and_the_same_wind_is_none()
    {
        await using var node = await IncidentNode.Start();
        var first = await node.Report("officer", "oil", OffVungTau);
        await node.Report("officer", "oil", OffVungTau);
        Assert.Equal(1, (await node.File(first.Id)).Forecasts);
        node.Get<SetReadings>().Wind = new(8, 180, "W1", "Trạm gió", 3, TestNode.Start);
        await node.Report("officer", "oil", OffVungTau);
        var file = await node.File(first.Id);
        Assert.Equal(2, file.Forecasts);
        Assert.NotEqual(first.Sea!.ResultHash, file.Sea!.ResultHash);
    }

    [Fact]
    public async Task Without_a_wind_the_reason_is_written_down_and_the_draft_stands()
    {
        await using var node = await IncidentNode.Start();
        node.Get<SetReadings>().Wind = null;
        var file = await node.Report("officer", "oil", OffVungTau);
        Assert.Null(file.Sea);
        Assert.Contains("wind", file.Finding!.Basis!.Refused, StringComparison.Ordinal);
    }
}
