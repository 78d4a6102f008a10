namespace LaChan.Science.Air;

/// <summary>What a vertical model says over the distances of a table: the crosswind integral of the concentration per unit rate, at some heights.</summary>
/// <param name="nodes">Number of distances.</param>
/// <param name="heights">Number of heights.</param>
public sealed class VerticalProfile(int nodes, int heights)
{
    /// <summary>∫C dy / Q, s/m², one row of heights a distance.</summary>
    public double[] Strength { get; } = new double[nodes * heights];

    public VerticalState[] State { get; } = new VerticalState[nodes];

    public int Heights => heights;
}
