using LaChan.Contracts.Forecast;

namespace LaChan.Incidents.Weather;

/// <summary>A wind that an officer stated, with who and when.</summary>
public sealed record StatedWind(WindStated Said, string By, DateTimeOffset EnteredAt)
{
    public WeatherOrigin Origin => new("stated", By, EnteredAt.ToUniversalTime(), Said.Source, Said.Until.ToUniversalTime());

    /// <summary>Cloud by the word that was chosen, 0 to 1; null: nothing was said of the sky.</summary>
    public double? CloudCover => Said.Sky switch { "sunny" or "clear-night" => 0, "overcast" => 1, _ => null };
}
