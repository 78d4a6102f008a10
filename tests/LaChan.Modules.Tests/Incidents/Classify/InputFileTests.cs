using System.Text;
using LaChan.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Incidents.Classify;

/// <summary>What the command line accepts, and how it refuses.</summary>
public class InputFileTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    static ClassificationInput Read(string json) => InputFile.Read(Encoding.UTF8.GetBytes(json), Today);
    static IReadOnlyList<Refusal> Refused(string json) => Assert.Throws<RefusedException>(() => Read(json)).Refusals;

    [Fact]
    public void The_day_is_today_when_none_is_given() => Assert.Equal(Today, Read("""{"hazards":["waste"]}""").On);

    [Fact]
    public void A_refusal_names_line_field_value_and_what_would_be_right()
    {
        var refusal = Assert.Single(Refused("{\n\"hazards\": [\"waste\"],\n\"pollution\": \"maybe\"\n}"));
        Assert.Equal((3, "pollution"), (refusal.Line, refusal.Field));
        Assert.Contains("maybe", refusal.What);
        Assert.Contains("suspected", refusal.What);
    }

    [Fact]
    public void Every_fault_is_refused_at_once() =>
        Assert.Equal(["colour", "pollution", "communes", "leavesFacility"], Refused("""{"hazards":["waste"],"colour":1,"pollution":"x","communes":[24751],"leavesFacility":"yes"}""").Select(x => x.Field));

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"hazards\":[\"waste\"]")]
    [InlineData("{\"hazards\":[\"waste\"]} {}")]
    [InlineData("{\"hazards\":[\"waste\"],\"hazards\":[\"oil\"]}")]
    [InlineData("{\"hazards\":null}")]
    [InlineData("{\"hazards\":[\"Waste\"]}")]
    [InlineData("{\"hazards\":[\"waste\"],\"on\":\"23/11/2026\"}")]
    [InlineData("{\"hazards\":[\"waste\"],\"on\":\"2026-02-30\"}")]
    [InlineData("{\"hazards\":[\"waste\"],\"districts\":1.5}")]
    [InlineData("{\"hazards\":[\"waste\"],\"quantity\":{\"value\":1,\"unit\":\"gallon\"}}")]
    [InlineData("{\"hazards\":[\"waste\"],\"quantity\":{\"value\":1e400,\"unit\":\"t\"}}")]
    [InlineData("{\"hazards\":[\"waste\"],\"possibleProvinces\":[{\"code\":\"75\"}]}")]
    [InlineData("{\"hazards\":[\"waste\"],\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,20],[106,20],[106,21]]]}}")]
    [InlineData("{\"hazards\":[\"waste\"],\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[20,105],[20,106],[21,106],[20,105]]]}}")]
    [InlineData("{\"hazards\":[\"waste\"],\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,20],[106,21],[106,20],[105,21],[105,20]]]}}")]
    public void Broken_input_is_refused_and_never_a_crash(string json) => Assert.NotEmpty(Refused(json));

    [Fact]
    public void Deep_nesting_is_refused() => Assert.NotEmpty(Refused("{\"hazards\":" + new string('[', 100_000)));

    [Fact]
    public void Every_condition_and_every_fact_has_its_words_in_both_languages()
    {
        var texts = new Texts([new TextSource(typeof(IncidentsModule).Assembly)]);
        Assert.All(Texts.Languages, language => Assert.All(Conditions.All.Keys, when => Assert.True(texts.Has(language, Conditions.TextKey(when)), when)));
    }

    [Fact]
    public void A_rule_with_an_unknown_condition_is_refused_by_name()
    {
        var folder = Directory.CreateTempSubdirectory("lachan-rules-").FullName;
        foreach (var file in Directory.GetFiles(LaChan.Platform.BaseData.PathOf("rules"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var level = Path.Combine(folder, "environment-level.json");
        File.WriteAllText(level, File.ReadAllText(level).Replace("crosses the border", "crosses the moon", StringComparison.Ordinal));
        Assert.Contains("crosses the moon", Assert.Throws<RefusedException>(() => RuleSet.Read(folder)).Message);
        Directory.Delete(folder, recursive: true);
    }
}
