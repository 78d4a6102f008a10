namespace LaChan.Contracts.Reference;

/// <summary>Values that no law gives and an authority may change: deadlines, thresholds, factors. Labelled as policy on screen.</summary>
/// <param name="Key">Such as <c>clock.acknowledge-alarm</c>.</param>
public sealed record Policy(string Key, double Value, string Unit, string TextVi, string TextEn);

/// <summary>Policy rows by key, as of a day.</summary>
public interface IPolicies
{
    /// <summary>Throws when the key does not exist: a missing row is a bug.</summary>
    Policy Of(string key, DateOnly on);
}
