using LaChan.Contracts.Forecast;
using LaChan.Science.Air;

namespace LaChan.Forecast.First;

/// <summary>The air of a first forecast: stability and wind, with what was assumed for them.</summary>
/// <param name="Unit">The plume at 1 kg/s.</param>
public sealed record PlumeAir(StabilityClass Stability, RatedPlume Unit)
{
    const double OpenRoughnessM = 0.1, UrbanRoughnessM = 1;

    public static PlumeAir Of(FirstForecastInput input, List<ForecastNote> notes)
    {
        var stability = StabilityOf(input, notes);
        var known = new WeatherKnown(input.WindMs, input.WindHeightM, input.Urban ? UrbanRoughnessM : OpenRoughnessM, Stability: stability);
        var air = BoundaryLayerEstimate.Of(known).Air;
        return new(stability, new(PlumeTable.Of(air, new(input.ReleaseHeightM), [0, RateRange.StationInletM], AirForecast.FarthestM), 1));
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
