using LaChan.Kernel;

namespace LaChan.Science.Tests.Kernel;

public class KernelTests
{
    [Theory]
    [InlineData("Đồng Nai", "dong nai")]
    [InlineData("  Thừa  Thiên–Huế ", "thua thien–hue")]
    [InlineData("Đồng", "dong")]
    public void Text_is_found_without_diacritics(string text, string folded) => Assert.Equal(folded, PlainText.Fold(text));

    [Theory]
    [InlineData(14800, 0, "14.800")]
    [InlineData(2.6, 1, "2,6")]
    [InlineData(-0.5, 1, "−0,5")]
    public void Numbers_stand_in_vietnamese_form(double value, int decimals, string text) => Assert.Equal(text, Numbers.Text(value, decimals));

    [Fact]
    public void Moving_and_measuring_agree()
    {
        var from = new GeoPoint(10.7037, 106.8577);
        var to = from.Offset(3000, -4000);
        Assert.Equal(5, from.DistanceKm(to), 0.01);
        Assert.Equal(143.13, from.BearingDeg(to), 0.1);
    }
}
