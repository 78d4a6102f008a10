using LaChan.Contracts.Reference;
using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Modules.Tests.Forecast.Review;

/// <summary>A made-up country of square communes, 0.01° wide, a hundred people each.</summary>
sealed class CellUnits : IUnits
{
    const double Width = 0.01, People = 100;

    public (string Name, bool Approximate, double BorderErrorKm) Pack => ("cells", true, 0);

    public Touched Touched(Geometry zone, DateOnly on)
    {
        var box = zone.EnvelopeInternal;
        var cells =
            from i in Range(box.MinX, box.MaxX)
            from j in Range(box.MinY, box.MaxY)
            let share = Cell(i, j).Intersection(zone).Area / (Width * Width)
            where share > 0
            let commune = new Commune(new($"{i}:{j}"), $"{i}:{j}", "xa", new("00"), 1, People, new(j * Width, i * Width))
            select new TouchedCommune(commune, share, share * People, false);
        IReadOnlyList<TouchedCommune> touched = zone.IsEmpty ? [] : [.. cells];
        var people = touched.Sum(x => x.People);
        return new(touched, [], [], people, people, people, "cells", true);
    }

    static IEnumerable<int> Range(double from, double to) => Enumerable.Range((int)(from / Width), (int)(to / Width) - (int)(from / Width) + 1);
    static Geometry Cell(int i, int j) => new GeometryFactory().ToGeometry(new Envelope(i * Width, (i + 1) * Width, j * Width, (j + 1) * Width));

    public IReadOnlyList<Province> Provinces(DateOnly on) => [];
    public Province? Province(UnitCode code, DateOnly on) => null;
    public UnitCode? ProvinceSuccessor(UnitCode code, DateOnly was, DateOnly on) => null;
    public IReadOnlyList<Commune> Communes(DateOnly on) => [];
    public Commune? Commune(UnitCode code, DateOnly on) => null;
    public OldCommune? OldCommune(UnitCode code) => null;
    public Province? ProvinceAt(GeoPoint point, DateOnly on) => null;
    public Commune? CommuneAt(GeoPoint point, DateOnly on) => null;
    public double? LandBorderKm(GeoPoint point) => null;
    public bool CrossesLandBorder(Geometry zone) => false;
}
