using LaChan.Science.Sea;

namespace LaChan.Forecast.Sea;

/// <summary>The area that holds a share of what is afloat, where it lies thickest.</summary>
/// <param name="KgM2">The density at its edge.</param>
public sealed record SeaZone(double Share, double KgM2, double MassKg, IReadOnlyList<DensityZone> Parts);
