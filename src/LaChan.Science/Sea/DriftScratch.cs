namespace LaChan.Science.Sea;

/// <summary>The room in which one thread works on one block of particles; made once.</summary>
sealed class DriftScratch(DriftFlow flow, DriftWalk walk)
{
    /// <summary>Particles in a block: its columns stay in the nearest cache.</summary>
    public const int Block = 512;

    public float[] StepS { get; } = new float[Block];
    public float[] MiddleX { get; } = new float[Block];
    public float[] MiddleY { get; } = new float[Block];
    public float[] SumU { get; } = new float[Block];
    public float[] SumV { get; } = new float[Block];
    public float[] DriftX { get; } = new float[Block];
    public float[] DriftY { get; } = new float[Block];
    public float[] BeforeX { get; } = new float[Block];
    public float[] BeforeY { get; } = new float[Block];
    public float[] Flow { get; } = new float[flow.Columns * Block];
    public float[] Walk { get; } = new float[walk.Columns * Block];

    /// <summary>The step that <see cref="StepS"/> holds in every lane, or NaN.</summary>
    public float Filled { get; set; } = float.NaN;
}
