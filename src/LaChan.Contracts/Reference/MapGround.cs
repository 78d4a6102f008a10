using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Reference;

/// <summary>The layers of a map, bottom to top; longitude, latitude, degrees. What reaches beyond the window may be cut there.</summary>
/// <param name="Islands">Circles around islands too small for an outline, those of both archipelagos among them.</param>
/// <param name="Rivers">With the class of their flow: 1 the largest, 4 the smallest.</param>
/// <param name="Roads">Straight legs between places; empty for the whole country.</param>
/// <param name="Communes">Empty for the whole country.</param>
/// <param name="Names">The most important first.</param>
public sealed record MapGround(
    IReadOnlyList<Geometry> Neighbours, IReadOnlyList<Geometry> Provinces, IReadOnlyList<Geometry> Islands, IReadOnlyList<(int Class, Geometry Line)> Rivers,
    IReadOnlyList<Geometry> Roads, IReadOnlyList<Geometry> Communes, IReadOnlyList<MapName> Names, string Attribution);
