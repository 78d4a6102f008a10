using LaChan.Kernel;
using LaChan.Reference;
using LaChan.Reference.Isolations;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Reference.Isolations;

public class IsolationFormTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    static IsolationForm Form(params (string Field, string Value)[] changes)
    {
        var typed = new Dictionary<string, string>
        {
            ["small-around"] = "30", ["small-day"] = "100", ["small-night"] = "200", ["large-around"] = "150,5", ["large-day"] = "800", ["large-night"] = "2000",
            ["from"] = "01/12/2026", ["basis"] = "Quyết định thử số 1", ["issued-by"] = "NACCET",
        };
        foreach (var (field, value) in changes) typed[field] = value;
        return new("NH3", typed, []);
    }

    [Fact]
    public void What_was_typed_becomes_the_entry()
    {
        var row = Form(("small-day", ""), ("basis", "  Quyết định thử số 1 ")).Read(Today);
        Assert.Equal(new("NH3", new(30, null, 200), new(150.5, 800, 2000), new(2026, 12, 1), "Quyết định thử số 1", "NACCET"), row);
    }

    [Theory]
    [InlineData("large-around", "xa", "must.metres")]
    [InlineData("large-around", "-5", "must.metres")]
    [InlineData("large-around", "9", "must.metres")]
    [InlineData("large-night", "50001", "must.metres")]
    [InlineData("large-night", "NaN", "must.metres")]
    [InlineData("small-day", "20", "must.beyond")]
    [InlineData("large-around", "29", "must.larger")]
    [InlineData("from", "", "must.day")]
    [InlineData("from", "31/02/2026", "must.day")]
    [InlineData("from", "01/01/1999", "must.day")]
    [InlineData("from", "01/01/2030", "must.day")]
    [InlineData("basis", " ", "must.basis")]
    [InlineData("issued-by", "x", "must.issued-by")]
    public async Task What_cannot_be_is_refused_by_field_with_words_in_both_languages(string field, string value, string must)
    {
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => Form((field, value)).Read(Today)).Refusals);
        Assert.Equal((field, "reference.isolation." + must), (refusal.Field, refusal.What));
        await using var node = await TestNode.With(new ReferenceModule());
        Assert.All(Texts.Languages, language => Assert.All([refusal.What, "reference.isolation." + field], key => Assert.True(node.Get<Texts>().Has(language, key), key)));
    }

    [Fact]
    public void A_row_without_any_figure_and_a_text_that_is_too_long_are_refused_together()
    {
        var empty = Form([.. IsolationForm.Metres.Select(x => (x, "")), ("basis", new string('a', 301))]);
        Assert.Equal(["large-around", "basis"], Assert.Throws<RefusedException>(() => empty.Read(Today)).Refusals.Select(x => x.Field));
    }
}
