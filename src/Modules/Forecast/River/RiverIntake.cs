using LaChan.Contracts.Risk;
using LaChan.Kernel;

namespace LaChan.Forecast.River;

/// <summary>A works that takes water from a river near it.</summary>
public sealed record RiverIntake(string Id, string Name, GeoPoint Point)
{
    const string Kind = "water-works";

    public static IEnumerable<RiverIntake> Of(IEnumerable<Facility> facilities) => facilities.Where(x => x.Kind == Kind).Select(x => new RiverIntake(x.Id, x.NameVi, x.Point));

    public static IEnumerable<RiverIntake> Of(IEnumerable<FacilityRegistered> rows) => rows.Where(x => x.Kind == Kind).Select(x => new RiverIntake(x.Id, x.NameVi, new(x.Lat, x.Lon)));
}
