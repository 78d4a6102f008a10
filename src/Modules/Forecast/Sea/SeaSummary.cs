namespace LaChan.Forecast.Sea;

/// <summary>A run in one line: where the particles are (metres; from the place of release when that was given in degrees) and where the mass is.</summary>
public sealed record SeaSummary(double MeanXM, double MeanYM, double SdXM, double SdYM, double AshoreKg, double EvaporatedKg, double DispersedKg, double AfloatKg);
