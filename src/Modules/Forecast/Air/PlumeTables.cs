using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The tabulated plume of a case in one row of weather.</summary>
static class PlumeTables
{
    public static PlumeTable Of(AirCase air, AirWeather weather, double[] heightsM, double farthestM) =>
        PlumeTable.Of(weather.Air, air.Vent, heightsM, farthestM, GroundResistance(air, weather.Air), air.LossPerS + RainPerS(air, weather));

    /// <summary>What the rain of a row washes out, 1/s.</summary>
    public static double RainPerS(AirCase air, AirWeather weather) => air.RainWashes ? RainWashout.PerS(weather.RainMmH) : 0;

    static double GroundResistance(AirCase air, BoundaryLayer layer) => air.DepositionMs switch
    {
        null => DryDeposition.Estimated(layer, air.Substance),
        0 => double.PositiveInfinity,
        { } velocity => DryDeposition.OfVelocity(layer, velocity),
    };
}
