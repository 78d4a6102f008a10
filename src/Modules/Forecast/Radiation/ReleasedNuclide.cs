using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>A nuclide that is let go, and how much of it: Bq/s while the release lasts.</summary>
public sealed record ReleasedNuclide(Nuclide Nuclide, double RateBqS);
