using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>Reads how the gas is let go: the file's <c>release</c> with the rate, mass and height of its <c>source</c>.</summary>
sealed class DenseReleaseRow(List<Remark> remarks)
{
    static readonly Dictionary<string, DenseReleaseKind> Kinds = new()
    {
        ["pool"] = DenseReleaseKind.Pool, ["jetHorizontal"] = DenseReleaseKind.JetHorizontal,
        ["jetVertical"] = DenseReleaseKind.JetVertical, ["instantaneous"] = DenseReleaseKind.Instantaneous,
    };

    public DenseRelease Read(StrictObject source, StrictObject release, DenseSubstance substance, DenseAir air)
    {
        var type = release.Word("type", [.. Kinds.Keys]);
        if (!release.Has("type")) release.Refuse("type", "forecast.refused.missing-one-of", $"is missing: one of {string.Join(", ", Kinds.Keys)}");
        var kind = type is null ? DenseReleaseKind.Pool : Kinds[type];
        var temperature = release.Number("temperatureK", 20, 1500, "kelvin, not °C")
            ?? Taken("release.temperatureK", Math.Min(substance.BoilingPointK, air.TemperatureK), "K, the boiling point or the air");
        var liquid = release.Number("liquidMassFraction", 0, 0.999, "a share, not per cent") ?? 0;
        if (kind == DenseReleaseKind.Pool && liquid > 0) remarks.Say("release.liquidMassFraction", "dense.pool-vapour", $"not used: a pool gives off vapour");
        var volume = release.Number("volumeFraction", 0.001, 1, "a share, 1 = pure") ?? 1;
        var (rate, duration, mass) = Amount(source, kind);
        var area = release.Number("areaM2", 1e-6, 1e6, "m²") ?? Area(release, kind, mass, substance.Density(temperature, liquid));
        var height = source.Number("heightM", 0, 1000, "m above ground") ?? Taken("source.heightM", 0, "m");
        if (kind == DenseReleaseKind.Pool && height > 0) source.Refuse("heightM", "forecast.refused.pool-height", $"{DenseCaseFile.Text(height)}: a pool lies on the ground; must be 0 or null");
        release.NoOthers();
        return new(kind, rate, duration, mass, area, temperature, liquid, height, volume);
    }

    static (double Rate, double Duration, double Mass) Amount(StrictObject source, DenseReleaseKind kind)
    {
        var atOnce = kind == DenseReleaseKind.Instantaneous;
        double? rate = source.Number("rateKgS", 1e-6, 1e6, "kg/s"), mass = source.Number("massKg", 1e-3, 1e9, "kg"), duration = source.Number("durationS", 1, 1e8, "s");
        if (atOnce && mass is null && !source.Has("massKg")) source.Refuse("massKg", "forecast.refused.burst-mass", $"is missing: an instantaneous release goes by its mass, kg");
        if (!atOnce && rate is null && !source.Has("rateKgS")) source.Refuse("rateKgS", "forecast.refused.steady-rate", $"is missing: a pool or a jet goes by its rate, kg/s");
        if (atOnce && rate is not null) source.Refuse("rateKgS", "forecast.refused.burst-rate", $"contradicts an instantaneous release, which goes by massKg; must be null");
        if (atOnce && duration is not null) source.Refuse("durationS", "forecast.refused.burst-duration", $"contradicts an instantaneous release; must be null");
        if (!atOnce && mass is not null) source.Refuse("massKg", "forecast.refused.steady-mass", $"contradicts a pool or jet, which goes by rateKgS and durationS; must be null");
        return (rate ?? double.NaN, atOnce ? 0 : duration ?? double.PositiveInfinity, mass ?? double.NaN);
    }

    /// <summary>Of a cloud let go at once: as high as wide. Of a pool or a jet it must be said.</summary>
    double Area(StrictObject release, DenseReleaseKind kind, double massKg, double densityKgM3)
    {
        if (kind == DenseReleaseKind.Instantaneous) return Taken("release.areaM2", Math.Pow(massKg / densityKgM3, 2.0 / 3), "m², as high as wide");
        if (!release.Has("areaM2") && kind == DenseReleaseKind.Pool) release.Refuse("areaM2", "forecast.refused.area-pool", $"is missing: area of the pool, m²");
        else if (!release.Has("areaM2")) release.Refuse("areaM2", "forecast.refused.area-jet", $"is missing: area of the jet once it has expanded to one atmosphere, m²");
        return double.NaN;
    }

    double Taken(string field, double value, string unit)
    {
        remarks.Taken(field, DenseCaseFile.Text(value), unit);
        return value;
    }
}
