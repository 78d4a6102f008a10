using System.Net;
using System.Text.Json;

namespace LaChan.SystemTests.Pages;

/// <summary>The pages of registers and dated tables, served by a whole node of the demo.</summary>
public sealed class RegisterPagesTests : PagesOfNode
{
    [Theory]
    [InlineData("/agencies?on=2024-01-01&q=V.5", "vi", "Bộ Kế hoạch và Đầu tư")]
    [InlineData("/agencies?on=24/11/2026&q=V.5", "vi", "Chuyển từ 01/03/2025")]
    [InlineData("/agencies?on=2020-01-01", "vi", "Quyết định 1251 chưa có hiệu lực ngày này.")]
    [InlineData("/agencies?on=nonsense", "vi", "“nonsense” không phải là ngày.")]
    [InlineData("/agencies", "en", "Ministry of National Defence")]
    [InlineData("/limits?on=2025-12-31&q=PM2.5", "vi", "≤ 50")]
    [InlineData("/limits?on=2026-01-01&q=PM2.5", "vi", "≤ 45")]
    [InlineData("/limits?on=2020-01-01&medium=air", "vi", "Không có giới hạn nào khớp")]
    [InlineData("/limits", "en", "from memory, to be checked")]
    [InlineData("/policies", "vi", "Trực ban nhận cảnh báo")]
    [InlineData("/policies", "en", "NACCET acknowledges the notice")]
    [InlineData("/facilities?q=long+tan", "vi", "Kho lạnh Long Tân")]
    [InlineData("/facilities?substance=NH3", "en", "Long Tan cold store")]
    [InlineData("/facilities?q=khong-co-ten-nay", "vi", "Không có cơ sở nào khớp.")]
    [InlineData("/facilities/DEMO-LT", "vi", "lượng giả định")]
    [InlineData("/facilities/KHONG-CO", "vi", "Không có cơ sở mang mã “KHONG-CO”.")]
    [InlineData("/forces?capability=boom&owner=PROV-PC", "vi", "Kho phương tiện ứng phó dầu")]
    [InlineData("/forces?q=naccet", "en", "NACCET response group")]
    [InlineData("/forces/LL-001", "vi", "Chưa có lệnh nào.")]
    [InlineData("/forces/KHONG-CO", "vi", "Không có đơn vị mang mã “KHONG-CO”.")]
    public async Task A_page_answers_in_its_language_with_every_word_in_place(string address, string language, string words) =>
        Assert.Contains(words, await Page(address, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("/map/facilities.geojson?substance=NH3", "facility")]
    [InlineData("/map/forces.geojson?owner=NACCET", "force")]
    public async Task The_map_of_a_register_holds_its_points_and_nothing_else(string address, string layer)
    {
        using var collection = JsonDocument.Parse(await Officer.GetStringAsync(address, Ct));
        var features = collection.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.All(features, x => Assert.Equal(layer, x.GetProperty("properties").GetProperty("layer").GetString()));
    }

    [Theory]
    [InlineData("/map/facilities.geojson")]
    [InlineData("/map/forces.geojson")]
    [InlineData("/forces")]
    [InlineData("/facilities")]
    public async Task Where_forces_and_dangerous_stocks_lie_is_not_public(string address)
    {
        using var visitor = Node.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(address, Ct)).StatusCode);
    }

    [Fact]
    public async Task An_order_without_the_form_of_the_page_is_refused()
    {
        using var forged = new FormUrlEncodedContent([new("version", "0"), new("order", "LL-001:decon-team:1")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Officer.PostAsync($"/incidents/{Guid.NewGuid()}/forces", forged, Ct)).StatusCode);
    }
}
