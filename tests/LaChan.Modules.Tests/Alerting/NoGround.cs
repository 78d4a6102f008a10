using LaChan.Contracts.Reference;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>A map with nothing beneath.</summary>
sealed class NoGround : IMapGround
{
    public MapGround Ground(Envelope window, DateOnly on) => new([], [], [], [], [], [], [], "");
}
