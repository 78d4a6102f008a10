using System.Globalization;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>Reads one row of weather and derives the stability class from the best that it holds: stated class, Obukhov length, sunshine, hour and cloud.</summary>
static class AirWeatherRow
{
    const double UrbanRoughnessM = 1;
    static readonly string[] Unused = ["frictionVelocityMs", "heatFluxWm2", "sigmaThetaDeg", "pressurePa", "relativeHumidity", "rainMmH"];

    public static AirWeather Read(StrictObject row, DateTimeOffset? at, GeoPoint? place, List<(string Field, string Remark)> remarks)
    {
        void Remark(string field, string remark) => remarks.Add((AirCaseFile.StrictPath(row, field), remark));
        double Or(string name, double min, double max, string unit, double otherwise)
        {
            if (!row.Has(name)) Remark(name, string.Create(CultureInfo.InvariantCulture, $"missing: {otherwise} {unit} taken"));
            return row.Number(name, min, max, unit) ?? otherwise;
        }

        var time = row.Number("timeS", 0, 1e8, "s from the start of the run") ?? 0;
        var wind = row.NeededNumber("windMs", 0.5, 75, "m/s; in less wind a plume means nothing");
        var height = Or("windHeightM", 0.5, 300, "m above ground", 10);
        var from = row.NeededNumber("windFromDeg", 0, 360, "degrees clockwise from north, where it blows from");
        var mixing = row.Number("mixingM", 1, 20_000, "m") ?? double.PositiveInfinity;
        var temperature = row.Number("temperatureK", 200, 340, "kelvin, not °C");
        CheckUnused(row);
        var roughness = Or("roughnessM", 1e-5, 10, "m", 0.1);
        var stability = Stability(row, wind * Math.Pow(10 / height, 0.15), roughness, at?.AddSeconds(time), place, Remark);
        Remark("stability", $"class {stability} and Briggs' {(roughness >= UrbanRoughnessM ? "urban" : "open-country")} curves are used");
        foreach (var name in Unused.Where(row.Has)) Remark(name, "not used by this model");
        row.NoOthers();
        return new(time, wind, height, from, mixing, temperature, stability, roughness >= UrbanRoughnessM ? Surroundings.Urban : Surroundings.OpenCountry);
    }

    /// <summary>Checked although a plume by classes does not use them: a wrong unit here means a wrong unit elsewhere.</summary>
    static void CheckUnused(StrictObject row)
    {
        row.Number("frictionVelocityMs", 1e-3, 10, "m/s");
        row.Number("heatFluxWm2", -500, 1500, "W/m², upwards positive");
        row.Number("sigmaThetaDeg", 0.1, 104, "degrees");
        row.Number("pressurePa", 40_000, 110_000, "pascal, not hPa");
        row.Number("relativeHumidity", 0, 1, "a share, not per cent");
        row.Number("rainMmH", 0, 500, "mm/h");
    }

    static StabilityClass Stability(
        StrictObject row, double wind10Ms, double roughnessM, DateTimeOffset? at, GeoPoint? place, Action<string, string> remark)
    {
        var stated = row.Word("stability", "A", "B", "C", "D", "E", "F");
        var obukhov = row.Number("obukhovM", -1e9, 1e9, "m; negative unstable");
        var cloud = row.Number("cloudCover", 0, 1, "a share, not per cent or oktas");
        var solar = row.Number("solarWm2", 0, 1400, "W/m²");
        if (obukhov == 0) row.Refuse("obukhovM", "0: must be negative (unstable), positive (stable) or null");
        if (stated is { } letter && obukhov is { } length && Contradict(letter[0], length)) row.Refuse("stability", $"{letter} contradicts obukhovM {length.ToString(CultureInfo.InvariantCulture)}");
        if (obukhov > 0 && row.Number("heatFluxWm2", -500, 1500, "W/m²") > 0) row.Refuse("heatFluxWm2", "is upwards, but obukhovM is positive (stable)");
        if (double.IsNaN(wind10Ms)) return StabilityClass.D; // the row is refused for its wind already
        if (stated is not null) return Enum.Parse<StabilityClass>(stated);
        if (obukhov is { } l && l != 0) return GolderStability.Of(l, roughnessM);
        if (solar > 0) return SolarRadiationStability.ByDay(wind10Ms, solar.Value);
        if (at is { } moment && place is { } point)
        {
            if (cloud is null) remark("cloudCover", "missing: a clear sky taken");
            return PasquillStability.Of(wind10Ms, SolarPosition.AltitudeDeg(point, moment), cloud);
        }
        remark("stability", "missing, and neither obukhovM, nor solarWm2, nor at with lat and lon: D (neutral) taken");
        return StabilityClass.D;
    }

    static bool Contradict(char stability, double obukhovM) => stability is 'E' or 'F' ? obukhovM < 0 : stability is 'A' or 'B' or 'C' && obukhovM > 0;
}
