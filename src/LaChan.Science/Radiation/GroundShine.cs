namespace LaChan.Science.Radiation;

/// <summary>Doses from what lies on the ground.</summary>
/// <remarks>
/// Smooth plane without end, nothing washed deeper, a person outdoors all the time: the projected dose. Noble gases that grow on the ground fly off (radon is held to stay with its parent).
/// Ambient dose equivalent H*(10) at 1 m over effective dose: 1.2, as kerma in air over real ground is 0.7 to 0.75 of that over a smooth plane (ICRU Report 53, 1994) while H*(10) over kerma
/// is 1.2 and effective dose over kerma 0.72 at 0.66 MeV (ICRP Publication 74, 1996); memory; ±25 % with the energy and the ground.
/// </remarks>
public static class GroundShine
{
    public const double AmbientOverEffective = 1.2;

    /// <summary>Effective dose over a time, Sv.</summary>
    /// <param name="startBqM2">What lies there at the start, Bq/m², in the order of the chain's members.</param>
    public static double EffectiveSv(DecayChain chain, ReadOnlySpan<double> startBqM2, double seconds) => Weighed(chain, chain.Integrals(startBqM2, seconds));

    /// <summary>Ambient dose equivalent rate at 1 m after a time, Sv/s.</summary>
    public static double AmbientSvS(DecayChain chain, ReadOnlySpan<double> startBqM2, double afterS) =>
        AmbientOverEffective * Weighed(chain, chain.Activities(startBqM2, afterS));

    static double Weighed(DecayChain chain, double[] amounts)
    {
        double sum = 0;
        for (var i = 0; i < amounts.Length; i++) sum += amounts[i] * chain.Members[i].GroundSvM2PerBqS;
        return sum;
    }
}
