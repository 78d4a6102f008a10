namespace LaChan.Forecast.Runs;

/// <summary>A zone of dose of a run, for its page.</summary>
/// <param name="Key">What is done there: forecast.dose.KEY of the texts.</param>
/// <param name="Shade">How the map draws it, 1 to 3.</param>
/// <param name="IsDefault">No authority of Viet Nam has issued the level yet.</param>
/// <param name="FarthestM">From the source.</param>
/// <param name="IsCut">It reaches farther than was computed.</param>
public sealed record DoseReach(string Key, int Shade, double Threshold, string Unit, string Basis, bool IsDefault, double FarthestM, double AreaM2, bool IsCut, double People);
