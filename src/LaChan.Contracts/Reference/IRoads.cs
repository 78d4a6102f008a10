using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>A way by road between two places.</summary>
/// <param name="Via">Points along the way, for a map line.</param>
/// <param name="Approximate">True: lengths are of the base pack's graph of main roads, with straight legs at both ends.</param>
public sealed record Route(double Km, double Minutes, IReadOnlyList<GeoPoint> Via, IReadOnlyList<string> Roads, bool Approximate);

/// <summary>The road graph.</summary>
public interface IRoads
{
    Route? Between(GeoPoint from, GeoPoint to);

    /// <summary>Minutes to <paramref name="to"/> from each of many places, in one search.</summary>
    IReadOnlyList<double?> MinutesTo(GeoPoint to, IReadOnlyList<GeoPoint> from);
}
