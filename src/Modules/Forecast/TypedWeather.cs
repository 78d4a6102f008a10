using LaChan.Contracts.Forecast;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;
using LaChan.Ui;

namespace LaChan.Forecast;

/// <summary>Weather of a run that is asked for by a form: typed, of a gridded file, or of the nearest station.</summary>
/// <param name="Station">Null: typed, or of a grid.</param>
/// <param name="Grid">Null: typed, or of a station.</param>
/// <param name="Stability">A to F; null: from sun, cloud and wind.</param>
/// <param name="AirK">Of the air.</param>
public sealed record TypedWeather(double WindMs, double FromDeg, double? CloudCover, string? Stability, double AirK, DateTimeOffset At, WindReading? Station, GriddedFlow? Grid = null)
{
    public static readonly IReadOnlyList<string> Classes = ["A", "B", "C", "D", "E", "F"];

    const double LeastWindMs = 0.5, UsualC = 28;

    /// <param name="typed">What a field holds; empty: nothing.</param>
    /// <param name="grids">Asked for the wind where none was typed.</param>
    /// <param name="readings">Asked for it where no grid covers place and time.</param>
    /// <param name="place">Of the source.</param>
    /// <param name="now">The run begins then, unless another moment was typed.</param>
    /// <param name="refusals">Filled.</param>
    public static async Task<TypedWeather?> Read(Func<string, string> typed, IGriddedWeather grids, IReadings readings, GeoPoint place, DateTimeOffset now, List<Refusal> refusals)
    {
        var before = refusals.Count;
        var at = Moment(typed("at"), now, refusals);
        var byHand = typed("wind").Trim().Length > 0 || typed("from").Trim().Length > 0;
        var grid = byHand ? null : await grids.Find("wind", place, at);
        var station = byHand || grid is not null ? null : readings.WindNear(place, at);
        if (!byHand && grid is null && station is null) refusals.Add(new("wind", ""));
        double? cloud = typed("cloud").Trim().Length == 0 ? null : TypedNumber.Read(typed("cloud"), "cloud", 0, 100, refusals) / 100;
        var air = typed("air").Trim().Length == 0 ? UsualC : TypedNumber.Read(typed("air"), "air", -10, 50, refusals);
        var stability = typed("stability") is { Length: > 0 } letter ? letter : null;
        if (stability is not null && !Classes.Contains(stability)) refusals.Add(new("stability", $"\"{stability}\": A – F"));
        var (wind, from) = byHand ? (TypedNumber.Read(typed("wind"), "wind", LeastWindMs, 75, refusals), TypedNumber.Read(typed("from"), "from", 0, 360, refusals))
            : (Math.Max(LeastWindMs, Math.Round(grid?.SpeedMs ?? station?.SpeedMs ?? 0, 2)), Math.Round(grid?.FromDeg ?? station?.FromDeg ?? 0));
        return refusals.Count > before ? null : new(wind, from, cloud, stability, air + 273.15, at, station, grid);
    }

    static DateTimeOffset Moment(string typed, DateTimeOffset now, List<Refusal> refusals)
    {
        if (typed.Trim().Length == 0) return now;
        if (TypedMoment.Read(typed) is { } moment) return moment;
        refusals.Add(new("at", $"\"{typed}\": 2026-11-24T02:00"));
        return now;
    }
}
