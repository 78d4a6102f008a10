using LaChan.Contracts.Reference;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Ui;

public class SearchAllTests
{
    sealed class Shelf(params string[] titles) : ISearchable
    {
        public string? Asked { get; private set; }

        public IReadOnlyList<SearchHit> Search(string folded, int most, string language)
        {
            Asked = folded;
            return [.. titles.Select(x => new SearchHit("place", x, "", "/", null))];
        }
    }

    [Fact]
    public void A_whole_word_at_the_start_comes_first_then_the_word_then_its_beginning()
    {
        var all = new SearchAll([new Shelf("Thạnh Vinh Hòa", "Vinhomes", "Thành Vinh"), new Shelf("Vinh", "Vinh Lộc")]);
        Assert.Equal(["Vinh", "Vinh Lộc", "Thành Vinh", "Thạnh Vinh Hòa", "Vinhomes"], all.Find("vinh", 10, "vi").Select(x => x.Title));
    }

    [Fact]
    public void Marks_and_capitals_do_not_matter()
    {
        var shelf = new Shelf("Đồng Nai");
        Assert.Single(new SearchAll([shelf]).Find("  ĐỒNG  nai ", 5, "vi"));
        Assert.Equal("dong nai", shelf.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_question_asks_nobody(string? question)
    {
        var shelf = new Shelf("Vinh");
        Assert.Empty(new SearchAll([shelf]).Find(question, 5, "vi"));
        Assert.Null(shelf.Asked);
    }

    [Fact]
    public void A_question_of_a_million_letters_is_cut()
    {
        var shelf = new Shelf("Vinh");
        new SearchAll([shelf]).Find(new string('a', 1_000_000), 5, "vi");
        Assert.Equal(100, shelf.Asked!.Length);
    }
}
