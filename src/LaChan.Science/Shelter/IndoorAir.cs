namespace LaChan.Science.Shelter;

/// <summary>Concentration inside a building that breathes the air outside: one well-mixed room.</summary>
/// <remarks>
/// dCi/dt = a·(p·Co − Ci) − k·Ci, solved exactly over each step in which Co is steady. W. R. Chan, W. W. Nazaroff, P. N. Price, A. J. Gadgil (2007),
/// Effectiveness of urban shelter-in-place I: idealized conditions, Atmos. Environ. 41, 4962–4976 (single compartment, air changes a by the hour, first-order
/// loss k); R. J. Engelmann (1992), Sheltering effectiveness against plutonium provided by buildings, Atmos. Environ. 26A, 2037–2044 (penetration p, deposition).
/// A house of several rooms lags more; a door that is opened lets in more.
/// </remarks>
/// <param name="ChangesPerHour">a, above 0: some 0.1 to 2 for a closed house, 5 and more with windows open.</param>
/// <param name="Penetration">p, the share of what leaks in that gets through walls or a filter, 0 to 1.</param>
/// <param name="LossPerHour">k, by deposition on what is inside or by a cleaner, at least 0.</param>
public readonly record struct IndoorAir(double ChangesPerHour, double Penetration = 1, double LossPerHour = 0)
{
    const double SecondsPerHour = 3600;

    double PerSecond => (ChangesPerHour + LossPerHour) / SecondsPerHour;

    double FinalShare => ChangesPerHour * Penetration / (ChangesPerHour + LossPerHour);

    /// <summary>Of a steady concentration outside, the share inside so long after it came.</summary>
    public double ShareAfter(double timeS) => FinalShare * (1 - Math.Exp(-PerSecond * timeS));

    /// <summary>Share of the dose outside, by time, that somebody inside has taken so long after it came: the mean of the share.</summary>
    /// <param name="timeS">Above 0.</param>
    public double DoseShareAfter(double timeS) => FinalShare * (1 - (1 - Math.Exp(-PerSecond * timeS)) / (PerSecond * timeS));

    /// <summary>Inside at the end of each step.</summary>
    /// <param name="outside">Mean of each step, any unit.</param>
    /// <param name="stepS">Length of a step, seconds.</param>
    /// <param name="inside">As many as outside: filled, same unit.</param>
    /// <param name="before">Inside at the start.</param>
    public void Fill(ReadOnlySpan<double> outside, double stepS, Span<double> inside, double before = 0)
    {
        var kept = Math.Exp(-PerSecond * stepS);
        for (var i = 0; i < outside.Length; i++)
        {
            var final = FinalShare * outside[i];
            before = inside[i] = final + (before - final) * kept;
        }
    }
}
