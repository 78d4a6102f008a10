using CsCheck;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast;
using LaChan.Forecast.First;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Policies;
using LaChan.Reference.Substances;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Forecast.First;

public class FirstForecastTests
{
    static readonly GeoPoint Plant = new(10.7037, 106.8577), Station = new(10.6906, 106.8380), SecondStation = new(10.6760, 106.8160);
    static readonly DateTimeOffset Night = VietNamTime.Local(2026, 11, 24, 2, 12);
    static readonly Actor Node = Actor.Node("node-under-test");

    static AirForecast Engine(Func<Substance, Substance>? change = null) => new(new Changed(change ?? (x => x)), new PolicyTable());

    /// <summary>The night of the story: ammonia, wind from 56° at 2.6 m/s, one station 2.6 km downwind.</summary>
    static FirstForecastInput Input(params IReadOnlyList<DownwindReading> readings) =>
        new("NH3", Plant, "Kho lạnh Long Tân", readings, 62, null, 2.6, 56, "station", Night, Night);

    [Fact]
    public void The_rate_that_made_the_reading_is_laid_before_the_officer_with_both_ends()
    {
        var forecast = Engine().Of(Input((Station, 40.0)));
        Assert.Equal("plume", forecast.Kind);
        Assert.Equal("F", forecast.Stability);
        Assert.Equal(forecast.RateKgS / 3, forecast.RateLowKgS, 1e-12);
        Assert.Equal(Math.Max(3 * forecast.RateKgS, 0.05 * 62_000 / 3600), forecast.RateHighKgS, 1e-9);
        Assert.Equal([3, 2, 1], forecast.Proposed.Select(x => x.Level));
    }

    [Fact]
    public void Twice_the_reading_is_twice_the_rate_and_the_zone_follows_the_readings()
    {
        var one = Engine().Of(Input((Station, 40.0)));
        var two = Engine().Of(Input((Station, 80.0)));
        Assert.Equal(2 * one.RateKgS, two.RateKgS, 1e-9);
        Assert.True(two.Proposed[2].LengthKm > one.Proposed[2].LengthKm);
        var both = Engine().Of(Input((Station, 40.0), (SecondStation, 30.0)));
        Assert.NotEqual(one.RateKgS, both.RateKgS);
        Assert.Contains(both.Notes, x => x.Key == "forecast.note.readings-spread");
    }

    [Fact]
    public void The_station_whose_reading_is_above_a_threshold_lies_in_its_zone()
    {
        // AEGL-1 of ammonia for an hour is 30 ppm, about 21 mg/m³.
        var zone = Engine().Of(Input((Station, 40.0))).Proposed.Single(x => x.Level == 1);
        Assert.Equal(30 * 17.03 / 24.45, zone.ThresholdMgM3, 0.01);
        Assert.True(zone.Area.Contains(new Point(Station.Lon, Station.Lat)));
        Assert.False(zone.Area.Contains(new Point(Plant.Lon + 0.02, Plant.Lat)));
    }

    [Fact]
    public void Lower_lies_in_proposed_lies_in_upper_and_proposed_lies_in_the_band()
    {
        var forecast = Engine().Of(Input((Station, 40.0)));
        for (var i = 0; i < 3; i++)
        {
            Assert.True(forecast.Lower[i].Area.Area <= forecast.Proposed[i].Area.Area && forecast.Proposed[i].Area.Area <= forecast.Upper[i].Area.Area);
            Assert.True(forecast.Upper[i].Area.Buffer(1e-4).Contains(forecast.Proposed[i].Area));
        }
        Assert.True(forecast.Band.Buffer(1e-5).Contains(forecast.Proposed[2].Area));
        Assert.InRange(forecast.BandHalfAngleDeg, 9.8, 9.9); // 1.645 × 6°
    }

    [Fact]
    public void Without_a_reading_the_stock_gives_the_rate()
    {
        var forecast = Engine().Of(Input());
        Assert.Equal(0.05 * 62_000 / 3600, forecast.RateKgS, 1e-12);
        Assert.Contains(forecast.Notes, x => x.Key == "forecast.note.rate-from-stock");
    }

    [Fact]
    public void A_stated_rate_goes_before_what_is_inferred_and_both_widen_the_ends()
    {
        var inferred = Engine().Of(Input((Station, 40.0))).RateKgS;
        var forecast = Engine().Of(Input((Station, 40.0)) with { RateKgS = 10 * inferred });
        Assert.Equal(10 * inferred, forecast.RateKgS);
        Assert.Equal(inferred / 3, forecast.RateLowKgS, 1e-9);
        Assert.True(forecast.RateHighKgS >= 30 * inferred * (1 - 1e-12));
    }

    [Theory]
    [InlineData("calm", 0.4, 62.0, "ring-calm"), InlineData("nothing to go by", 2.6, null, "ring-no-rate")]
    public void Where_no_plume_can_be_drawn_there_is_a_ring_and_the_reason(string story, double windMs, double? stockT, string note)
    {
        var forecast = Engine().Of(Input() with { WindMs = windMs, StockT = stockT });
        Assert.True(forecast.Kind == "ring", story);
        Assert.Contains(forecast.Notes, x => x.Key == "forecast.note." + note);
        Assert.Equal(1, Assert.Single(forecast.Proposed).LengthKm, 1e-9); // policy row: 1,000 m
    }

