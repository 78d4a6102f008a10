using LaChan.Science.Dense;

namespace LaChan.Host.Bench;

/// <summary>The dense-gas case: a chlorine jet of ten minutes from a two-phase leak, followed as plume and puff to 12 km.</summary>
static class DenseBench
{
    static readonly DenseSubstance Chlorine = new(0.070906, 498, 926, 239.1, 287_800, 1574, 1978.3, -27.0);
    static readonly DenseRelease Jet = new(DenseReleaseKind.JetHorizontal, RateKgS: 20, DurationS: 600, MassKg: 0, AreaM2: 1.2, TemperatureK: 239.1, LiquidFraction: 0.82, HeightM: 1);

    public static ForecastCase Case() => new("denseCpuS", () => Axis().Sum(), null);

    static IEnumerable<double> Axis()
    {
        var air = new DenseAir(windMs: 5, windHeightM: 10, roughnessM: 0.05, inverseObukhovPerM: 0, stability: 4, temperatureK: 303, relativeHumidity: 0.75);
        var cloud = DenseCloud.Of(Jet, Chlorine, air, averagingS: 10, farthestM: 12_000);
        for (double x = 50; x < 12_000; x *= 1.2) yield return cloud.MaximumAt(x)?.VolumeFraction ?? 0;
    }
}
