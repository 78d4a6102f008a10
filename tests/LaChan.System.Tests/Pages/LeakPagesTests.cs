using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Forecast.Runs;

namespace LaChan.SystemTests.Pages;

/// <summary>The form of a leak: what leaves is shown before anything runs, and what it would run does run.</summary>
public sealed class LeakPagesTests : PagesOfNode
{
    const string Wind = "&wind=2&from=90&stability=D&at=2026-11-24T02:00&ask=1&lat=10,7037&lon=106,8577";
    const string Chlorine = "/forecasts/leak?substance=Cl2&way=tank&temperature=30&shape=lying&diameter=2&length=6&fill=80&hole=25&hole-height=0&ground=concrete" + Wind;

    [Fact]
    public async Task A_hole_in_a_chlorine_tank_is_two_phase_and_heavy_and_its_case_runs()
    {
        var page = await Page(Chlorine);
        Assert.Contains("hai pha", page);
        Assert.Contains("Khí nặng", page);
        Assert.Contains("Britter và McQuaid 1988", page);
        var input = Regex.Match(page, "<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal("dense", JsonDocument.Parse(input).RootElement.GetProperty("kind").GetString());
        Assert.Empty(await Node.Get<RunStore>().List("", "", 10, Ct));
        Assert.Contains("Khí nặng", await Page($"{Chlorine}&over=2"));
        await Run("air", input);
    }

    [Theory]
    [InlineData("substance=NH3&way=tank&temperature=30&shape=standing&diameter=3&length=4&fill=20&hole=20&hole-height=3", "dạng khí")]
    [InlineData("substance=C6H6&way=tank&temperature=30&shape=standing&diameter=8&length=6&fill=70&hole=50&hole-height=0&ground=soil&pool=400", "loang thành vũng")]
    [InlineData("substance=C6H6&way=pool&temperature=30&pool=100&ground=concrete", "Vũng bay hơi")]
    [InlineData("substance=C3H8&way=pool&temperature=-42&pool=100&ground=soil", "Vũng sôi")]
    [InlineData("substance=CH4&way=pipe&temperature=25&hole=200&length=5000&over=20", "Khí phụt từ ống")]
    public async Task Each_way_of_leaking_gives_a_case_that_the_engine_takes(string facts, string phase)
    {
        var page = await Page($"/forecasts/leak?{facts}{Wind}");
        Assert.Contains(phase, page);
        var input = Regex.Match(page, "<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value;
        Node.Get<RunEngines>().Check("air", input);
    }

    [Theory]
    [InlineData("&hole=abc", "Đường kính lỗ")]
    [InlineData("&diameter=0", "Đường kính bồn")]
    [InlineData("&fill=101", "Đầy bao nhiêu")]
    [InlineData("&wind=0", "Gió, m/s")]
    [InlineData("&stability=Z", "Độ ổn định")]
    [InlineData("&way=volcano", "Thoát từ")]
    public async Task What_cannot_be_is_refused_by_field(string wrong, string field)
    {
        var name = wrong[1..wrong.IndexOf('=', StringComparison.Ordinal)];
        var page = await Page(Regex.Replace(Chlorine, $@"([?&]){name}=[^&]*", $"$1{wrong[1..]}"));
        Assert.Contains("Chưa tính được", page);
        Assert.Contains($"<b>{field}", page);
        Assert.DoesNotContain("<textarea", page);
    }
}
