using System.Text.Json;
using LaChan.Contracts.Monitoring;
using LaChan.Contracts.Risk;
using LaChan.Forecast;
using LaChan.Forecast.Runs;
using LaChan.Forecast.Seek;
using LaChan.Forecast.Source;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.Substances;

namespace LaChan.Modules.Tests.Forecast.Seek;

/// <summary>From the readings of an hour to the case of a run, and back from its answer.</summary>
public class SeekCaseTests
{
    static readonly GeoPoint Place = new(10.7037, 106.8577);
    static readonly DateTimeOffset Until = VietNamTime.Local(2026, 11, 24, 3, 0);
    static readonly SubstanceTable Substances = new(new Realm(RealmKind.Exercise, "test", "", "test", TimeProvider.System));

    static SeekFacts Facts(double limit = 50) => new(Place, Substances.Find("NH3") ?? throw new InvalidOperationException("no ammonia"), 5, limit);

    static readonly TypedWeather Weather = new(2.6, 56, 0.5, "D", 301.15, Until, null);

    /// <summary>Three stations downwind, two beside, one too far, one in a unit that is no concentration.</summary>
    static readonly HourOfStations Hour = new(
        (Place.Offset(-830, -560), "ug/Nm3", 4000), (Place.Offset(-1660, -1120), "ug/Nm3", 1500), (Place.Offset(-2490, -1680), "mg/m3", 0.8), (Place.Offset(2000, 0), "ug/Nm3", 14),
        (Place.Offset(0, 3000), "ug/Nm3", 16), (Place.Offset(9000, 0), "ug/Nm3", 5000), (Place.Offset(100, 100), "ppb", 900));

    [Fact]
    public void Stations_that_saw_nothing_stay_in_the_case_as_null_with_their_limit()
    {
        var (sensors, refusals) = Sensors(Facts());
        Assert.Empty(refusals);
        Assert.Equal(5, sensors.Count);
        var root = JsonDocument.Parse(SeekCase.Of(Facts(), sensors, Weather, [])).RootElement;
        var written = root.GetProperty("sensors").EnumerateArray().ToList();
        Assert.Equal(2, written.Count(x => x.GetProperty("value").ValueKind == JsonValueKind.Null));
        Assert.All(written, x => Assert.Equal(50, x.GetProperty("detectionLimit").GetDouble()));
        Assert.Equal("2026-11-24T02:00:00+07:00", root.GetProperty("at").GetString());
    }

    [Fact]
    public void The_reader_of_runs_takes_the_case_with_metres_about_the_place_and_one_unit()
    {
        var read = SourceCaseFile.Read(SeekCase.Of(Facts(), Sensors(Facts()).Sensors, Weather, [("DEMO-LT", "Kho lạnh Long Tân", Place.Offset(30, -40))]));
        Assert.Equal(Place, read.Place);
        Assert.Equal(56, read.Weather.WindFromDeg);
        Assert.Equal(3, read.Sensors.Count(x => x.Detects));
        Assert.Contains(read.Sensors, x => x is { XM: 2000, YM: 0, KgM3: null });
        Assert.Contains(read.Sensors, x => x.XM == -2490 && Math.Abs((x.KgM3 ?? 0) - 0.8e-6) < 1e-12);
        Assert.Equal(new SourceCandidate("DEMO-LT", "Kho lạnh Long Tân", 30, -40), read.Candidates.Single());
        Assert.Equal(-5000, read.Box.XMin);
    }

    [Fact]
    public void Only_the_hour_counts_and_its_first_moment_belongs_to_the_hour_before() =>
        Assert.All(Sensors(Facts()).Sensors, x => Assert.Equal(12, x.Readings));

    [Theory]
    [InlineData(9000, "limit")]
    [InlineData(50, "radius")]
    public void Where_nothing_can_be_located_the_field_is_named(double limit, string field)
    {
        var facts = Facts(limit) with { RadiusKm = field == "radius" ? 1.5 : 5 };
        Assert.Equal(field, Sensors(facts).Refusals.Single().Field);
    }

