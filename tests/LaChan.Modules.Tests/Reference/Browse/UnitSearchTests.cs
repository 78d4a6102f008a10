using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Browse;
using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.Browse;

public class UnitSearchTests
{
    static readonly UnitSearch Search = new(new UnitTable(), new(RealmKind.Demo, "thử", "", "", TimeProvider.System));

    [Theory]
    [InlineData("dong nai", "province", "Đồng Nai")]
    [InlineData("Nhơn Trạch", "commune", "Nhơn Trạch")]
    [InlineData("ba dinh ha noi", "commune", "Ba Đình")]
    [InlineData("vung ang", "commune", "Vũng Áng")]
    [InlineData("huu nghi", "place", "Hữu Nghị")]
    [InlineData("20333", "commune", "Hoàng Sa")]
    public void A_unit_is_found_without_marks(string typed, string kind, string title)
    {
        var hit = Search.Search(PlainText.Fold(typed), 8, "vi")[0];
        Assert.Equal((kind, title), (hit.Kind, hit.Title));
        Assert.StartsWith("/units/", hit.Href, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_are_given_than_asked_for() => Assert.Equal(5, Search.Search("an", 5, "en").Count);
}
