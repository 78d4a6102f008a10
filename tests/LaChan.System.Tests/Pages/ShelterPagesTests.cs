namespace LaChan.SystemTests.Pages;

/// <summary>Staying indoors on the page of a run.</summary>
public sealed class ShelterPagesTests : PagesOfNode
{
    [Fact]
    public async Task What_a_closed_house_helps_stands_on_every_run_in_air()
    {
        var id = await Run("air", RunPagesTests.Leak);
        var page = await Page($"/forecasts/runs/{id}");
        // One change of air an hour: 1 − e^(−1/2) = 39 % after half an hour, 21 % of the dose.
        Assert.Contains("sau 30 phút nồng độ trong nhà bằng 39 % ngoài trời, lượng đã hít bằng 21 %", page);
        Assert.Contains("Chọn một điểm để xem", page);
        Assert.Contains("bằng 22 % ngoài trời", await Page($"/forecasts/runs/{id}?house=0,5"));
        foreach (var bad in new[] { "house=-1", "house=abc", "through=101", "loss=1e9" }) Assert.Contains("Có ô không đọc được", await Page($"/forecasts/runs/{id}?{bad}"));
    }

    [Fact]
    public async Task At_a_place_the_time_to_open_the_house_is_told_once_a_puff_has_passed()
    {
        var puff = await Run("air", RunPagesTests.Puff);
        var page = await Page($"/forecasts/runs/{puff}?lat=10.6987&lon=106.8501");
        Assert.Contains("Mở cửa thông gió từ", page);
        Assert.Contains("Liều độc trong nhà bằng", page);
        var leak = await Run("air", RunPagesTests.Leak);
        Assert.Contains("Khí còn ở lại khi lần chạy kết thúc", await Page($"/forecasts/runs/{leak}?lat=10.69&lon=106.842"));
    }
}
