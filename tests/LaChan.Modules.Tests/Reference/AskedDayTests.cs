using LaChan.Reference;

namespace LaChan.Modules.Tests.Reference;

public class AskedDayTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2024-01-01", 2024, 1, 1)]
    [InlineData(" 01/03/2025 ", 2025, 3, 1)]
    [InlineData("1/3/2025", 2025, 3, 1)]
    public void A_day_is_read_as_people_and_browsers_write_it(string typed, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), AskedDay.Read(typed, Today).Day);

    [Theory]
    [InlineData("30/02/2025")]
    [InlineData("hôm qua")]
    [InlineData("2025-13-01")]
    public void What_is_no_day_shows_today_and_says_so(string typed)
    {
        var asked = AskedDay.Read(typed, Today);
        Assert.True(asked.IsWrong);
        Assert.Equal(Today, asked.Day);
    }

    [Fact]
    public void Nothing_typed_is_today() => Assert.Equal((Today, false), (AskedDay.Read(null, Today).Day, AskedDay.Read(" ", Today).IsWrong));
}
