using LaChan.Contracts.Reference;

namespace LaChan.Forecast.Radiation;

/// <summary>A level of dose or dose rate at which people are protected, and the row of the limits that gives it on a day.</summary>
/// <param name="Key">Of the texts: forecast.dose.KEY says what is done.</param>
/// <param name="Shade">How severe the map draws it, 1 to 3.</param>
/// <param name="Limit">Value, unit, basis, how sure.</param>
/// <param name="Value">What of a dose is compared with it.</param>
public sealed record DoseLevel(string Key, int Shade, Limit Limit, Func<DoseAt, double> Value)
{
    public double Threshold => Limit.Upper ?? double.PositiveInfinity;
}
