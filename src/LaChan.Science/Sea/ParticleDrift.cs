using System.Runtime.Intrinsics;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea;

/// <summary>
/// Particles that drift with a flow and scatter at random, until the end of the run or until they meet the shore. The same setup gives the
/// same bits with any number of threads and on any machine: a particle's random numbers depend on seed, particle and step alone.
/// </summary>
/// <remarks>
/// Places are kept as floats from the place of release: 1,000 km away a float still tells 6 cm apart, far less than a random step. In the
/// step in which a particle is released it moves for the rest of that step, with the flow of the whole step.
/// </remarks>
public sealed class ParticleDrift
{
    const long MomentsInCache = 4 << 20;
    const int MostStepsAtOnce = 64;

    readonly DriftFlow flow;
    readonly DriftWalk walk;
    readonly DriftScratch[] scratches;
    readonly DriftMoment[] moments;
    readonly (float[] Slopes, float[] Diffusion)[] walkMoments;
    readonly float[] x, y;
    readonly bool[] ashore;
    readonly int[] ashoreInBlock;

    public ParticleDrift(DriftSetup setup)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(setup.Particles, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(setup.StepS);
        Setup = setup;
        (flow, walk) = (new(setup.Velocity, setup.X, setup.Y), new(setup.Diffusion, setup.X, setup.Y));
        var blocks = (setup.Particles + DriftScratch.Block - 1) / DriftScratch.Block;
        (x, y, ashore) = (new float[blocks * DriftScratch.Block], new float[blocks * DriftScratch.Block], new bool[setup.Particles]);
        ashoreInBlock = new int[blocks];
        scratches = [.. Enumerable.Range(0, Math.Clamp(setup.Threads, 1, blocks)).Select(_ => new DriftScratch(flow, walk))];
        StepsAtOnce = (int)Math.Clamp(MomentsInCache / Math.Max(1, flow.MomentBytes * Moments), 1, MostStepsAtOnce);
        moments = [.. Enumerable.Range(0, StepsAtOnce * Moments).Select(_ => flow.NewMoment())];
        walkMoments = [.. Enumerable.Range(0, StepsAtOnce).Select(_ => walk.NewMoment())];
    }

    public DriftSetup Setup { get; }

    /// <summary>Steps made so far.</summary>
    public int Step { get; private set; }

    /// <summary>The moment that the run has reached, seconds.</summary>
    public double TimeS => Setup.TimeOf(Step);

    /// <summary>Lanes that a step uses; a test sets fewer.</summary>
    internal int Lanes { get; set; } = Vector512.IsHardwareAccelerated ? Lanes16.Count : Vector256.IsHardwareAccelerated ? Lanes8.Count : Lanes4.Count;

    /// <summary>Metres east of the place of release, by particle.</summary>
    public Span<float> East => x.AsSpan(0, Setup.Particles);

    /// <summary>Metres north of the place of release, by particle.</summary>
    public Span<float> North => y.AsSpan(0, Setup.Particles);

    /// <summary>Whether a particle has met the shore.</summary>
    public ReadOnlySpan<bool> Ashore => ashore;

    /// <summary>How many particles are out by now; they are released in order.</summary>
    public int Released => Setup.DurationS == 0 ? Setup.Particles : (int)Math.Clamp(Math.Floor(Math.Abs(TimeS - Setup.StartS) / Setup.DurationS * Setup.Particles + 0.5), 0, Setup.Particles);

    /// <summary>Steps that are made between two looks at all particles.</summary>
    public int StepsAtOnce { get; }

    int Moments => Setup.Method == DriftMethod.Midpoint ? 2 : 3;

    /// <summary>Runs to the end.</summary>
    /// <param name="reached">Told the moment reached, now and then.</param>
    public ParticleDrift Run(Action<double>? reached = null, CancellationToken ct = default)
    {
        while (Step < Setup.Steps)
        {
            ct.ThrowIfCancellationRequested();
            Advance(StepsAtOnce);
            reached?.Invoke(TimeS);
        }
        return this;
    }

    /// <summary>Makes some steps more, at most <see cref="StepsAtOnce"/> and not past the end.</summary>
    public void Advance(int steps)
    {
        var count = Math.Min(Math.Min(steps, StepsAtOnce), Setup.Steps - Step);
        for (var i = 0; i < count; i++) Prepare(i);
        if (scratches.Length == 1) AdvanceBlocks(0, count);
        else Parallel.For(0, scratches.Length, worker => AdvanceBlocks(worker, count));
        Step += count;
    }

    void Prepare(int i)
    {
        var (from, until) = (Setup.TimeOf(Step + i), Setup.TimeOf(Step + i + 1));
        for (var m = 0; m < Moments; m++) flow.Prepare(from + (until - from) * m / 2, moments[i * Moments + m]);
        walk.Prepare(from, walkMoments[i]);
    }

    void AdvanceBlocks(int worker, int count)
    {
        for (var block = worker; block < ashoreInBlock.Length; block += scratches.Length)
            for (var i = 0; i < count; i++)
            {
                if (Lanes == Lanes16.Count) StepBlock<Lanes16>(scratches[worker], block, i);
                else if (Lanes == Lanes8.Count) StepBlock<Lanes8>(scratches[worker], block, i);
                else StepBlock<Lanes4>(scratches[worker], block, i);
            }
    }

