using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>The rivers of the base pack.</summary>
public interface IRivers
{
    /// <summary>Names of the rivers within a distance: more than one at a confluence. Lines are coarse (points up to 25 km apart): "near", never "on".</summary>
    IReadOnlySet<string> Near(GeoPoint point, double withinKm);

    /// <summary>Everything downstream of the nearest river within a distance; null when there is none.</summary>
    RiverCourse? Downstream(GeoPoint point, double withinKm);
}

/// <summary>What lies downstream of a place.</summary>
/// <param name="OffKm">Distance of the place from the river's line.</param>
/// <param name="Stretches">Each after those that lead to it.</param>
public sealed record RiverCourse(string River, double OffKm, IReadOnlyList<RiverStretch> Stretches);

/// <summary>A stretch between two points of a river.</summary>
/// <param name="StartKm">Along the shortest way from the place.</param>
/// <param name="MeanFlowM3S">Of the year, in this branch: stated at its head, or carried down from above with tributaries added and splits shared.</param>
/// <param name="FlowKnown">False: nothing is stated above it; the nearest flow below was taken.</param>
/// <param name="EndNamed">Whether its end is a named point, not a mark between two.</param>
public sealed record RiverStretch(
    string River, string From, string To, GeoPoint Start, GeoPoint End, double StartKm, double LengthKm, double? MeanFlowM3S, bool FlowKnown, bool EndNamed)
{
    public double EndKm => StartKm + LengthKm;
}
