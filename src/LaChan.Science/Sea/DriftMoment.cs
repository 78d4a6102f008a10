namespace LaChan.Science.Sea;

/// <summary>The flow at one moment, worked out as far as it does not differ from particle to particle.</summary>
/// <param name="Figures">What the formulas take from the time.</param>
/// <param name="Nodes">u, v at the nodes of each grid.</param>
sealed record DriftMoment(float[] Figures, float[][] Nodes);
