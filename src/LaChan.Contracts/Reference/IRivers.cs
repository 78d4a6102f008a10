using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>The rivers of the base pack.</summary>
public interface IRivers
{
    /// <summary>Name of the nearest river within a distance; null when there is none. Lines are coarse (points up to 25 km apart): "near", never "on".</summary>
    string? Near(GeoPoint point, double withinKm);
}
