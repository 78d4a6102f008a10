namespace LaChan.Science.Air;

/// <summary>How fast the concentration at the ground falls when thermals lift a plume off it: a ceiling for the surface-layer models far downwind.</summary>
/// <remarks>
/// F. T. M. Nieuwstadt (1980), Application of mixed-layer similarity to the observed dispersion from a ground-level source, J. Appl. Meteorol.
/// 19, 157–162: ∫C dy·U·zi/Q = 0.9 X^-3/2, X = w*x/(U zi), for 0.03 &lt; X &lt; 0.23. It rests on Prairie Grass. Nearer the source the surface-layer models
/// give less and this ceiling is out of reach; farther out the plume comes back to the well-mixed 1 about X = 3 (G. E. Willis and J. W. Deardorff
/// 1976, Q. J. R. Meteorol. Soc. 102, 427–445), written here as 1 − exp(−(X/2.5)⁴). No effect in stable air or without a mixing height.
/// </remarks>
public static class ConvectiveScaling
{
    const double Coefficient = 0.9, ReturnAt = 2.5;
    const int Sharpness = 10;

    /// <param name="strength">∫C dy / Q of a surface-layer model, s/m².</param>
    /// <param name="xM">Distance, metres.</param>
    /// <param name="speedMs">Speed of the plume, m/s.</param>
    /// <returns>The smaller of the two, rounded where they cross, s/m².</returns>
    public static double Limit(BoundaryLayer air, double strength, double xM, double speedMs)
    {
        if (air.ConvectiveVelocityMs == 0 || double.IsInfinity(air.MixingM) || strength <= 0) return strength;
        var x = air.ConvectiveVelocityMs * xM / (speedMs * air.MixingM);
        var back = Math.Pow(x / ReturnAt, 4);
        var ceiling = (Coefficient / (x * Math.Sqrt(x)) + 1 - Math.Exp(-back)) / (speedMs * air.MixingM);
        return strength / Math.Pow(1 + Math.Pow(strength / ceiling, Sharpness), 1.0 / Sharpness);
    }
}
