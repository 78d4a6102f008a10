using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LaChan.SystemTests.Pages;

/// <summary>The page of a run read against other thresholds than the usual: without script, by its address.</summary>
public sealed class ThresholdPagesTests : PagesOfNode
{
    [Fact]
    public async Task The_page_says_which_thresholds_by_whom_for_how_long_and_follows_another_set()
    {
        var id = await Run("air", RunPagesTests.Leak);
        var usual = await Page($"/forecasts/runs/{id}");
        Assert.Contains("AEGL-2, 60 phút", usual);
        Assert.Contains("AEGL của US EPA; bản cuối; trị số ghi từ trí nhớ, phải đối chiếu", usual);
        Assert.Contains("Lần chạy cho trung bình 10 phút, ngưỡng tính cho tiếp xúc 60 phút", usual);
        Assert.Matches("Vùng vươn tới 44 km; quá 10 km", usual);
        Assert.DoesNotContain("thresholds=", usual);

        var other = await Page($"/forecasts/runs/{id}?thresholds=erpg&lat=10.69&lon=106.842");
        Assert.Contains("ERPG-3, 60 phút", other);
        Assert.Contains("ERPG của AIHA", other);
        Assert.DoesNotContain("AEGL-2, 60", other);
        foreach (var address in new[] { "map.geojson?thresholds=erpg", "exposure.csv?thresholds=erpg", "exposure.geojson?thresholds=erpg", "zones.geojson?thresholds=erpg", "zones.kml?thresholds=erpg", "zones.gpkg?thresholds=erpg" })
        {
            Assert.Contains($"/forecasts/runs/{id}/{address}\"", other);
            Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"/forecasts/runs/{id}/{address}", Ct)).StatusCode);
        }
        // The forms of the page keep the choice, and its own form keeps the place.
        Assert.Equal(3, Regex.Count(other, "<input type=\"hidden\" name=\"thresholds\" value=\"erpg\""));
        Assert.Contains("<input type=\"hidden\" name=\"lat\" value=\"10.69\"", other);
    }

    [Fact]
    public async Task Files_and_people_of_one_set_are_not_those_of_another()
    {
        var id = await Run("air", RunPagesTests.Leak);
        var (people, erpg) = (await People(id, ""), await People(id, "?thresholds=erpg"));
        var few = await People(id, "?thresholds=" + Uri.EscapeDataString("2000,5000mg/m3"));
        Assert.True(erpg > people && people > few, $"{erpg} {people} {few}");
        Assert.Equal(people, await People(id, ""));
        Assert.Contains(",approximate,thresholds\r\n", await Officer.GetStringAsync($"/forecasts/runs/{id}/exposure.csv?thresholds=erpg", Ct));
        Assert.Contains(",erpg\r\n", await Officer.GetStringAsync($"/forecasts/runs/{id}/exposure.csv?thresholds=erpg", Ct));
        Assert.Contains("<name>ERPG-2</name>", await Officer.GetStringAsync($"/forecasts/runs/{id}/zones.kml?thresholds=erpg", Ct));
        var named = (await Officer.GetAsync($"/forecasts/runs/{id}/zones.geojson?thresholds=" + Uri.EscapeDataString("10,50mg/m3"), Ct)).Content.Headers.ContentDisposition?.FileNameStar;
        Assert.EndsWith("-10-50mg-m3-zones.geojson", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_values_are_drawn_from_the_form_with_a_decimal_comma_and_wrong_ones_are_named()
    {
        var id = await Run("air", RunPagesTests.Leak);
        var own = await Page($"/forecasts/runs/{id}?thresholds=own&own1=50,5&own2=&own3=700&unit=ppm");
        Assert.Contains("Giá trị riêng 2", own);
        Assert.Contains("map.geojson?thresholds=50.5%2C700ppm", own);
        Assert.Contains("so với trung bình 10 phút của lần chạy", own);
        Assert.Contains("value=\"50,5\"", own);
        // An address that names the values themselves, as the map's own does, fills the form.
        var same = await Page($"/forecasts/runs/{id}?thresholds=50.5%2C700ppm");
        Assert.Matches("name=\"own1\"[^>]*value=\"50,5\"", same);
        Assert.Matches("name=\"own2\"[^>]*value=\"700\"", same);
        Assert.Matches("<option value=\"ppm\"[^>]*selected", same);
        foreach (var (asked, words) in new[]
        {
            ("own1=abc&unit=ppm", "Giá trị riêng 1 là «abc»"), ("own1=5&own2=5&unit=ppm", "Giá trị riêng 2 là «5»"), ("own1=5&unit=gram", "Đơn vị là «gram»"),
            ("unit=ppm", "nhập từ một đến ba giá trị riêng"),
        })
        {
            var page = await Page($"/forecasts/runs/{id}?thresholds=own&{asked}");
            Assert.Contains("Chưa đọc được ngưỡng", page);
            Assert.Contains(words, page);
            Assert.Contains("AEGL-2, 60 phút", page); // the usual is shown meanwhile
        }
    }

    [Fact]
    public async Task A_set_without_values_is_shown_as_not_available_with_the_reason()
    {
        var id = await Run("air", RunPagesTests.Leak.Replace("NH3", "C8H10", StringComparison.Ordinal));
        var page = await Page($"/forecasts/runs/{id}");
        Assert.Matches("<option value=\"erpg\"[^>]* disabled", page);
        Assert.Contains("ERPG, tiếp xúc đến 60 phút: Bảng không có trị số nào cho chất này.", page);
        var asked = await Page($"/forecasts/runs/{id}?thresholds=erpg");
        Assert.Contains("Không có ngưỡng này: ERPG", asked);
        Assert.Contains("Trang đang dùng AEGL, tiếp xúc 60 phút", asked);
        Assert.Contains("This page uses AEGL", await Page($"/forecasts/runs/{id}?thresholds=erpg", "en"));
        var refused = await Officer.GetAsync($"/forecasts/runs/{id}/zones.geojson?thresholds=erpg", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("the tables hold no erpg", await refused.Content.ReadAsStringAsync(Ct));
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.GetAsync($"/forecasts/runs/{id}/map.geojson?thresholds=1;2", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_substance_without_any_guideline_can_still_be_drawn_for_own_values()
    {
        var id = await Run("air", RunPagesTests.Leak.Replace("NH3", "CH4", StringComparison.Ordinal));
        Assert.Contains("Bảng không có trị số nào cho chất này", await Page($"/forecasts/runs/{id}"));
        Assert.Contains("<lc-map", await Page($"/forecasts/runs/{id}?thresholds=own&own1=100&unit=ppm"));
        Assert.Contains("Không nơi nào vượt ngưỡng", await Page($"/forecasts/runs/{id}?thresholds=own&own1=900000&unit=ppm"));
    }

    [Fact]
    public async Task Moments_and_odds_of_a_puff_follow_the_set()
    {
        var id = await Run("air", RunPagesTests.Puff.Replace("\"averagingS\": 600", "\"averagingS\": 600, \"members\": 5", StringComparison.Ordinal));
        var page = await Page($"/forecasts/runs/{id}?thresholds=idlh");
        Assert.Contains("Khả năng vượt IDLH", page);
        Assert.Contains("lấy trung bình lớn nhất trong 30 phút", page);
        var moment = Regex.Match(page, @"\?thresholds=idlh&t=(\d+)#map").Groups[1].Value;
        Assert.Contains("\"threshold\":\"IDLH\"", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?t={moment}&thresholds=idlh", Ct));
        var likely = await Page($"/forecasts/runs/{id}?thresholds=idlh&likely=3");
        Assert.Contains("Khả năng vượt IDLH, 30 phút (29", likely);
        Assert.Contains($"map.geojson?likely=3&thresholds=idlh", likely);
        Assert.Contains("\"step\":1", await Officer.GetStringAsync($"/forecasts/runs/{id}/map.geojson?likely=3&thresholds=idlh", Ct));
        Assert.Equal(HttpStatusCode.OK, (await Officer.GetAsync($"/forecasts/runs/{id}/map.svg?likely=3&thresholds=idlh", Ct)).StatusCode);
    }

    async Task<double> People(Guid id, string query)
    {
        using var exposure = JsonDocument.Parse(await Officer.GetStringAsync($"/forecasts/runs/{id}/exposure.geojson{query}", Ct));
        return exposure.RootElement.GetProperty("people").GetDouble();
    }
}
