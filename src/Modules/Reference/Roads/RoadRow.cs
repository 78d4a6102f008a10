using LaChan.Contracts.Reference;

namespace LaChan.Reference.Roads;

/// <summary>A row of <c>data/geography/roads.json</c>: a road between two places, both ways.</summary>
/// <param name="Class">national, provincial, urban, expressway.</param>
/// <param name="Certainty">How the kilometres are known.</param>
public sealed record RoadRow(string A, string B, double Km, string Road, string Class, string Certainty);

/// <summary>Speeds and factors by which kilometres become minutes.</summary>
/// <param name="RoadKmH">On national, provincial and urban roads.</param>
/// <param name="ExpresswayKmH">On expressways.</param>
/// <param name="Detour">Road kilometres for each straight kilometre of the legs at both ends.</param>
public sealed record Travel(double RoadKmH, double ExpresswayKmH, double Detour)
{
    public double Minutes(RoadRow road) => road.Km / (road.Class == "expressway" ? ExpresswayKmH : RoadKmH) * 60;
    public double LegKm(double straightKm) => straightKm * Detour;
    public double LegMinutes(double straightKm) => LegKm(straightKm) / RoadKmH * 60;
}

static class TravelPolicy
{
    /// <summary>The speeds in force on a day.</summary>
    public static Travel Speeds(this IPolicies policies, DateOnly on) => new(
        policies.Of("forces.speed-national-road", on).Value, policies.Of("forces.speed-expressway", on).Value, policies.Of("forces.leg-detour", on).Value);
}
