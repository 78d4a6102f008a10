namespace LaChan.Contracts.Forces;

/// <summary>Entry <c>force-ordered</c>: an order to go, by a person. Stream <c>incident/{id}</c>.</summary>
public sealed record ForceOrdered(Guid Incident, string Depot, string NameVi, string Capability, int Units, double Km, double Minutes, IReadOnlyList<LaChan.Kernel.GeoPoint> Route);
