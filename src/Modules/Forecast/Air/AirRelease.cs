namespace LaChan.Forecast.Air;

/// <summary>How much leaves, and when.</summary>
/// <param name="RateKgS">Of a steady release, or while a puff lasts; 0 when the mass is given.</param>
/// <param name="MassKg">All at once; null: by rate.</param>
/// <param name="DurationS">Of a puff released at a rate; infinite for a plume.</param>
public sealed record AirRelease(double RateKgS, double? MassKg, double StartS, double DurationS);
