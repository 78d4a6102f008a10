using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Reference;
using LaChan.Ui;

namespace LaChan.Incidents.Draft;

/// <summary>What a new incident is called, in both languages: what and where, as a sentence.</summary>
sealed class Titles(Texts texts, ISubstances substances)
{
    public HazardOf? HazardOf(AlarmRaised alarm) => Draft.HazardOf.Alarm(alarm, substances);

    public (string Vi, string En) Of(HazardOf hazard, Whereabouts where) => Of(hazard.Hazard, hazard.Substance?.Symbol, where);

    public (string Vi, string En) Of(string hazard, string? symbol, Whereabouts where) => (Title("vi", hazard, symbol, where), Title("en", hazard, symbol, where));

    string Title(string language, string hazard, string? symbol, Whereabouts where)
    {
        var what = symbol is not null && substances.Find(symbol) is { } substance
            ? texts.Of(language, "incidents.title.substance", (language == "vi" ? substance.NameVi : substance.NameEn).ToLowerInvariant(), Formula.Pretty(substance.Symbol))
            : texts.Of(language, $"incidents.title.{hazard}");
        return where.Text.Length == 0 ? what : $"{what}, {where.Text}";
    }
}
