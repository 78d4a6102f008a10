using System.Text.Json;
using System.Text.RegularExpressions;
using LaChan.Forecast.Runs;

namespace LaChan.SystemTests.Pages;

/// <summary>The form that seeks a source from the stations' readings, and what its run shows.</summary>
public sealed class SeekPagesTests : PagesOfNode
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await SeekHour.TakeIn(Node, Ct);
    }

    [Theory]
    [InlineData("vi", "không thấy (vẫn tính)", "Cơ sở nào", "Nguồn ước lượng")]
    [InlineData("en", "not seen (counts too)", "Which plant", "Estimated source")]
    public async Task Readings_wind_and_plants_are_shown_and_run_with_the_stations_that_saw_nothing(string language, string unseen, string which, string estimated)
    {
        var page = await Page(SeekHour.Form, language);
        Assert.Equal(5, Regex.Count(page, Regex.Escape(unseen)));
        Assert.Contains(language == "vi" ? "Gió 2,6 m/s từ 56°" : "Wind 2.6 m/s from 56°", page);
        var input = Regex.Match(page, "<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value;
        var root = JsonDocument.Parse(input).RootElement;
        Assert.Equal(8, root.GetProperty("sensors").GetArrayLength());
        Assert.Contains(root.GetProperty("candidates").EnumerateArray(), x => x.GetProperty("id").GetString() == "DEMO-LT");
        Assert.Empty(await Node.Get<RunStore>().List("", "", 10, Ct));

        var run = await Run("source", input);
        var shown = await Page($"/forecasts/runs/{run}", language);
        // One plant is always at 100 %: the page says that this means nothing.
        Assert.Contains(language == "vi" ? "không có gì để so" : "nothing to compare with", shown);
        Assert.DoesNotContain("100 %", shown);
        Assert.Contains(which, shown);
        Assert.Contains(estimated, shown);
        Assert.Contains("href=\"/facilities/DEMO-LT\"", shown);
        Assert.Contains("area.geojson", shown);
        var map = JsonDocument.Parse(await Officer.GetStringAsync($"/forecasts/runs/{run}/map.geojson", Ct)).RootElement.GetProperty("features");
        Assert.Equal([2, 3], map.EnumerateArray().Select(x => x.GetProperty("properties")).Where(x => x.GetProperty("layer").GetString() == "share").Select(x => x.GetProperty("step").GetInt32()));
        Assert.Contains(language == "vi" ? "Kho lạnh Long Tân" : "Long Tan cold store", System.Net.WebUtility.HtmlDecode(await Officer.GetStringAsync($"/forecasts/runs/{run}/map.svg", Ct)));
    }

    [Fact]
    public async Task Without_a_place_the_answer_is_in_metres_and_says_why_there_is_no_map()
    {
        var run = await Run("source", Host.Commands.ForecastSource.Example);
        var shown = await Page($"/forecasts/runs/{run}");
        Assert.Contains("Không có bản đồ", shown);
        Assert.Matches("cold-store.*<progress.*gần như chắc.*water-works.*<progress.*rất ít khả năng", shown.ReplaceLineEndings(" "));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Officer.GetAsync($"/forecasts/runs/{run}/map.geojson", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("lat=abc", "Vĩ độ bắc")]
    [InlineData("radius=0.5", "Bán kính, km")]
    [InlineData("radius=99", "Bán kính, km")]
    [InlineData("limit=0", "Dưới mức này là không thấy")]
    [InlineData("limit=90000", "Dưới mức này là không thấy")]
    [InlineData("substance=tea", "Chất")]
    [InlineData("stability=Z", "Độ ổn định")]
    [InlineData("at=yesterday", "Giờ đo kết thúc lúc")]
    [InlineData("at=2001-01-01T00:00", "Gió, m/s")]
    public async Task What_cannot_be_sought_is_refused_by_field(string wrong, string field)
    {
        var name = wrong[..wrong.IndexOf('=', StringComparison.Ordinal)];
        var page = await Page(Regex.Replace(SeekHour.Form, $"&{name}=[^&]*", "") + "&" + wrong);
        Assert.Contains($"<b>{field}", page);
        Assert.DoesNotContain("<textarea", page);
    }
}
