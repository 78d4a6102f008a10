using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Units;

/// <summary>What a pack of outlines says of itself.</summary>
/// <param name="Name">For screen and journal.</param>
/// <param name="Approximate">True for the pack that set-up builds.</param>
/// <param name="BorderErrorKm">How far a province border may be off in nineteen of twenty places.</param>
/// <param name="CommuneErrorKm">The same for a commune border.</param>
/// <param name="Attribution">Must stand on every map.</param>
/// <param name="Inputs">Fingerprint of what the pack was made from: the same inputs make the same pack.</param>
public sealed record PackLabel(string Name, bool Approximate, double BorderErrorKm, double CommuneErrorKm, string Attribution, string Inputs);

/// <summary>The outlines of one pack, longitude and latitude in degrees (WGS84). Islands are parts of their units.</summary>
/// <param name="Now">The 34 provinces since 1 July 2025, by code.</param>
/// <param name="Before">The 63 until 30 June 2025.</param>
/// <param name="World">Land of the neighbouring countries by two-letter code, before ours is taken away.</param>
/// <param name="Neighbours">The same without what is ours and with the slivers between the two data sets closed: for drawing and for the land border.</param>
/// <param name="Border">The line along which the land of China, Laos and Cambodia meets ours.</param>
/// <param name="Beyond">Their land further from ours than the border error.</param>
public sealed record Outlines(
    PackLabel Label,
    IReadOnlyDictionary<UnitCode, Geometry> Now, IReadOnlyDictionary<UnitCode, Geometry> Before, IReadOnlyDictionary<UnitCode, Geometry> Communes,
    IReadOnlyDictionary<string, Geometry> World, IReadOnlyDictionary<string, Geometry> Neighbours, Geometry Border, Geometry Beyond);
