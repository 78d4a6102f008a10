namespace LaChan.Science.Sea.Oil;

/// <summary>An oil as the weathering needs it.</summary>
/// <param name="Name">As it is named in inputs.</param>
/// <param name="DensityKgM3">At 15 °C.</param>
/// <param name="ViscosityM2S">Kinematic, at <paramref name="ViscosityAtK"/>.</param>
/// <param name="ViscosityPerK">How steeply the viscosity falls with warmth: its logarithm goes with this over the temperature, kelvin.</param>
/// <param name="Cuts">What boils at which temperature (kelvin) as a share of the mass; the shares add up to 1.</param>
/// <param name="MostWater">Largest share of water in its emulsion, 0 if it takes up none.</param>
/// <param name="EmulsifiesAfter">Share that must have evaporated before it takes up water.</param>
/// <param name="ThinnestM">Thickness at which the slick stops to spread, m.</param>
/// <param name="Provenance">Where the figures come from and how sure they are.</param>
public sealed record OilKind(
    string Name, double DensityKgM3, double ViscosityM2S, double ViscosityAtK, double ViscosityPerK, IReadOnlyList<OilCut> Cuts,
    double MostWater, double EmulsifiesAfter, double ThinnestM, string Provenance);
