namespace LaChan.Science.Radiation;

/// <summary>Doses of breathing in a cloud.</summary>
/// <remarks>
/// Air breathed in a day: ICRP Publication 66 (1994), Human respiratory tract model for radiological protection, table B.16B: 5.16 m³ at one year, 15.3 at ten, 22.2 an adult
/// (memory). Thyroid: all of the effective dose of iodine is taken to come from the thyroid, whose tissue weighting factor is 0.05 (ICRP Publication 60, 1990): equivalent dose =
/// effective dose / 0.05. For I-131 and I-133 that is within 3 % of the organ's own coefficient (adult, vapour: 4.0e-7 against 3.9e-7 Sv/Bq of ICRP Publication 71, memory);
/// for I-132 and I-135 up to a third too high, as the lungs have their part. Iodine that grows in the body out of tellurium is not counted.
/// </remarks>
public static class Breathing
{
    const double SecondsADay = 86_400, ThyroidWeight = 0.05;

    /// <summary>m³/s, mean over a day.</summary>
    public static double RateM3S(AgeGroup age) => age switch { AgeGroup.Infant => 5.16, AgeGroup.Child => 15.3, _ => 22.2 } / SecondsADay;

    /// <summary>Committed effective dose, Sv.</summary>
    /// <param name="airBqSM3">Activity in the air over time, Bq·s/m³.</param>
    public static double EffectiveSv(Nuclide nuclide, AgeGroup age, double airBqSM3) => airBqSM3 * RateM3S(age) * nuclide.Breathed.Of(age);

    /// <summary>Committed equivalent dose to the thyroid, Sv; 0 for all but iodine.</summary>
    public static double ThyroidSv(Nuclide nuclide, AgeGroup age, double airBqSM3) =>
        nuclide.Group == NuclideGroup.Iodine ? EffectiveSv(nuclide, age, airBqSM3) / ThyroidWeight : 0;
}
