using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast;
using LaChan.Forecast.Review;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference;
using LaChan.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Forecast.Review;

public class ForecastHistoryTests
{
    static readonly GeoPoint Plant = new(10.7037, 106.8577), Station = new(10.6906, 106.8380);
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_forecast_shows_what_it_added_and_left_out_and_runs_again_to_the_same()
    {
        await using var node = await Node();
        var incident = Guid.NewGuid();
        foreach (var reading in new[] { 5.0, 400.0, 5.0 }) await Make(node, incident, reading);

        var past = await node.Get<ForecastHistory>().Of(incident, Ct);
        Assert.Equal([3, 2, 1], past.Select(x => x.Number));
        Assert.Empty(past[2].Added);
        Assert.NotEmpty(past[1].Added);
        Assert.Empty(past[1].Left);
        Assert.Equal(past[1].Added.Select(x => x.Name).Order(), past[0].Left.Select(x => x.Name).Order());
        Assert.All(past, x => Assert.True(x.Rerun is { SameInput: true, SameResult: true }));
        Assert.True(past[1].Communes.People > past[2].Communes.People);
    }

    [Fact]
    public async Task The_proposed_zone_is_read_back_from_the_entry()
    {
        await using var node = await TestNode.With(new ReferenceModule(), new ForecastModule());
        var forecast = Forecast(node, 100);
        var zone = ProposedZone.Of(forecast.ZonesGeoJson());
        Assert.Equal(forecast.Proposed[2].Area.Area, zone.Area, 1e-9);
        Assert.Equal(forecast.Proposed.Where(x => !x.Area.IsEmpty).Select(x => x.Level), ProposedZone.Lengths(forecast.ZonesGeoJson()).Select(x => x.Level));
        Assert.True(ProposedZone.Of("""{"type":"FeatureCollection","features":[]}""").IsEmpty);
    }

    [Fact]
    public async Task Every_note_and_form_has_a_text_in_both_languages()
    {
        await using var node = await TestNode.With(new ReferenceModule(), new ForecastModule());
        var texts = node.Get<Texts>();
        var calm = node.Get<IFirstForecast>().Ring("NH3", Plant, TestNode.Start);
        foreach (var language in Texts.Languages)
            foreach (var forecast in new[] { Forecast(node, 100), calm })
            {
                Assert.True(texts.Has(language, "forecast.kind." + forecast.Kind));
                Assert.All(forecast.Notes, note => Assert.DoesNotContain("{", texts.Of(language, note.Key, [note.Word, .. note.Figures.Select(x => (object?)x)])));
                Assert.All(forecast.Notes, note => Assert.True(texts.Has(language, note.Key), note.Key));
            }
    }

    static Task<TestNode> Node() => TestNode.With(services => services.AddSingleton<IUnits, CellUnits>(), new ReferenceModule(), new ForecastModule());

    static FirstForecast Forecast(TestNode node, double mgM3) => node.Get<IFirstForecast>().Of(
        new("NH3", Plant, "Kho lạnh Long Tân", [new(Station, mgM3, "S1", TestNode.Start)], 62, null, 2.6, 56, "station", TestNode.Start, TestNode.Start));

    static Task Make(TestNode node, Guid incident, double mgM3) =>
        node.Journal.AppendNext(Streams.Incident(incident), ForecastMade.Of(incident, Forecast(node, mgM3)), node.Actor, ct: Ct);
}
