using System.Text.Json;
using LaChan.Contracts.Incidents;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Ui;

namespace LaChan.Incidents.Classify;

/// <summary>A finding as <c>lachan classify</c> prints it: one line of JSON, facts in words.</summary>
public static class FindingJson
{
    /// <param name="texts">Words of the facts and rules.</param>
    /// <param name="language">vi or en.</param>
    public static string Write(Finding finding, Texts texts, string language) => JsonSerializer.Serialize(new
    {
        finding.Kind,
        finding.On,
        finding.Suspected,
        Level = Range(finding.Level),
        LevelByExtent = Word(finding.LevelByExtent),
        finding.ProgrammeScope,
        finding.Conflict,
        ByHazard = finding.ByHazard.Select(x => new { x.Table, Level = Word(x.Level), Proposed = Word(x.Proposed), Max = Word(x.Max), x.Rule }),
        finding.OilSize,
        finding.SourceCategory,
        finding.CivilDefence,
        Communes = Codes(finding.Communes),
        PossibleCommunes = Codes(finding.PossibleCommunes),
        Provinces = Codes(finding.Provinces),
        PossibleProvinces = Codes(finding.PossibleProvinces),
        Rules = finding.Rules.Select(x => new
        {
            x.Rule.Id, x.Table, x.Outcome, x.Probability, Level = x.Rule.Level is { } level ? Word(level) : null, x.Rule.Scope, x.Rule.When,
            Fact = texts.Of(language, x.Fact.Key, [.. x.Fact.Values]), Basis = language == "vi" ? x.Rule.BasisVi ?? x.Rule.Basis : x.Rule.Basis, x.Rule.Provisional, x.Widens,
        }),
        finding.Directs,
        finding.Notify,
        WouldChange = finding.WouldChange.Select(x => new { If = If(x, texts, language), x.Kind, Rule = x.RuleId, Level = Word(x.Level) }),
        finding.RuleSet,
        finding.RuleSetVersion,
    }, EntryTypes.Json);

    /// <summary>The condition of a change in words: "if two or more provinces are affected", "if it proves wrong that …".</summary>
    public static string If(Change change, Texts texts, string language) =>
        texts.Of(language, "incidents.change." + change.Kind, texts.Of(language, Conditions.TextKey(change.When)));

    static object Range(LevelRange level) => new { Min = Word(level.Min), Proposed = Word(level.Proposed), Max = Word(level.Max) };
    static string Word(IncidentLevel level) => level.ToString().ToLowerInvariant();
    static IEnumerable<string> Codes(IEnumerable<UnitCode> codes) => codes.Select(code => code.Value);
}
