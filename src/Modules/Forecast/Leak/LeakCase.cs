using System.Globalization;
using System.Text.Json.Nodes;
using LaChan.Kernel;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Leak;

/// <summary>Turns a source term and weather into the input of a run, and says why the model is the one it is.</summary>
/// <param name="Kind">plume, puff, dense.</param>
/// <param name="Criterion">How heavy the release is against the wind; <see cref="Heavy"/> and more: it flows by its own weight.</param>
public sealed record LeakCase(string Kind, double Criterion, string Input)
{
    /// <summary>R. E. Britter, J. McQuaid (1988), Workbook on the dispersion of dense gases, HSE Contract Research Report 17/1988, section 2: a steady release is as good as passive where (g0'·q0/(U³·D))^(1/3) ≤ 0.15, D = (q0/U)^(1/2), g0' = g(ρ0 − ρa)/ρa.</summary>
    public const double Heavy = 0.15;

    const double Gravity = 9.80665, Atmosphere = 101_325, AirGasConstant = 287.05, RoughnessM = 0.1, StaysS = 3600;

    public static LeakCase Of(LeakFacts facts, LeakOutflow outflow, TypedWeather weather)
    {
        var substance = LeakFacts.Properties(facts.Substance) ?? throw new InvalidOperationException($"{facts.Substance.Symbol} has no properties");
        var criterion = CriterionOf(substance, outflow.Release, weather);
        var lasts = outflow.Release.DurationS > StaysS;
        var kind = criterion > Heavy ? "dense" : lasts ? "plume" : "puff";
        return new(kind, criterion, Write(kind, facts, outflow.Release, weather));
    }

    static double CriterionOf(DenseSubstance substance, DenseRelease release, TypedWeather weather)
    {
        var density = substance.Density(release.TemperatureK, release.LiquidFraction);
        var air = Atmosphere / (AirGasConstant * weather.AirK);
        var reduced = Gravity * (density - air) / air * release.VolumeFraction;
        var flow = release.RateKgS / density;
        return reduced <= 0 ? 0 : Math.Cbrt(reduced * flow / (Math.Pow(weather.WindMs, 3) * Math.Sqrt(flow / weather.WindMs)));
    }

    static string Write(string kind, LeakFacts facts, DenseRelease release, TypedWeather weather)
    {
        var source = new JsonObject { ["lat"] = Math.Round(facts.Place.Lat, 6), ["lon"] = Math.Round(facts.Place.Lon, 6), ["heightM"] = Round(release.Kind == DenseReleaseKind.Pool ? 0 : release.HeightM), ["rateKgS"] = Round(release.RateKgS) };
        if (kind != "plume" && double.IsFinite(release.DurationS)) source["durationS"] = Math.Max(1, Math.Round(release.DurationS));
        var row = new JsonObject
        {
            ["timeS"] = 0, ["windMs"] = weather.WindMs, ["windHeightM"] = 10, ["windFromDeg"] = weather.FromDeg, ["roughnessM"] = RoughnessM, ["temperatureK"] = Round(weather.AirK),
        };
        if (weather.CloudCover is { } cloud) row["cloudCover"] = cloud;
        if (weather.Stability is { } letter) row["stability"] = letter;
        var input = new JsonObject
        {
            ["kind"] = kind, ["substance"] = facts.Substance.Symbol, ["at"] = weather.At.ToOffset(VietNamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["source"] = source, ["weather"] = new JsonArray(row), ["averagingS"] = 600, ["output"] = kind == "puff" ? "max" : "mean",
        };
        if (kind == "dense") input["release"] = Release(release);
        return input.ToJsonString(new() { WriteIndented = true });
    }

    static JsonObject Release(DenseRelease release)
    {
        var written = new JsonObject { ["type"] = release.Kind == DenseReleaseKind.Pool ? "pool" : "jetHorizontal", ["areaM2"] = Round(release.AreaM2), ["temperatureK"] = Round(release.TemperatureK) };
        if (release.LiquidFraction > 0) written["liquidMassFraction"] = Round(Math.Min(0.999, release.LiquidFraction));
        if (release.VolumeFraction < 1) written["volumeFraction"] = Round(release.VolumeFraction);
        return written;
    }

    static double Round(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
