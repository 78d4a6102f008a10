using LaChan.Platform;

namespace LaChan.Incidents.Weather;

/// <summary>Wind and current as officers stated them, the newest of each that nobody has withdrawn.</summary>
public sealed record StatedWeather(StatedWind? Wind, StatedCurrent? Current)
{
    public static readonly StatedWeather None = new(null, null);

    /// <summary>Only what still holds at a moment.</summary>
    public StatedWeather At(DateTimeOffset now) => new(Wind?.Said.Until > now ? Wind : null, Current?.Said.Until > now ? Current : null);

    /// <summary>The next moment after another at which something ends; null: nothing does.</summary>
    public DateTimeOffset? EndsAfter(DateTimeOffset moment) =>
        new[] { Wind?.Said.Until, Current?.Said.Until }.Where(x => x > moment).Min();

    public StatedWeather With(Entry entry) => entry.Body switch
    {
        WindStated wind => this with { Wind = new(wind, entry.Actor.Name, entry.RecordedAt) },
        CurrentStated current => this with { Current = new(current, entry.Actor.Name, entry.RecordedAt) },
        WeatherWithdrawn { What: "wind" } => this with { Wind = null },
        WeatherWithdrawn => this with { Current = null },
        _ => this,
    };
}
