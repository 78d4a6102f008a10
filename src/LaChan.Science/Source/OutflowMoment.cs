namespace LaChan.Science.Source;

/// <summary>How much leaves at a moment.</summary>
/// <param name="TimeS">Seconds from the start.</param>
/// <param name="RateKgS">kg/s.</param>
/// <param name="LeftKg">What is still inside, kg.</param>
public readonly record struct OutflowMoment(double TimeS, double RateKgS, double LeftKg);
