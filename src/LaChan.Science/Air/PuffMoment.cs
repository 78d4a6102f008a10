namespace LaChan.Science.Air;

/// <summary>A puff over one step of time, as the receptors see it: amount·2^(A·dx² + B·dx·dy + C·dy²).</summary>
/// <param name="EastM">Of its middle.</param>
/// <param name="ReachEastM">Nothing counts beyond: four standard deviations.</param>
/// <param name="Bin">Which span of time it falls into.</param>
public readonly record struct PuffMoment(float EastM, float NorthM, float A, float B, float C, float ReachEastM, float ReachNorthM, int Bin);
