namespace LaChan.Science.Sea.Oil;

/// <summary>Waves as the weathering needs them.</summary>
/// <param name="HeightM">Significant wave height.</param>
/// <param name="PeriodS">Peak period, above 0.</param>
public readonly record struct SeaState(double HeightM, double PeriodS)
{
    const double Gravity = 9.80665;

    /// <summary>A sea that has grown as far as the wind can make it: near a shore, or soon after the wind rose, the waves are smaller.</summary>
    /// <remarks>W. J. Pierson, L. Moskowitz (1964), J. Geophys. Res. 69, 5181–5190, as used in NOAA's ADIOS: H = 0.243·U²/g, T = 8.13·U/g.</remarks>
    /// <param name="windMs">At 10 m.</param>
    public static SeaState OfWind(double windMs) => new(0.243 * windMs * windMs / Gravity, Math.Max(1, 8.13 * windMs / Gravity));

    /// <summary>How fast the surface itself is carried in the direction of the waves, m/s, at a depth.</summary>
    /// <remarks>
    /// G. G. Stokes (1847), Trans. Camb. Phil. Soc. 8, 441–455, deep water, one wave of the same energy: a² = H²/8, u = ω·k·a²·e^(−2kz).
    /// A wind drift of 3 % already contains the Stokes drift of the wind's own sea: do not give both.
    /// </remarks>
    public double StokesMs(double depthM)
    {
        var omega = 2 * Math.PI / PeriodS;
        var k = omega * omega / Gravity;
        return omega * k * HeightM * HeightM / 8 * Math.Exp(-2 * k * depthM);
    }
}
