namespace LaChan.Science.Radiation;

/// <summary>What a nuclide decays to, and in which share of its decays.</summary>
public readonly record struct NuclideDaughter(string Name, double Share);
