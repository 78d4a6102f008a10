using LaChan.Science.Sea.Expressions;

namespace LaChan.Science.Sea;

/// <summary>What a drift of particles starts from. Metres east and north, seconds.</summary>
public sealed record DriftSetup
{
    public required int Particles { get; init; }

    /// <summary>Where the particles are released.</summary>
    public double X { get; init; }
    public double Y { get; init; }

    public double StartS { get; init; }

    /// <summary>How long the release lasts, 0 or more: 0 releases all at once, else one particle after another at equal intervals.</summary>
    public double DurationS { get; init; }

    /// <summary>End of the run; before <see cref="StartS"/> the run goes backwards: where did it come from?</summary>
    public required double UntilS { get; init; }

    /// <summary>Longest step, above 0; the last may be shorter.</summary>
    public required double StepS { get; init; }

    public DriftVelocity Velocity { get; init; } = DriftVelocity.Still;

    /// <summary>Horizontal diffusivity K, m²/s, 0 or more; it may differ from place to place.</summary>
    public Expression Diffusion { get; init; } = Expression.Zero;

    public ulong Seed { get; init; } = 1;
    public DriftMethod Method { get; init; }
    public ShoreLine? Shore { get; init; }

    /// <summary>Most threads; the result is the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public bool Backward => UntilS < StartS;

    public int Steps => Math.Max(1, (int)Math.Ceiling(Math.Abs(UntilS - StartS) / StepS - 1e-9));

    /// <summary>Start of a step; that of step <see cref="Steps"/> is the end.</summary>
    public double TimeOf(int step) => step >= Steps ? UntilS : StartS + step * (Backward ? -StepS : StepS);

    /// <summary>When a particle is released.</summary>
    public double ReleaseOf(int particle) => DurationS == 0 ? StartS : StartS + (Backward ? -1 : 1) * DurationS * (particle + 0.5) / Particles;
}
