namespace LaChan.Contracts.Reference;

/// <summary>Values that no law gives and an authority may change: deadlines, thresholds, factors. Labelled as policy on screen.</summary>
/// <param name="Key">Such as <c>clock.acknowledge-alarm</c>; all of them stand in <c>data/policies.json</c>.</param>
/// <param name="Unit">min, h, d, y, km, m, km/h, %, x (times), °, µSv/h, readings, stations, levels, or empty.</param>
/// <param name="Basis">Where the value comes from.</param>
/// <param name="IsLaw">True for the few that a law does give, kept here because a clock counts by them.</param>
public sealed record Policy(string Key, double Value, string Unit, string TextVi, string TextEn, string Basis = "", bool IsLaw = false);

/// <summary>Policy rows by key, as of a day.</summary>
public interface IPolicies
{
    /// <summary>Throws when the key does not exist: a missing row is a bug.</summary>
    Policy Of(string key, DateOnly on);
}