    void StepBlock<V>(DriftScratch room, int block, int i) where V : struct, ILanes<V>
    {
        if (!FillSteps(room, block, Step + i)) return;
        var bx = x.AsSpan(block * DriftScratch.Block, DriftScratch.Block);
        var by = y.AsSpan(block * DriftScratch.Block, DriftScratch.Block);
        if (Setup.Shore is not null)
        {
            bx.CopyTo(room.BeforeX);
            by.CopyTo(room.BeforeY);
        }
        Span<float> k = [];
        if (!walk.None) walk.Run<V>(walkMoments[i], bx, by, room.StepS, room.Walk, room.DriftX, room.DriftY, out k);
        if (Setup.Method == DriftMethod.Midpoint) Midpoint<V>(room, bx, by, i);
        else RungeKutta<V>(room, bx, by, i);
        if (walk.Varies)
        {
            DriftKernel.Shift<V>(bx, room.DriftX);
            DriftKernel.Shift<V>(by, room.DriftY);
        }
        if (!walk.None) DriftKernel.Scatter<V>(bx, by, k, room.StepS, (uint)(block * DriftScratch.Block), (uint)(Step + i), Setup.Seed);
        if (Setup.Shore is { } shore) Strand(room, shore, block, bx, by);
    }

    void Midpoint<V>(DriftScratch room, Span<float> bx, Span<float> by, int i) where V : struct, ILanes<V>
    {
        flow.Run<V>(moments[i * 2], bx, by, room.Flow, out var u, out var v);
        DriftKernel.Along<V>(bx, u, room.StepS, 0.5f, room.MiddleX);
        DriftKernel.Along<V>(by, v, room.StepS, 0.5f, room.MiddleY);
        flow.Run<V>(moments[i * 2 + 1], room.MiddleX, room.MiddleY, room.Flow, out u, out v);
        DriftKernel.Along<V>(bx, u, room.StepS, 1, bx);
        DriftKernel.Along<V>(by, v, room.StepS, 1, by);
    }

    void RungeKutta<V>(DriftScratch room, Span<float> bx, Span<float> by, int i) where V : struct, ILanes<V>
    {
        Span<float> weights = [1, 2, 2, 1], shares = [0, 0.5f, 0.5f, 1];
        Span<float> atX = bx, atY = by, sumU = room.SumU, sumV = room.SumV;
        sumU.Clear();
        sumV.Clear();
        for (var stage = 0; stage < 4; stage++)
        {
            flow.Run<V>(moments[i * 3 + (stage + 1) / 2], atX, atY, room.Flow, out var u, out var v);
            DriftKernel.Gather<V>(sumU, u, weights[stage]);
            DriftKernel.Gather<V>(sumV, v, weights[stage]);
            if (stage == 3) break;
            atX = room.MiddleX;
            atY = room.MiddleY;
            DriftKernel.Along<V>(bx, u, room.StepS, shares[stage + 1], atX);
            DriftKernel.Along<V>(by, v, room.StepS, shares[stage + 1], atY);
        }
        DriftKernel.Along<V>(bx, sumU, room.StepS, 1 / 6f, bx);
        DriftKernel.Along<V>(by, sumV, room.StepS, 1 / 6f, by);
    }

    /// <summary>How long each particle of a block moves in a step: 0 before its release and once it is ashore. False: none moves.</summary>
    bool FillSteps(DriftScratch room, int block, int step)
    {
        var first = block * DriftScratch.Block;
        var inBlock = Math.Min(DriftScratch.Block, Setup.Particles - first);
        if (ashoreInBlock[block] == inBlock) return false;
        double from = Setup.TimeOf(step), until = Setup.TimeOf(step + 1), whole = until - from, way = Math.Sign(whole);
        if (ashoreInBlock[block] == 0 && (Setup.ReleaseOf(first + inBlock - 1) - from) * way <= 0)
        {
            if (room.Filled != (float)whole) Array.Fill(room.StepS, (float)whole);
            room.Filled = (float)whole;
            return true;
        }
        if ((Setup.ReleaseOf(first) - until) * way >= 0) return false;
        room.Filled = float.NaN;
        for (var i = 0; i < inBlock; i++)
            room.StepS[i] = ashore[first + i] ? 0 : (float)(way * Math.Clamp((until - Setup.ReleaseOf(first + i)) * way, 0, whole * way));
        room.StepS.AsSpan(inBlock).Clear();
        return true;
    }

    void Strand(DriftScratch room, ShoreLine shore, int block, Span<float> bx, Span<float> by)
    {
        var first = block * DriftScratch.Block;
        for (var i = 0; i < Math.Min(DriftScratch.Block, Setup.Particles - first); i++)
        {
            if (ashore[first + i]) continue;
            double fromX = room.BeforeX[i], fromY = room.BeforeY[i];
            if (shore.Met(fromX + Setup.X, fromY + Setup.Y, bx[i] + Setup.X, by[i] + Setup.Y) is not { } share) continue;
            (bx[i], by[i]) = ((float)(fromX + share * (bx[i] - fromX)), (float)(fromY + share * (by[i] - fromY)));
            ashore[first + i] = true;
            ashoreInBlock[block]++;
        }
    }
}
