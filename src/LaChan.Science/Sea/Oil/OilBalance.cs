namespace LaChan.Science.Sea.Oil;

/// <summary>Where the mass is, kg. What is released is afloat, ashore, evaporated or dispersed into the water.</summary>
public readonly record struct OilBalance(double ReleasedKg, double AfloatKg, double AshoreKg, double EvaporatedKg, double DispersedKg)
{
    /// <summary>What is unaccounted for; not 0 only by rounding.</summary>
    public double MissingKg => ReleasedKg - AfloatKg - AshoreKg - EvaporatedKg - DispersedKg;
}
