using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>One hour of the made-up day of the air cases: still nights, a convective day, the wind turning through the south.</summary>
/// <param name="HeatFluxWm2">Upwards positive.</param>
/// <param name="MixingM">The larger of the convective and the mechanical mixing height.</param>
/// <param name="WindMs">At 10 m.</param>
sealed record HourOfWeather(double HeatFluxWm2, double FrictionVelocityMs, double ConvectiveVelocityMs, double MixingM, double ObukhovM, double WindMs, double WindFromDeg, double TemperatureK);

/// <summary>The 24 hours of the speed cases, rural, roughness 0.1 m.</summary>
static class DayOfWeather
{
    public const double RoughnessM = 0.1, WindHeightM = 10;

    public static readonly HourOfWeather[] Hours =
    [
        new(-20, 0.15, 0, 134, 30, 1.8, 130.4, 297.1),
        new(-20, 0.15, 0, 134, 30, 1.8, 140, 297),
        new(-20, 0.15, 0, 134, 30, 1.8, 148.3, 297.1),
        new(-20, 0.15, 0, 134, 30, 1.8, 154.6, 297.5),
        new(-20, 0.15, 0, 134, 30, 1.8, 158.6, 298.2),
        new(-20, 0.15, 0, 134, 30, 1.8, 160, 299),
        new(42.6, 0.3, 0.776, 400, -60, 2.1, 158.6, 300),
        new(86.3, 0.3, 1.057, 500, -60, 2.38, 154.6, 301),
        new(125.8, 0.3, 1.272, 600, -20, 2.75, 148.3, 302),
        new(158.7, 0.3, 1.446, 700, -20, 3.12, 140, 303),
        new(182.9, 0.3, 1.583, 800, -20, 3.4, 130.4, 303.8),
        new(196.8, 0.3, 1.686, 900, -20, 3.5, 120, 304.5),
        new(199.6, 0.3, 1.754, 1000, -20, 3.4, 109.6, 304.9),
        new(191.2, 0.3, 1.785, 1100, -20, 3.12, 100, 305),
        new(172, 0.3, 1.774, 1200, -20, 2.75, 91.7, 304.9),
        new(143.2, 0.3, 1.715, 1300, -20, 2.38, 85.4, 304.5),
        new(106.7, 0.3, 1.594, 1400, -60, 2.1, 81.4, 303.8),
        new(64.8, 0.3, 1.383, 1500, -60, 2, 80, 303),
        new(-20, 0.15, 0, 134, 30, 1.8, 81.4, 302),
        new(-20, 0.15, 0, 134, 30, 1.8, 85.4, 301),
        new(-20, 0.15, 0, 134, 30, 1.8, 91.7, 300),
        new(-20, 0.15, 0, 134, 30, 1.8, 100, 299),
        new(-20, 0.15, 0, 134, 30, 1.8, 109.6, 298.2),
        new(-20, 0.15, 0, 134, 30, 1.8, 120, 297.5),
    ];

    public static BoundaryLayer Air(HourOfWeather hour) => new(
        hour.WindMs, WindHeightM, hour.FrictionVelocityMs, hour.ObukhovM, hour.ObukhovM < 0 ? hour.MixingM : double.PositiveInfinity,
        RoughnessM, averagingS: 3600, temperatureK: hour.TemperatureK);
}