    [Fact]
    public void An_issued_isolation_distance_goes_before_the_policy()
    {
        var forecast = Engine(x => x with { IsolationM = 300 }).Ring("NH3", Plant, Night);
        Assert.Equal(0.3, forecast.Proposed[0].LengthKm, 1e-9);
        Assert.Equal(Math.PI * 0.3 * 0.3, SquareKm(forecast.Proposed[0].Area), 0.002);
    }

    [Fact]
    public void A_ring_reaches_the_station_that_is_already_above_the_threshold()
    {
        var forecast = Engine().Of(Input((Station, 40.0)) with { WindMs = 0.2 });
        Assert.True(forecast.Band.Contains(new Point(Station.Lon, Station.Lat)));
    }

    [Fact]
    public void A_reading_that_the_plume_cannot_have_made_is_left_out_and_said() =>
        Assert.Contains(Engine().Of(Input((Station, 40.0), (Plant.Offset(3_000, 3_000), 5.0))).Notes, x => x is { Key: "forecast.note.readings-not-explained", Figures: [1] });

    [Fact]
    public void A_station_some_degrees_off_the_axis_does_not_blow_up_the_rate()
    {
        var on = Engine().Of(Input((Station, 40.0)));
        var off = Engine().Of(Input((Station, 40.0)) with { WindFromDeg = 56 + 9 });
        Assert.InRange(off.RateKgS / on.RateKgS, 0.5, 3);
        Assert.True(off.PlumeFromDeg is > 56 and < 65);
    }

    [Fact]
    public void Day_and_night_differ()
    {
        Assert.Equal("F", Engine().Of(Input((Station, 40.0))).Stability);
        Assert.Equal("E", Engine().Of(Input((Station, 40.0)) with { CloudCover = 0.9 }).Stability);
        var noon = VietNamTime.Local(2026, 4, 24, 12, 0);
        Assert.Equal("A", Engine().Of(Input((Station, 40.0)) with { At = noon, WindAt = noon, WindMs = 1.5 }).Stability);
        Assert.Equal("D", Engine().Of(Input((Station, 40.0)) with { Stability = "D" }).Stability);
    }

    [Fact]
    public void Every_wrong_figure_is_named_at_once()
    {
        var refused = Assert.Throws<RefusedException>(() => Engine().Of(Input() with { WindMs = -1, WindFromDeg = 400, StockT = 0, Stability = "G" }));
        Assert.Equal(["windMs", "windFromDeg", "stockT", "stability"], refused.Refusals.Select(x => x.Field));
        Assert.Equal("substance", Assert.Throws<RefusedException>(() => Engine().Of(Input() with { Substance = "phlogiston" })).Refusals[0].Field);
    }

    [Fact]
    public void Zones_are_closed_simple_polygons_of_at_most_a_hundred_points_for_every_wind_and_reading() =>
        Gen.Select(Gen.Double[1, 20], Gen.Double[0, 360], Gen.Double[-4, 5], Gen.Int[0, 5], Gen.Double[200, 9_000]).Sample((wind, from, logReading, letter, distance) =>
        {
            var (sine, cosine) = Math.SinCos((from + 180) * Math.PI / 180);
            var station = Plant.Offset(distance * sine, distance * cosine);
            var forecast = Engine().Of(Input((station, Math.Pow(10, logReading))) with { WindMs = wind, WindFromDeg = from, Stability = "ABCDEF"[letter].ToString() });
            Assert.Equal("plume", forecast.Kind);
            foreach (var area in forecast.Lower.Concat(forecast.Proposed).Concat(forecast.Upper).Select(x => x.Area).Append(forecast.Band).Where(x => !x.IsEmpty))
            {
                Assert.True(area.IsValid, area.AsText());
                Assert.InRange(area.NumPoints, 4, 100);
                Assert.True(area.Coordinates[0].Equals2D(area.Coordinates[^1]));
            }
        });

    [Fact]
    public async Task The_same_input_gives_the_same_hash_also_from_the_journal()
    {
        await using var node = await TestNode.With(new LaChan.Reference.ReferenceModule(), new ForecastModule());
        var engine = node.Get<IFirstForecast>();
        var incident = Guid.NewGuid();
        await node.Journal.AppendNext(Streams.Incident(incident), ForecastMade.Of(incident, engine.Of(Input((Station, 40.0)))), Node, ct: TestContext.Current.CancellationToken);
        var made = Assert.IsType<ForecastMade>((await node.Journal.Read(Streams.Incident(incident), ct: TestContext.Current.CancellationToken))[0].Body);

        Assert.Equal((true, true), (engine.Rerun(made).SameInput, engine.Rerun(made).SameResult));
        var other = engine.Rerun(made with { Input = made.Input with { WindMs = 2.7 } });
        Assert.Equal((false, false), (other.SameInput, other.SameResult));
    }

    static double SquareKm(Geometry area) => area.Area * 111.195 * 111.195 * Math.Cos(Plant.Lat * Math.PI / 180);

    /// <summary>The shipped table, with one thing changed.</summary>
    sealed class Changed(Func<Substance, Substance> change) : ISubstances
    {
        static readonly SubstanceTable Shipped = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));
        public IReadOnlyList<Substance> All => [.. Shipped.All.Select(change)];
        public Substance? Find(string nameOrSymbol) => Shipped.Find(nameOrSymbol) is { } found ? change(found) : null;
        public Guidelines GuidelinesOf(string symbol) => Shipped.GuidelinesOf(symbol);
        public Substance? Find(string nameOrSymbol, DateOnly on) => Shipped.Find(nameOrSymbol, on) is { } found ? change(found) : null;
    }
}
