using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Forecast.Weather;

/// <summary>The weather of a run of the air at a place: hour by hour of a gridded file where one covers it, else one row of the nearest station.</summary>
/// <param name="Json">As the input of a run takes it.</param>
/// <param name="Grid">The first hour; null: of a station.</param>
/// <param name="Station">Null: of a grid.</param>
public sealed record WeatherRows(string Json, GriddedFlow? Grid, WindReading? Station)
{
    const int LongestHours = 6;
    const double LeastWindMs = 0.5, WindHeightM = 10, OpenRoughnessM = 0.1;

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null where neither covers it.</returns>
    public static async Task<WeatherRows?> Of(IGriddedWeather grids, IReadings readings, GeoPoint place, DateTimeOffset at, CancellationToken ct = default)
    {
        List<GriddedFlow> hours = [];
        // The hours of one file: another may say something else.
        while (hours.Count <= LongestHours && await grids.Find("wind", place, at.AddHours(hours.Count), ct) is { } flow && (hours.Count == 0 || flow.Origin == hours[0].Origin)) hours.Add(flow);
        if (hours.Count > 0) return new(Written(at, hours.Select((x, i) => (3600 * i, x.SpeedMs, x.FromDeg))), hours[0], null);
        return readings.WindNear(place, at) is { } wind ? new(Written(at, [(0, Math.Round(wind.SpeedMs, 2), Math.Round(wind.FromDeg))]), null, wind) : null;
    }

    static string Written(DateTimeOffset at, IEnumerable<(int TimeS, double SpeedMs, double FromDeg)> rows) => new JsonObject
    {
        ["at"] = at.ToOffset(VietNamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["weather"] = new JsonArray([.. rows.Select(x => new JsonObject
        {
            ["timeS"] = x.TimeS, ["windMs"] = Math.Max(LeastWindMs, x.SpeedMs), ["windHeightM"] = WindHeightM, ["windFromDeg"] = x.FromDeg, ["roughnessM"] = OpenRoughnessM,
        })]),
    }.ToJsonString(Indented);
}
