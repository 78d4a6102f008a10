using System.Text.Json;
using LaChan.Forecast;
using LaChan.Forecast.Runs;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Forecast.Runs;

/// <summary>A remark is one sentence in English and a text in the reader's language, with the same figures.</summary>
public class RemarkTests
{
    static readonly Texts Texts = new([new(typeof(ForecastModule).Assembly)]);

    [Fact]
    public void The_sentence_and_what_fills_its_text_are_written_alike()
    {
        var remark = new Remark("windMs", "air.friction", $"u* {0.12345:0.###} m/s over {0.1} m, {"class"} {{braces}} {0.25:P0}");
        Assert.Equal("u* 0.123 m/s over 0.1 m, class {braces} 25 %", remark.English);
        Assert.Equal(["0.123", "0.1", "class", "25 %"], remark.Fills);
    }

    [Fact]
    public void Two_that_say_the_same_of_the_same_are_one()
    {
        Remark[] all = [new("a", "k", $"missing: {1} taken"), new("a", "k", $"missing: {1} taken"), new("a", "k", $"missing: {2} taken"), new("b", "k", $"missing: {1} taken")];
        Assert.Equal(3, all.Distinct().Count());
    }

    [Fact]
    public void What_was_taken_is_said_with_its_unit_where_it_has_one()
    {
        var remarks = new List<Remark>();
        remarks.Taken("stepS", 600, "s");
        remarks.Taken("output", "mean");
        Assert.Equal(["missing: 600 s taken", "missing: mean taken"], remarks.Select(x => x.English));
        var (field, english) = remarks[1];
        Assert.Equal(("output", "missing: mean taken"), (field, english));
    }

    [Theory]
    [InlineData("vi", "không có: lấy 0,1 m trên mặt đất")]
    [InlineData("en", "missing: 0.1 m above ground taken")]
    public void Figures_and_units_are_in_the_readers_language(string language, string words)
    {
        var remarks = new List<Remark>();
        remarks.Taken("weather[0].windHeightM", 0.1, "m above ground");
        Assert.Equal(words, EngineWords.Of(new RunRemark(remarks[0].Field, remarks[0].English, remarks[0].Key, remarks[0].Fills), Texts, language));
    }

    [Fact]
    public void A_refusal_keeps_its_text_through_the_journal_and_an_older_one_is_read()
    {
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => StrictJson.Read("[]")).Refusals);
        var written = JsonSerializer.Serialize(new RunStopped(Guid.Empty, "refused", [refusal]), EntryTypes.Json);
        var read = Assert.Single(JsonSerializer.Deserialize<RunStopped>(written, EntryTypes.Json)?.Refusals ?? []);
        Assert.Equal((refusal, "(file): phải là đúng một đối tượng JSON"), (read, $"{read.Field}: {EngineWords.Of(read, Texts, "vi")}"));
        var old = JsonSerializer.Deserialize<RunStopped>("""{ "id": "00000000-0000-0000-0000-000000000000", "why": "refused", "refusals": [ { "field": "x", "what": "is missing", "line": 3 } ] }""", EntryTypes.Json)?.Refusals ?? [];
        Assert.Equal("is missing", EngineWords.Of(Assert.Single(old), Texts, "vi"));
        var done = JsonSerializer.Deserialize<RunDone>("""{ "id": "00000000-0000-0000-0000-000000000000", "engine": "1", "resultHash": "", "files": [], "remarks": [ { "field": "stepS", "remark": "missing: 600 s taken" } ], "seconds": 1 }""", EntryTypes.Json);
        Assert.Equal("missing: 600 s taken", EngineWords.Of(Assert.Single(done?.Remarks ?? []), Texts, "vi"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("of-a-newer-node")]
    public void A_remark_without_a_text_is_said_as_it_was_written(string? key) =>
        Assert.Equal("missing: 600 s taken", EngineWords.Of(new RunRemark("stepS", "missing: 600 s taken", key), Texts, "vi"));
}
