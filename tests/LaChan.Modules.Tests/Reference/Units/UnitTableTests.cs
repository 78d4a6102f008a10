using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.Units;

public class UnitTableTests
{
    static readonly UnitTable Shipped = new();

    [Theory]
    [InlineData("2024-06-01", 63, 5)]
    [InlineData("2025-02-01", 63, 6)]
    [InlineData("2025-06-30", 63, 6)]
    [InlineData("2025-07-01", 34, 6)]
    [InlineData("2026-04-29", 34, 6)]
    [InlineData("2026-04-30", 34, 7)]
    public void The_country_has_as_many_provinces_and_cities_as_on_that_day(string day, int units, int cities)
    {
        var rows = Shipped.RowsOn(DateOnly.Parse(day));
        Assert.Equal((units, cities), (rows.Count, rows.Count(x => x.IsCity)));
        Assert.Equal(units, rows.Select(x => x.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("44", "2025-06-30", "Quảng Bình")]
    [InlineData("44", "2025-07-01", "Quảng Trị")]
    [InlineData("15", "2025-06-30", "Yên Bái")]
    [InlineData("15", "2025-07-01", "Lào Cai")]
    [InlineData("46", "2024-12-31", "Thừa Thiên Huế")]
    [InlineData("46", "2025-01-01", "Huế")]
    [InlineData("10", "2025-07-01", null)]
    public void A_code_means_a_unit_only_on_a_day(string code, string day, string? name) =>
        Assert.Equal(name, Shipped.RowOn(new(code), DateOnly.Parse(day))?.NameVi);

    [Theory]
    [InlineData("10", "2024-01-01", "2026-11-24", "15")]
    [InlineData("44", "2024-01-01", "2026-11-24", "44")]
    [InlineData("44", "2025-08-01", "2026-11-24", "44")]
    [InlineData("89", "2020-01-01", "2026-11-24", "91")]
    [InlineData("46", "2020-01-01", "2026-11-24", "46")]
    [InlineData("10", "2024-01-01", "2025-01-01", "10")]
    [InlineData("10", "2025-08-01", "2026-11-24", null)]
    [InlineData("99", "2024-01-01", "2026-11-24", null)]
    public void What_a_province_held_is_found_under_its_successor(string code, string was, string on, string? later) =>
        Assert.Equal(later, Shipped.Successor(new(code), DateOnly.Parse(was), DateOnly.Parse(on))?.Value);

    [Fact]
    public void There_are_3321_communes_of_three_kinds_each_in_a_province_of_today()
    {
        var kinds = Shipped.Communes.CountBy(x => x.Kind).ToDictionary();
        Assert.Equal((2611, 697, 13), (kinds["xa"], kinds["phuong"], kinds["dac-khu"]));
        Assert.All(Shipped.CommuneRows, x => Assert.Equal(x.Province, Shipped.Successor(new(x.FormerProvince), UnitTable.Merger.AddDays(-1), UnitTable.Merger)?.Value));
    }

    [Fact]
    public void The_63_merged_into_exactly_the_34()
    {
        var successors = Shipped.RowsOn(UnitTable.Merger.AddDays(-1)).GroupBy(x => Shipped.Successor(new(x.Code), UnitTable.Merger.AddDays(-1), UnitTable.Merger)?.Value);
        Assert.All(successors, x =>
        {
            var today = Shipped.RowOn(new(x.Key ?? ""), UnitTable.Merger);
            Assert.Equal(today?.MergedFrom ?? [x.Key ?? ""], x.Select(y => y.Code).Order(StringComparer.Ordinal));
        });
        Assert.Equal(34, successors.Count());
    }

    [Fact]
    public void A_split_commune_has_more_than_one_successor()
    {
        var split = Shipped.OldCommune(new("00016"));
        Assert.NotNull(split);
        Assert.Equal("01", split.OldProvince.Value);
        Assert.True(split.Successors.Count > 1);
        Assert.Null(Shipped.OldCommune(new("99999")));
        Assert.Null(Shipped.OldCommune(default));
    }

    [Fact]
    public void No_commune_is_without_people_save_those_at_sea() =>
        Assert.All(Shipped.CommuneRows.Where(x => x.People < 500), x => Assert.Equal("dac-khu", x.Kind));
}
