using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using LaChan.Incidents;
using LaChan.Incidents.Classify;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Units;
using LaChan.Ui;

namespace LaChan.Modules.Tests.Incidents.Classify;

/// <summary>Incidents that happened, judged by our reading of the law, each with what its answer must contain.</summary>
public class PastIncidentTests
{
    static readonly DateOnly Today = new(2026, 11, 23);
    static readonly LateUnits Units = new(new UnitTable(), () => null);
    static readonly Texts Texts = new([new TextSource(typeof(IncidentsModule).Assembly)]);
    static readonly JsonArray All = (JsonArray)JsonNode.Parse(File.ReadAllText(
        Path.Combine(BaseData.Checkout!, "tests", "LaChan.Modules.Tests", "Incidents", "Classify", "past-incidents.json")))!;

    public static TheoryData<string> Ids => [.. All.Select(x => (string)x!["id"]!)];

    [Theory, MemberData(nameof(Ids))]
    public void A_past_incident_gets_the_level_that_the_law_gives_it(string id)
    {
        var story = All.Single(x => (string)x!["id"]! == id)!;
        var input = Encoding.UTF8.GetBytes(story["input"]!.ToJsonString());
        var expected = (JsonObject)story["expect"]!;
        if (expected["refused"] is JsonArray named)
        {
            var refused = Assert.Throws<RefusedException>(() => Answer(input));
            Assert.All(named, name => Assert.Contains((string)name!, refused.Message));
            return;
        }
        var answer = Answer(input);
        foreach (var (path, wanted) in expected) Assert.True(JsonNode.DeepEquals(wanted, At(answer, path)), $"{path}: {At(answer, path)?.ToJsonString()} instead of {wanted?.ToJsonString()}");
    }

    [Fact]
    public void Every_rule_cites_its_clause_in_both_languages() => Assert.All(
        RuleSet.Shipped.ByHazard.Append(RuleSet.Shipped.Extent).Append(RuleSet.Shipped.CivilDefence).SelectMany(x => x.Rules),
        rule => Assert.False(string.IsNullOrWhiteSpace(rule.Basis) || string.IsNullOrWhiteSpace(rule.BasisVi), rule.Id));

    [Fact]
    public void A_classification_takes_at_most_five_milliseconds()
    {
        var input = InputFile.Read("""{"on":"2026-11-23","unitsOn":"2025-06-30","hazards":["chemical","oil"],"communes":["27625","27634","27637"],"provinces":["79","75"],"crossesBorder":"suspected"}"""u8, Today);
        Classification.Of(input, RuleSet.Shipped, Units, TestAgencies.Real);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++) Classification.Of(input, RuleSet.Shipped, Units, TestAgencies.Real);
        Assert.InRange(clock.Elapsed.TotalMilliseconds / 50, 0, 5);
    }

    static JsonNode Answer(ReadOnlySpan<byte> input) =>
        JsonNode.Parse(FindingJson.Write(Classification.Of(InputFile.Read(input, Today), RuleSet.Shipped, Units, TestAgencies.Real), Texts, "en"))!;

    static JsonNode? At(JsonNode answer, string path) => path.Split('.').Aggregate<string, JsonNode?>(answer, (node, part) => node?[part]);
}
