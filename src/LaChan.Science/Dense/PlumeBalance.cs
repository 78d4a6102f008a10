namespace LaChan.Science.Dense;

/// <summary>The speed at which a plume's momentum is made up of its own, of the air in it and of its pressure on the ground.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, equation 4: U = (1 − m)·Ua(h) + S/R − w/(B·U²), with h from the flux. Of two speeds the faster is taken; where
/// there is none the plume is too heavy for the wind and goes as fast as its own long waves.
/// </remarks>
/// <param name="air">The air.</param>
/// <param name="flowM3S">Volume through half the section, m³/s.</param>
/// <param name="weight">Pressure at unit speed times the half width, m⁴/s³; 0: none.</param>
/// <param name="airShare">Mass of air in it, a share.</param>
/// <param name="excessMs">Momentum beyond that of the air, over mass.</param>
/// <param name="widthM">Half width, unless half the height is more.</param>
/// <param name="centreM">Height of the centre of mass.</param>
/// <param name="aloft">Whether it has left the ground.</param>
/// <param name="carriedM2S">The wind it has met beyond the mean of its height.</param>
readonly struct PlumeBalance(DenseAir air, double flowM3S, double weight, double airShare, double excessMs, double widthM, double centreM, bool aloft, double carriedM2S)
{
    /// <summary>Faster than anything that leaves a leak: beyond it the state is not one.</summary>
    public const double FastestMs = 1e4;

    const double SlowestMs = 1e-4, Close = 1e-8;

    /// <param name="guessMs">A speed near the answer.</param>
    /// <param name="blocked">Whether it is too heavy for the wind.</param>
    public double SpeedMs(double guessMs, out bool blocked)
    {
        var least = WaveMs();
        double low = least, high = double.PositiveInfinity, speed = Math.Max(guessMs, 1.001 * least);
        blocked = false;
        for (var i = 0; i < 100 && speed < FastestMs; i++)
        {
            var excess = Excess(speed, out var slope);
            if (excess > 0) high = speed; else low = speed;
            var next = speed - excess / slope;
            if (Math.Abs(next - speed) < Close * speed || high - low < Close * high) break;
            if (next <= least && low == least && (blocked = Excess(least, out _) >= 0)) return least;
            speed = next > low && next < high ? next : double.IsInfinity(high) ? 1.5 * speed : (low + high) / 2;
        }
        return speed;
    }

    /// <summary>A heavy plume on the ground is no lower than twice its centre of mass: it keeps its height, and goes the slower.</summary>
    public double SpeedOnTheGroundMs(double speedMs) =>
        weight > 0 && Box(speedMs) is var box && box.HeightM < 2 * centreM ? speedMs * box.HeightM / (2 * centreM) : speedMs;

    /// <summary>Size and place of the section at a speed: not higher than wide.</summary>
    public CloudBox Box(double speedMs)
    {
        var area = flowM3S / speedMs;
        var width = Math.Max(widthM, Math.Sqrt(area / 2));
        return new(Math.Min(area / width, air.MixingM), centreM, aloft, width, 0);
    }

    /// <summary>Mean wind over the section at a speed, m/s.</summary>
    public double AirMs(double speedMs) => air.Met(Math.Min(Box(speedMs).TopM, air.MixingM), carriedM2S).MeanMs;

    /// <summary>Speed of long waves on the plume: below it there is no balance.</summary>
    double WaveMs()
    {
        if (weight <= 0) return SlowestMs;
        var wave = Math.Cbrt(2 * weight / widthM);
        return wave * widthM * widthM * 2 > flowM3S ? wave : Math.Pow(2 * weight * Math.Sqrt(2 / flowM3S), 0.4);
    }

    double Excess(double speedMs, out double slope)
    {
        var box = Box(speedMs);
        var top = Math.Min(box.TopM, air.MixingM);
        var (edge, mean) = air.Met(top, carriedM2S);
        var square = box.HalfWidthM > widthM;
        var pressure = weight / (box.HalfWidthM * speedMs * speedMs);
        var lower = (edge - mean) / top * (aloft ? 0.5 : 1) * box.HeightM / speedMs * (square ? 0.5 : 1);
        slope = Math.Max(0.1, 1 + airShare * lower - (square ? 1.5 : 2) * pressure / speedMs);
        return speedMs + pressure - airShare * mean - excessMs;
    }
}
