namespace LaChan.Science.Source;

/// <summary>Gas out of a long pipe that has broken right across.</summary>
/// <remarks>
/// D. J. Wilson (1979), The release and dispersion of gas from pipeline ruptures, Alberta Environment; as in TNO (2005), Methods for the
/// calculation of physical effects ("Yellow Book", CPR 14E), section 2.5.2.5, equations 2.43 to 2.47: q(t) = q0/(1 + C)·(C·exp(−t/tB) + exp(−t/(tB·C²))),
/// tB = 0.67·(L/us)·√(γ·fD·L/d), C = Q0/(q0·tB). For a pipe closed at the far end, some hundreds of diameters long, first pressure well above 2 bar.
/// </remarks>
public sealed class PipeBreak
{
    readonly double first, time, constant;

    /// <param name="gas">The gas.</param>
    /// <param name="diameterM">Inner diameter.</param>
    /// <param name="lengthM">From the break to the closed valve.</param>
    /// <param name="pressurePa">Absolute.</param>
    /// <param name="temperatureK">Of the gas.</param>
    /// <param name="roughnessM">Of the wall; 0.045 mm for steel.</param>
    public PipeBreak(GasOutflow gas, double diameterM, double lengthM, double pressurePa, double temperatureK, double roughnessM = 4.5e-5)
    {
        var area = Math.PI * diameterM * diameterM / 4;
        first = gas.Rate(area, pressurePa, temperatureK, coefficient: 1);
        MassKg = pressurePa * gas.MolarMassKgMol / (8.31446 * temperatureK) * area * lengthM;
        var sound = Math.Sqrt(gas.HeatRatio * 8.31446 * temperatureK / gas.MolarMassKgMol);
        time = 0.67 * lengthM / sound * Math.Sqrt(gas.HeatRatio * Friction(diameterM, roughnessM) * lengthM / diameterM);
        constant = MassKg / (first * time);
    }

    /// <summary>In the pipe at the start, kg.</summary>
    public double MassKg { get; }

    /// <summary>kg/s at a time after the break, seconds.</summary>
    public double Rate(double timeS) => first / (1 + constant) * (constant * Math.Exp(-timeS / time) + Math.Exp(-timeS / (time * constant * constant)));

    /// <summary>Let go up to a time, kg: the integral of the rate.</summary>
    public double Released(double timeS) => first * time * constant / (1 + constant)
        * (1 - Math.Exp(-timeS / time) + constant * (1 - Math.Exp(-timeS / (time * constant * constant))));

    /// <summary>Darcy's factor of a fully rough pipe: J. Nikuradse (1933), T. von Kármán: fD = (−2·log10(ε/(3.715·d)))^−2.</summary>
    public static double Friction(double diameterM, double roughnessM) => Math.Pow(-2 * Math.Log10(roughnessM / (3.715 * diameterM)), -2);
}
