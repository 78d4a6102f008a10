namespace LaChan.Science.Inversion;

/// <summary>What a sensor said: a mean concentration over the averaging time.</summary>
/// <param name="XM">East, metres.</param>
/// <param name="YM">North, metres.</param>
/// <param name="ZM">Above ground, metres.</param>
/// <param name="KgM3">Null or below the limit: nothing detected, which is knowledge too.</param>
/// <param name="LimitKgM3">What it can detect; 0: unknown, then there must be a value above 0.</param>
public readonly record struct SensorReading(double XM, double YM, double ZM, double? KgM3, double LimitKgM3)
{
    public bool Detects => KgM3 is { } value && value > 0 && value >= LimitKgM3;
}

/// <summary>Where the source is looked for, metres.</summary>
public readonly record struct SearchBox(double XMin, double XMax, double YMin, double YMax)
{
    public bool Holds(double xM, double yM) => xM >= XMin && xM <= XMax && yM >= YMin && yM <= YMax;
}
