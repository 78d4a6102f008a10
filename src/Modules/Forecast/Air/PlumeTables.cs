using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The tabulated plume of a case in one row of weather.</summary>
static class PlumeTables
{
    public static PlumeTable Of(AirCase air, AirWeather weather, double[] heightsM, double farthestM) =>
        PlumeTable.Of(weather.Air, air.Vent, heightsM, farthestM, GroundResistance(air, weather.Air), air.LossPerS);

    static double GroundResistance(AirCase air, BoundaryLayer layer) => air.DepositionMs switch
    {
        null => DryDeposition.Estimated(layer, air.Substance),
        0 => double.PositiveInfinity,
        { } velocity => DryDeposition.OfVelocity(layer, velocity),
    };
}
