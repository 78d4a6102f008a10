using LaChan.Kernel;
using NetTopologySuite.Geometries;

namespace LaChan.Incidents.Classify;

/// <summary>What is known of an incident when its level is asked. Null means not known, which is not the same as no.</summary>
public sealed record ClassificationInput
{
    /// <summary>The day by whose law the level is judged; not before 1 January 2022.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day by which the codes of units and ministries are to be read; <see cref="On"/> when null.</summary>
    public DateOnly? UnitsOn { get; init; }

    public Pollution Pollution { get; init; } = Pollution.Confirmed;
    public IReadOnlyList<Hazard> Hazards { get; init; } = [];

    /// <summary>Affected communes; complete unless <see cref="MoreUnits"/>. Null or empty: none known so far.</summary>
    public IReadOnlyList<UnitCode>? Communes { get; init; }

    /// <summary>Affected provinces; complete unless <see cref="MoreUnits"/>. They also follow from the communes.</summary>
    public IReadOnlyList<UnitCode>? Provinces { get; init; }

    public IReadOnlyList<PossibleUnit> PossibleProvinces { get; init; } = [];
    public IReadOnlyList<PossibleUnit> PossibleCommunes { get; init; } = [];
    public bool MoreUnits { get; init; }

    /// <summary>How many districts were affected (before 1 July 2025).</summary>
    public int? Districts { get; init; }

    /// <summary>The affected area, longitude latitude; its units are added to those named.</summary>
    public Geometry? Geometry { get; init; }

    public bool? LeavesFacility { get; init; }

    /// <summary>The highest body whose means are exceeded.</summary>
    public Capability? CapabilityExceeded { get; init; }

    /// <summary>Null: no when every affected unit lies far from the land border, else unknown.</summary>
    public Crossing? CrossesBorder { get; init; }

    /// <summary>0 to 1, beside <see cref="Crossing.Suspected"/> or <see cref="Crossing.Unknown"/>.</summary>
    public double? CrossesBorderProbability { get; init; }

    public bool AtSeaOutsideProvinces { get; init; }

    /// <summary>For radiation also: a source lost, or found by the public.</summary>
    public bool UnknownOrigin { get; init; }

    public IReadOnlyList<AgencyCode>? Ministries { get; init; }
    public Quantity? Quantity { get; init; }
    public SealedSource? SealedSource { get; init; }

    internal DateOnly UnitDay => UnitsOn ?? On;
}

/// <summary>Whether something has been released.</summary>
public enum Pollution { Confirmed, Suspected, Potential, Trace }

/// <summary>Kinds of hazard. Waste, disease and other have no level table of their own.</summary>
public enum Hazard { Waste, Oil, Chemical, Radiation, Nuclear, Disease, Other }

/// <summary>Whose means are exceeded.</summary>
public enum Capability { None, Facility, Commune, Province }

/// <summary>Whether the pollution crosses the border of Viet Nam.</summary>
public enum Crossing { No, Yes, Suspected, Unknown }

/// <summary>A unit that may be affected, with a probability of 0 to 1.</summary>
public sealed record PossibleUnit(UnitCode Code, double Probability);

/// <summary>How much was released.</summary>
/// <param name="Unit">kg, t, m3 or L.</param>
public sealed record Quantity(double Value, string Unit);

/// <summary>A sealed radioactive source.</summary>
/// <param name="Nuclide">Such as <c>Ir-192</c>.</param>
/// <param name="ActivityTBq">Activity now, terabecquerel.</param>
public sealed record SealedSource(string Nuclide, double ActivityTBq);
