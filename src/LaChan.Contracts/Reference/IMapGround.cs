using NetTopologySuite.Geometries;

namespace LaChan.Contracts.Reference;

/// <summary>What lies beneath a map that the server draws itself.</summary>
public interface IMapGround
{
    /// <param name="window">Longitude and latitude, degrees (WGS84). Up to 3 degrees wide and high it is drawn with communes and roads, else as the whole country.</param>
    /// <param name="on">The day whose units are drawn.</param>
    MapGround Ground(Envelope window, DateOnly on);
}
