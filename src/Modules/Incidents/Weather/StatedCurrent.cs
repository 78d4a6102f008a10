using LaChan.Contracts.Forecast;

namespace LaChan.Incidents.Weather;

/// <summary>A current of the sea that an officer stated, with who and when.</summary>
public sealed record StatedCurrent(CurrentStated Said, string By, DateTimeOffset EnteredAt)
{
    public SeaCurrent Current => new(Said.SpeedMs, Said.ToDeg, Said.At.ToUniversalTime(), new("stated", By, EnteredAt.ToUniversalTime(), Said.Source, Said.Until.ToUniversalTime()));
}
