namespace LaChan.Science.Air;

/// <summary>Where and how a passive gas leaves.</summary>
/// <param name="HeightM">Above ground, metres, 0 or more.</param>
/// <param name="DiameterM">Of the opening, metres; 0 a point.</param>
/// <param name="ExitVelocityMs">Upwards, m/s.</param>
/// <param name="ExitTemperatureK">Null: that of the air.</param>
/// <param name="Building">It leaves from this building, or just behind it; none as a rule.</param>
public readonly record struct PlumeSource(double HeightM, double DiameterM = 0, double ExitVelocityMs = 0, double? ExitTemperatureK = null, BuildingWake Building = default)
{
    /// <summary>A release at the very ground is spread from here, metres: half of the lowest level of the models.</summary>
    internal const double LowestM = 0.05;

    /// <summary>σy at the source: D. B. Turner (1970), AP-26, chapter 5, width over 4.3.</summary>
    internal double WidthM => DiameterM / 4.3;
}
