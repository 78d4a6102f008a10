using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Reads one row of weather and derives the boundary layer from the best that it holds.</summary>
static class AirWeatherRow
{
    static readonly string[] Unused = ["relativeHumidity"];

    public static AirWeather Read(StrictObject row, DateTimeOffset? at, GeoPoint? place, double averagingS, List<Remark> remarks)
    {
        void Say(string field, string key, FormattableString english) => remarks.Say(AirCaseFile.StrictPath(row, field), key, english);
        double Or(string name, double min, double max, string unit, double otherwise)
        {
            if (!row.Has(name)) remarks.Taken(AirCaseFile.StrictPath(row, name), otherwise, unit);
            return row.Number(name, min, max, unit) ?? otherwise;
        }

        var time = row.Number("timeS", 0, 1e8, "s from the start of the run") ?? 0;
        var wind = row.NeededNumber("windMs", 0.5, 75, "m/s; in less wind a plume means nothing");
        var from = row.NeededNumber("windFromDeg", 0, 360, "degrees clockwise from north, where it blows from");
        var known = new WeatherKnown(
            wind, Or("windHeightM", 0.5, 300, "m above ground", 10), Or("roughnessM", 1e-5, 10, "m", 0.1),
            row.Number("frictionVelocityMs", 0.01, 5, "m/s"), StabilityFields.ObukhovM(row), row.Number("mixingM", 1, 20_000, "m"),
            StabilityFields.HeatFluxWm2(row), row.Number("sigmaThetaDeg", 0.1, 104, "degrees"),
            row.Number("temperatureK", 200, 340, "kelvin, not °C"), row.Number("pressurePa", 40_000, 110_000, "pascal, not hPa"),
            row.Number("cloudCover", 0, 1, "a share, not per cent or oktas"), row.Number("solarWm2", 0, 1400, "W/m²"),
            at is { } moment && place is { } point ? SolarPosition.AltitudeDeg(point, moment.AddSeconds(time)) : null,
            StabilityFields.Stability(row), averagingS);
        var rain = row.Number("rainMmH", 0, 500, "mm/h");
        Check(row, known);
        foreach (var name in Unused.Where(row.Has)) Say(name, "air.not-used", $"not used by this model");
        row.NoOthers();
        if (double.IsNaN(wind) || double.IsNaN(from)) known = known with { WindMs = 1 }; // the row is refused already
        var estimate = BoundaryLayerEstimate.Of(known);
        foreach (var how in estimate.How) remarks.Add(how with { Field = AirCaseFile.StrictPath(row, how.Field) });
        if (LightWindMeander.Applies(estimate.Air)) Say("windMs", "air.light-wind", $"so light that a steady plume partly goes round with it: there is some upwind too");
        return new(time, from, estimate.Air, rain ?? 0);
    }

    /// <summary>Fields that contradict each other, and the range of those that no passive plume uses: a wrong unit here means a wrong unit elsewhere.</summary>
    static void Check(StrictObject row, WeatherKnown known)
    {
        row.Number("relativeHumidity", 0, 1, "a share, not per cent");
        StabilityFields.Agree(row, known.Stability, known.ObukhovM, known.HeatFluxWm2);
        StabilityFields.Stands(row, known.RoughnessM, known.WindHeightM);
    }
}
