namespace LaChan.Science.Air;

/// <summary>What the ground takes up of a gas, as resistances in a row: through the air, the thin layer at the surface, the surface itself.</summary>
/// <remarks>
/// M. L. Wesely (1989), Parameterization of surface resistances to gaseous dry deposition in regional-scale numerical models, Atmospheric
/// Environment 23, 1293–1304; M. L. Wesely and B. B. Hicks (1977), J. Air Pollut. Control Assoc. 27, 1110–1116: rb = 2/(κu*)·(Sc/Pr)^2/3, with
/// (Sc/Pr)^2/3 = 1.5 for gases about as heavy as SO2. For SO2 over short grass in summer the tables give rc about 140 s/m by day, 370 on a dry night,
/// under 100 with dew: 230 s/m is taken, as nobody says which. No other gas is estimated.
/// </remarks>
public static class DryDeposition
{
    const double SulphurDioxideSM = 230, ReferenceM = 1, SchmidtOverPrandtl = 1.5, SchmidtTurbulent = 0.85;

    /// <summary>rb + rc of a substance, s/m; infinite where nothing is known.</summary>
    /// <param name="symbol">As in the table of substances.</param>
    public static double Estimated(BoundaryLayer air, string? symbol) =>
        symbol == "SO2" ? SulphurDioxideSM + 2 * SchmidtOverPrandtl / (SurfaceLayer.Karman * air.FrictionVelocityMs) : double.PositiveInfinity;

    /// <summary>rb + rc that make a deposition velocity, stated for 1 m above ground.</summary>
    /// <param name="velocityMs">m/s, above 0. Faster than the air itself can carry: as fast as it can.</param>
    public static double OfVelocity(BoundaryLayer air, double velocityMs)
    {
        var ratio = Math.Max(1, ReferenceM / air.RoughnessM);
        return Math.Max(0, 1 / velocityMs - SchmidtTurbulent * Math.Log(ratio) / (SurfaceLayer.Karman * air.FrictionVelocityMs));
    }
}
