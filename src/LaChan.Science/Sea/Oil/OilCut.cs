namespace LaChan.Science.Sea.Oil;

/// <summary>A part of an oil that boils at about one temperature.</summary>
/// <param name="BoilingK">At sea level, kelvin; <see cref="double.PositiveInfinity"/> for what never evaporates from a slick.</param>
/// <param name="Share">Of the mass of the fresh oil, 0 to 1.</param>
public readonly record struct OilCut(double BoilingK, double Share)
{
    const double AtmospherePa = 101_325;

    /// <summary>cal/(mol·K), as the correlation was published.</summary>
    const double GasConstantCal = 1.987;

    /// <summary>Molar mass, kg/mol; from the boiling point, for hydrocarbons that boil from 300 to 800 K.</summary>
    /// <remarks>R. K. Jones (1997), A simplified pseudo-component oil evaporation model, Proc. 20th Arctic and Marine Oilspill Program, 43–61.</remarks>
    public double MolarMassKg => double.IsInfinity(BoilingK) ? 0.6 : 0.04132 - 1.985e-4 * BoilingK + 9.494e-7 * BoilingK * BoilingK;

    /// <summary>Vapour pressure of the pure cut, Pa; at most an atmosphere.</summary>
    /// <remarks>
    /// W. J. Lyman, W. F. Reehl, D. H. Rosenblatt (1982), Handbook of chemical property estimation methods, section 14: the Antoine equation with
    /// Thomson's rule C = 0.19·T_b − 18 and the entropy of vaporisation 8.75 + R·ln T_b. At 25 °C within a quarter up to octane, half too much for decane.
    /// </remarks>
    public double VapourPressurePa(double temperatureK)
    {
        if (double.IsInfinity(BoilingK)) return 0;
        var c = 0.19 * BoilingK - 18;
        var slope = (8.75 + GasConstantCal * Math.Log(BoilingK)) * Math.Pow(BoilingK - c, 2) / (0.97 * GasConstantCal * BoilingK);
        return AtmospherePa * Math.Min(1, Math.Exp(slope * (1 / (BoilingK - c) - 1 / (temperatureK - c))));
    }
}
