namespace LaChan.Science.Radiation;

/// <summary>A radioactive nuclide as the doses need it.</summary>
/// <param name="Name">Element and mass number: Cs-137, Ba-137m.</param>
/// <param name="HalfLifeS">Seconds.</param>
/// <param name="PhotonMeV">Energy given off as photons in a decay, MeV: the check of the coefficients goes by it.</param>
/// <param name="LineMeV">Energy of the photon that stands for its spectrum in a cloud that is not wide, MeV.</param>
/// <param name="AirSvM3PerBqS">Effective dose rate in a cloud that fills the half space, Sv/s per Bq/m³.</param>
/// <param name="GroundSvM2PerBqS">Effective dose rate at 1 m over a smooth plane covered without end, Sv/s per Bq/m².</param>
/// <param name="Breathed">Committed effective dose by inhalation; none for noble gases and for daughters that are counted with their parent.</param>
/// <param name="Daughters">Radioactive daughters that matter; others are left out.</param>
/// <param name="Certainty">How sure the coefficient of the cloud is: seen, memory. Those of the ground and of breathing are from memory, but for breathing in H-3 and I-131.</param>
public sealed record Nuclide(
    string Name, double HalfLifeS, NuclideGroup Group, double PhotonMeV, double LineMeV, double AirSvM3PerBqS, double GroundSvM2PerBqS, Inhaled Breathed,
    IReadOnlyList<NuclideDaughter> Daughters, string Certainty)
{
    /// <summary>Decay constant, 1/s.</summary>
    public double PerS => LogTwo / HalfLifeS;

    const double LogTwo = 0.69314718055994531;
}
