using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>Case A1: a hot stack of 30 m over 24 hours, the largest hourly mean at 10,000 receptors.</summary>
static class AirPlumeBench
{
    const int Side = 100;
    const double StepM = 200, ReceptorM = 1.5;
    const double RateKgS = 0.1, StackM = 30, ExitK = 350, ExitMs = 8, DiameterM = 1.5;

    public static ForecastCase Case() => new("a1CpuS", () => Maxima().Sum(), null);

    static double[] Maxima()
    {
        var most = new double[Side * Side];
        foreach (var hour in DayOfWeather.Hours)
        {
            var stability = GolderStability.Of(hour.ObukhovM, DayOfWeather.RoughnessM);
            var wind = WindProfile.At(hour.WindMs, DayOfWeather.WindHeightM, StackM, stability, Surroundings.OpenCountry);
            var height = StackM + BriggsRise.Of(ExitMs, DiameterM, ExitK, hour.TemperatureK, wind, stability);
            var plume = new GaussianPlume(RateKgS, wind, height,
                BriggsSigmas.Across(stability, Surroundings.OpenCountry), BriggsSigmas.Vertical(stability, Surroundings.OpenCountry), hour.MixingM);
            var frame = new DownwindFrame(hour.WindFromDeg);
            for (var i = 0; i < most.Length; i++)
            {
                var (along, left) = frame.ToPlume(At(i % Side), At(i / Side));
                most[i] = Math.Max(most[i], plume.At(along, left, ReceptorM));
            }
        }
        return most;
    }

    static double At(int index) => StepM * (index - (Side - 1) / 2.0);
}