    [Fact]
    public void Candidates_hold_the_substance_and_lie_in_the_square_corners_too()
    {
        Facility At(string id, GeoPoint point, params string[] holds) => new(id, id, id, "chemical", point, new Dictionary<string, double>(), 0, true, holds);
        var plants = new Plants([At("corner", Place.Offset(4900, 4900), "NH3"), At("beyond", Place.Offset(0, 5100), "NH3"), At("other", Place, "Cl2")]);
        Assert.Equal(["corner"], SeekCase.Candidates(plants, Facts()).Select(x => x.Id));
    }

    [Fact]
    public void An_answer_has_the_likeliest_plant_first_and_its_area_in_degrees_about_the_place()
    {
        var input = SeekCase.Of(Facts(), Sensors(Facts()).Sensors, Weather, [("far", "Xa", Place.Offset(3000, -3000)), ("near", "Gần", Place)]);
        var source = SourceCaseFile.Read(input);
        var posterior = SourceAnswer.Estimate(source, TestContext.Current.CancellationToken);
        var found = SourceEstimate.Of(input, SourceAnswer.Of(source, posterior));
        Assert.Equal("near", found.Candidates[0].Place.Id);
        Assert.InRange(found.Rate90.Low, 0, found.RateKgS);
        Assert.InRange(found.RateKgS, found.Rate90.Low, found.Rate90.High);
        var features = JsonDocument.Parse(SourceArea.Of(Place, source, posterior)).RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal([0.9, 0.5], features.Take(2).Select(x => x.GetProperty("properties").GetProperty("share").GetDouble()));
        Assert.All(features[0].GetProperty("geometry").GetProperty("coordinates")[0][0].EnumerateArray(), x => Assert.InRange(new GeoPoint(x[1].GetDouble(), x[0].GetDouble()).DistanceKm(Place), 0, 7.2));
        Assert.Equal(2, features.Count(x => x.GetProperty("geometry").GetProperty("type").GetString() == "Point"));
    }

    [Theory]
    [InlineData(1, "sure")]
    [InlineData(0.66, "likely")]
    [InlineData(0.5, "possible")]
    [InlineData(0.1, "unlikely")]
    [InlineData(0, "remote")]
    public void Each_probability_has_its_word(double probability, string word) => Assert.Equal(word, SourceEstimate.Word(probability));

    static (IReadOnlyList<SeekSensor> Sensors, List<Refusal> Refusals) Sensors(SeekFacts facts)
    {
        var refusals = new List<Refusal>();
        return (SeekSensor.Find(Hour, facts, Until, refusals), refusals);
    }

    /// <summary>A reading each five minutes for three hours up to the end, always the same.</summary>
    sealed class HourOfStations(params (GeoPoint Point, string Unit, double Value)[] all) : IReadings
    {
        public IReadOnlyList<Station> Stations => [.. all.Select((x, i) => new Station($"S{i}", $"Trạm {i}", "air", "MAE", x.Point, null, 300, ["NH3"], true))];

        public WindReading? WindNear(GeoPoint point, DateTimeOffset at) => null;

        public IReadOnlyList<(Station Station, double DistanceKm, LatestReading Reading)> Latest(string parameter, GeoPoint near, double withinKm) =>
            [.. Stations.Select((x, i) => (x, x.Point.DistanceKm(near), new LatestReading(x.Code, parameter, all[i].Value, all[i].Unit, Until, "good"))).Where(x => x.Item2 <= withinKm)];

        public IReadOnlyList<(DateTimeOffset At, double Value)> Series(string station, string parameter, DateTimeOffset from, DateTimeOffset to) =>
            [.. Enumerable.Range(0, 36).Select(i => Until.AddMinutes(-5 * i)).Where(x => x >= from && x <= to).Select(x => (x, all[int.Parse(station[1..], System.Globalization.CultureInfo.InvariantCulture)].Value))];
    }

    sealed class Plants(IReadOnlyList<Facility> all) : IFacilities
    {
        public IReadOnlyList<Facility> All => all;
        public IReadOnlyList<(Facility Facility, double DistanceKm)> Upwind(GeoPoint point, double windFromDeg, string substance, double withinKm, double halfAngleDeg = 45) => [];
        public IReadOnlyList<(Facility Facility, double DistanceKm)> Near(GeoPoint point, double withinKm) => [.. All.Select(x => (x, x.Point.DistanceKm(point))).Where(x => x.Item2 <= withinKm)];
    }
}
