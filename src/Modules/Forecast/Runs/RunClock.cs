using LaChan.Kernel;

namespace LaChan.Forecast.Runs;

/// <summary>When something that drifts comes to a place: three moments, seconds after the start of the run; null: it does not, as far as the run goes.</summary>
/// <param name="Kind">point or commune.</param>
/// <param name="Code">Of a commune; else empty.</param>
/// <param name="Km">Down the river; null at sea.</param>
/// <param name="EarliestS">River: with high water. Sea: the outermost (99 %) of what is afloat.</param>
/// <param name="LikelyS">River: with mean water. Sea: 90 %.</param>
/// <param name="LatestS">River: with low water. Sea: the half that lies thickest.</param>
/// <param name="EndS">River, mean water: a tenth of the peak is left.</param>
/// <param name="PeakMgL">River, mean water.</param>
public sealed record RunClock(string Kind, string Name, string Code, GeoPoint? Point, double? Km, double? EarliestS, double? LikelyS, double? LatestS, double? EndS, double? PeakMgL)
{
    /// <summary>before, there, passed at a moment, as the likely times say; without a moment every place that is reached is "there".</summary>
    public string State(double? timeS) =>
        (LikelyS ?? EarliestS) is not { } comes ? "before" : timeS is not { } now ? "there" : now < comes ? "before" : EndS is { } end && now > end ? "passed" : "there";
}
