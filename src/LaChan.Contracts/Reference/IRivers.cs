using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>The rivers of the base pack.</summary>
public interface IRivers
{
    /// <summary>Names of the rivers within a distance: more than one at a confluence. Lines are coarse (points up to 25 km apart): "near", never "on".</summary>
    IReadOnlySet<string> Near(GeoPoint point, double withinKm);
}
