namespace LaChan.Science.Air;

/// <summary>What a building does to a plume that leaves from it or just behind it: the hollow at its lee side, then a wake that spreads the plume.</summary>
/// <remarks>
/// Wake: A. H. Huber, W. H. Snyder (1982), Wind tunnel investigation of the effects of a rectangular-shaped building on dispersion of effluents from short
/// adjacent stacks, Atmos. Environ. 16, 2837–2848, in the form of US EPA (1995), ISC3 user's guide II, EPA-454/B-95-003b, section 1.1.5.3: with L the lesser of
/// height hb and width hw, from 3L to 10L σz = 0.7 L + 0.067 (x − 3L), σy = 0.35 hw + 0.067 (x − 3L), hw counted to 5 hb; beyond, the plume of a virtual source
/// farther upwind; σy only where the release lies below 1.2 hb; nothing from hb + 1.5 L on (with the rise).
/// Hollow: R. P. Hosker (1984), Flow and diffusion near obstacles, in DOE/TIC-27601, 241–326, in the form of US EPA (1995), SCREEN3, EPA-454/B-95-004: length
/// behind the lee side 1.75 hw/(1 + 0.25 hw/hb), height hb(1 + 1.6 exp(−1.3·2)), both for a building at least twice as long as high; C = Q/(1.5·A·U), A = hw·hb and
/// U at hb, for a release below the top of the hollow. Distances are counted from the lee side; the building stands square to the wind. A rule of
/// thumb, not compared with trials here. Up to 3L the values of 3L; in the hollow its
/// own where they are higher.
/// </remarks>
/// <param name="HeightM">hb, metres, above 0; 0: no building.</param>
/// <param name="WidthM">hw across the wind, metres, above 0.</param>
public readonly record struct BuildingWake(double HeightM, double WidthM)
{
    const double FarScales = 10, NearScales = 3, WidestHeights = 5, BothBelow = 1.2, Fill = 1.5;

    /// <summary>L, metres.</summary>
    public double ScaleM => Math.Min(HeightM, WidthM);

    double CountedWidthM => Math.Min(WidthM, WidestHeights * HeightM);

    /// <summary>Whether a plume at a height, its rise included, is drawn into the wake.</summary>
    public bool Draws(double plumeM) => HeightM > 0 && plumeM < HeightM + 1.5 * ScaleM;

    /// <summary>Whether the wake widens a plume from a height across the wind too.</summary>
    public bool Widens(double releaseM) => releaseM <= BothBelow * HeightM;

    /// <summary>Whether what leaves at a height fills the hollow.</summary>
    public bool Fills(double releaseM) => HeightM > 0 && releaseM < HeightM * (1 + 1.6 * Math.Exp(-1.3 * 2));

    /// <summary>Behind the lee side, metres.</summary>
    public double HollowM => 1.75 * WidthM / (1 + 0.25 * WidthM / HeightM);

    /// <summary>Concentration in the hollow per rate, s/m³.</summary>
    public double InHollow(BoundaryLayer air) => 1 / (Fill * WidthM * HeightM * air.WindAt(HeightM));

    /// <summary>σz in the wake, metres; that of 3L nearer, that of 10L farther.</summary>
    public double SigmaZ(double xM) => 0.7 * ScaleM + Grown(xM);

    /// <summary>σy in the wake, metres.</summary>
    public double SigmaY(double xM) => 0.35 * CountedWidthM + Grown(xM);

    /// <summary>How far beyond the wake's end a place lies, metres; 0 within.</summary>
    public double BeyondM(double xM) => Math.Max(0, xM - FarScales * ScaleM);

    double Grown(double xM) => 0.067 * (Math.Clamp(xM / ScaleM, NearScales, FarScales) - NearScales) * ScaleM;
}
