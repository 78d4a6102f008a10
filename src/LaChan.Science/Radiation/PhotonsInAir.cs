namespace LaChan.Science.Radiation;

/// <summary>How photons of one energy go through air: attenuation, and the build-up of what is scattered.</summary>
/// <remarks>
/// Mass attenuation and energy absorption of dry air: J. H. Hubbell and S. M. Seltzer (1995), NISTIR 5632 (memory), straight in the logarithms between their
/// energies. Build-up: M. J. Berger (1956), Proc. Shielding Symposium, USNRDL: B = 1 + C·μr·e^(D·μr), D from the fits for air in A. B. Chilton, J. K. Shultis and R. E. Faw (1984),
/// Principles of radiation shielding (memory; below 0.2 MeV assumed); C follows from it, as all energy given off is absorbed somewhere: 1 + C/(1 − D)² = μ/μen. So found, C is
/// within 4 % of the printed 1.54, 1.13 and 0.83 at 0.5, 1 and 2 MeV. From 0.05 to 3 MeV; outside as at the end.
/// </remarks>
public readonly struct PhotonsInAir
{
    // MeV, μ/ρ and μen/ρ in m²/kg, D.
    static readonly (double MeV, double Mu, double MuEnergy, double D)[] Table =
    [
        (0.05, 0.02080, 0.004098, 0.20), (0.06, 0.01875, 0.003041, 0.20), (0.08, 0.01662, 0.002407, 0.20), (0.1, 0.01541, 0.002325, 0.20), (0.15, 0.01356, 0.002496, 0.18),
        (0.2, 0.01233, 0.002672, 0.16), (0.3, 0.01067, 0.002872, 0.13), (0.5, 0.008712, 0.002966, 0.10), (0.8, 0.007074, 0.002882, 0.070), (1, 0.006358, 0.002789, 0.057),
        (1.5, 0.005175, 0.002547, 0.040), (2, 0.004447, 0.002345, 0.026), (3, 0.003581, 0.002057, 0.012),
    ];

    /// <summary>Density of the air, kg/m³: that for which the coefficients of a cloud without end are given.</summary>
    public const double AirKgM3 = 1.2;

    public PhotonsInAir(double lineMeV)
    {
        var energy = Math.Clamp(lineMeV, Table[0].MeV, Table[^1].MeV);
        var i = Math.Clamp(Array.FindLastIndex(Table, x => x.MeV <= energy), 0, Table.Length - 2);
        var share = Math.Log(energy / Table[i].MeV) / Math.Log(Table[i + 1].MeV / Table[i].MeV);
        PerM = AirKgM3 * Between(Table[i].Mu, Table[i + 1].Mu, share);
        D = Table[i].D + share * (Table[i + 1].D - Table[i].D);
        EnergyRatio = PerM / (AirKgM3 * Between(Table[i].MuEnergy, Table[i + 1].MuEnergy, share));
        C = (EnergyRatio - 1) * (1 - D) * (1 - D);
    }

    /// <summary>μ, 1/m.</summary>
    public double PerM { get; }

    /// <summary>μ/μen: the dose in air without end over that of the photons that have not been scattered.</summary>
    public double EnergyRatio { get; }

    public double C { get; }
    public double D { get; }

    /// <summary>Dose over that of the photons not scattered, after so many mean free paths.</summary>
    public double BuildUp(double paths) => 1 + C * paths * Math.Exp(D * paths);

    static double Between(double a, double b, double share) => Math.Exp((1 - share) * Math.Log(a) + share * Math.Log(b));
}
