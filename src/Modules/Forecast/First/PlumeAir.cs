using LaChan.Contracts.Forecast;
using LaChan.Science.Air;

namespace LaChan.Forecast.First;

/// <summary>The air of a first forecast: stability and wind, with what was assumed for them.</summary>
/// <param name="Unit">The plume at 1 kg/s.</param>
public sealed record PlumeAir(StabilityClass Stability, Surroundings Surroundings, GaussianPlume Unit)
{
    public static PlumeAir Of(FirstForecastInput input, List<ForecastNote> notes)
    {
        var surroundings = input.Urban ? Surroundings.Urban : Surroundings.OpenCountry;
        var stability = StabilityOf(input, notes);
        var wind = WindProfile.At(input.WindMs, input.WindHeightM, input.ReleaseHeightM, stability, surroundings);
        return new(stability, surroundings, new GaussianPlume(
            1, wind, input.ReleaseHeightM, BriggsSigmas.Across(stability, surroundings), BriggsSigmas.Vertical(stability, surroundings)));
    }

    static StabilityClass StabilityOf(FirstForecastInput input, List<ForecastNote> notes)
    {
        if (input.Stability is { } stated) return Enum.Parse<StabilityClass>(stated);
        var sun = SolarPosition.AltitudeDeg(input.Source, input.At);
        var stability = PasquillStability.Of(input.WindMs, sun, input.CloudCover);
        var night = sun < PasquillStability.NightBelowDeg;
        notes.Add(new(night ? "forecast.note.stability-night" : "forecast.note.stability-day", stability.ToString(), [input.WindMs, Math.Round(sun)]));
        if (input.CloudCover is null) notes.Add(new("forecast.note.cloud-unknown", "", []));
        return stability;
    }
}
