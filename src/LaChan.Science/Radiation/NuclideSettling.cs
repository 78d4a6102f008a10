using LaChan.Science.Air;

namespace LaChan.Science.Radiation;

/// <summary>How fast the groups of nuclides settle and are washed out.</summary>
/// <remarks>
/// Dry: 1 cm/s for elemental iodine over grass, 1 mm/s for particles of about 1 µm, none for noble gases: A. C. Chamberlain and R. C. Chadwick (1966), Transport of
/// iodine from atmosphere to ground, Tellus 18, 226–237; J. A. Jones (1981), NRPB-R122; measured values scatter by a factor of three to ten. From memory. Rain: as
/// other fine particles and gases that dissolve well, see <see cref="RainWashout"/>; uncertain by a factor of three.
/// </remarks>
public static class NuclideSettling
{
    /// <summary>Deposition velocity over the concentration at 1 m, m/s.</summary>
    public static double DryMs(NuclideGroup group) => group switch { NuclideGroup.Iodine => 1e-2, NuclideGroup.Aerosol => 1e-3, _ => 0 };

    /// <summary>Share of the cloud that rain takes out, 1/s.</summary>
    /// <param name="rainMmH">mm/h, 0 or more.</param>
    public static double WetPerS(NuclideGroup group, double rainMmH) =>
        group is NuclideGroup.Iodine or NuclideGroup.Aerosol ? RainWashout.PerS(rainMmH) : 0;
}
