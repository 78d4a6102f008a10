using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>The tabulated plume of a case in one row of weather.</summary>
static class PlumeTables
{
    /// <summary>For the case's receptors.</summary>
    public static PlumeTable Of(AirCase air, AirWeather weather) => Of(
        air, weather, [.. air.Receptors.Select(x => x[2]).Distinct().Order()],
        1.01 * air.Receptors.Max(x => Math.Sqrt(Math.Pow(x[0] - air.XM, 2) + Math.Pow(x[1] - air.YM, 2))));

    public static PlumeTable Of(AirCase air, AirWeather weather, double[] heightsM, double farthestM) =>
        PlumeTable.Of(weather.Air, air.Vent, heightsM, farthestM, GroundResistance(air, weather.Air), air.LossPerS);

    static double GroundResistance(AirCase air, BoundaryLayer layer) => air.DepositionMs switch
    {
        null => DryDeposition.Estimated(layer, air.Substance),
        0 => double.PositiveInfinity,
        { } velocity => DryDeposition.OfVelocity(layer, velocity),
    };
}
