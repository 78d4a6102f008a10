using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using LaChan.Contracts.Risk;
using LaChan.Kernel;

namespace LaChan.Forecast.Seek;

/// <summary>Writes the input of a run that seeks a source: local metres about the place, as <see cref="Source.SourceCaseFile"/> reads them.</summary>
public static class SeekCase
{
    const double RoughnessM = 0.1;
    const int MostCandidates = 500;

    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Facilities of the square that hold the substance, nearest first.</summary>
    public static IReadOnlyList<Facility> Candidates(IFacilities facilities, SeekFacts facts) =>
    [
        .. facilities.Near(facts.Place, facts.RadiusKm * Math.Sqrt(2)).Select(x => x.Facility)
            .Where(x => Holds(x, facts.Substance.Symbol) && Within(facts.Place.MetresTo(x.Point), 1000 * facts.RadiusKm)).Take(MostCandidates),
    ];

    public static string Of(SeekFacts facts, IReadOnlyList<SeekSensor> sensors, TypedWeather weather, IReadOnlyList<(string Id, string Name, GeoPoint Point)> candidates)
    {
        var half = Math.Round(1000 * facts.RadiusKm);
        return new JsonObject
        {
            ["kind"] = "steady", ["substance"] = facts.Substance.Symbol,
            ["at"] = (weather.At - SeekSensor.Period).ToOffset(VietNamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["place"] = new JsonObject { ["lat"] = facts.Place.Lat, ["lon"] = facts.Place.Lon },
            ["averagingS"] = SeekSensor.Period.TotalSeconds, ["heightM"] = null, ["weather"] = new JsonArray(Row(weather)),
            ["sensors"] = new JsonArray([.. sensors.Select(x => Sensor(facts, x))]),
            ["box"] = new JsonObject { ["xMin"] = -half, ["xMax"] = half, ["yMin"] = -half, ["yMax"] = half },
            ["candidates"] = new JsonArray([.. candidates.Select(x => At(new() { ["id"] = x.Id, ["name"] = x.Name }, facts, x.Point))]),
            ["seed"] = 1,
        }.ToJsonString(Json);
    }

    /// <summary>A mean below the limit is written as null: the station looked and saw nothing.</summary>
    static JsonObject Sensor(SeekFacts facts, SeekSensor sensor)
    {
        var written = At(new() { ["id"] = sensor.Station.Code }, facts, sensor.Station.Point);
        written["value"] = sensor.Detects ? Math.Round(sensor.MeanUgM3, 3) : null;
        written["unit"] = "ug/m3";
        written["detectionLimit"] = facts.LimitUgM3;
        return written;
    }

    static JsonObject At(JsonObject of, SeekFacts facts, GeoPoint point)
    {
        var (east, north) = facts.Place.MetresTo(point);
        of["xM"] = Math.Round(east, 1);
        of["yM"] = Math.Round(north, 1);
        return of;
    }

    static JsonObject Row(TypedWeather weather)
    {
        var row = new JsonObject { ["windMs"] = weather.WindMs, ["windHeightM"] = 10, ["windFromDeg"] = weather.FromDeg, ["roughnessM"] = RoughnessM, ["temperatureK"] = Math.Round(weather.AirK, 2) };
        if (weather.CloudCover is { } cloud) row["cloudCover"] = cloud;
        if (weather.Stability is { } letter) row["stability"] = letter;
        return row;
    }

    static bool Holds(Facility facility, string substance) => facility.Stock.ContainsKey(substance) || facility.Holds?.Contains(substance, StringComparer.OrdinalIgnoreCase) == true;

    static bool Within((double EastM, double NorthM) at, double halfM) => Math.Max(Math.Abs(at.EastM), Math.Abs(at.NorthM)) <= halfM;
}
