using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea;

/// <summary>
/// A current or wind on the nodes of an even grid at some moments: bilinear in space, linear in time. Outside the grid the nearest edge
/// holds, before the first moment the first, after the last the last.
/// </summary>
public sealed class FlowGrid
{
    readonly float[][] frames;
    readonly double[] timesS;

    /// <param name="geometry">Where the nodes lie.</param>
    /// <param name="timesS">The moments, rising, seconds.</param>
    /// <param name="frames">At each moment u, v of each node, m/s: row by row from the south, in a row from the west. No NaN: still water is 0.</param>
    /// <exception cref="ArgumentException">Lengths that do not agree, or moments that do not rise.</exception>
    public FlowGrid(FlowGridGeometry geometry, double[] timesS, float[][] frames)
    {
        if (frames.Length == 0 || frames.Length != timesS.Length) throw new ArgumentException($"{frames.Length} frames for {timesS.Length} moments", nameof(frames));
        if (frames.Any(x => x.Length != geometry.Nodes * 2)) throw new ArgumentException($"a frame must hold u and v of {geometry.Nodes} nodes", nameof(frames));
        if (timesS.Zip(timesS.Skip(1)).Any(x => !(x.First < x.Second))) throw new ArgumentException("the moments must rise", nameof(timesS));
        (Geometry, this.timesS, this.frames) = (geometry, timesS, frames);
    }

    public FlowGridGeometry Geometry { get; }

    /// <summary>First and last moment, seconds.</summary>
    public (double FromS, double UntilS) Times => (timesS[0], timesS[^1]);

    /// <summary>The frames about a moment and the share of the later one.</summary>
    (float[] Before, float[] After, double Share) About(double t)
    {
        var after = Array.BinarySearch(timesS, t);
        after = Math.Clamp(after < 0 ? ~after : after, 0, timesS.Length - 1);
        var before = t >= timesS[after] ? after : Math.Max(0, after - 1);
        return (frames[before], frames[after], before == after ? 0 : (t - timesS[before]) / (timesS[after] - timesS[before]));
    }

    /// <summary>Adds weight times the flow at a moment to the nodes.</summary>
    internal void AddAt(double t, double weight, Span<float> nodes)
    {
        var (before, after, share) = About(t);
        Add(nodes, before, (float)(weight * (1 - share)));
        if (share > 0) Add(nodes, after, (float)(weight * share));
    }

    /// <summary>The flow at one place and moment, m/s.</summary>
    public (double U, double V) At(double x, double y, double t)
    {
        var (before, after, share) = About(t);
        var column = Math.Clamp((x - Geometry.X0) / Geometry.StepX, 0, Geometry.Columns - 1.001);
        var row = Math.Clamp((y - Geometry.Y0) / Geometry.StepY, 0, Geometry.Rows - 1.001);
        var (first, second) = (Bilinear(ref before[0], Geometry.Columns, (float)column, (float)row), Bilinear(ref after[0], Geometry.Columns, (float)column, (float)row));
        return (first[0] + share * (second[0] - first[0]), first[1] + share * (second[1] - first[1]));
    }

    [MethodImpl(LaneMath.Hot)]
    static void Add(Span<float> nodes, ReadOnlySpan<float> frame, float weight)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(nodes);
        var from = MemoryMarshal.Cast<float, Vector<float>>(frame);
        var weights = new Vector<float>(weight);
        for (var i = 0; i < wide.Length; i++) wide[i] = Vector.FusedMultiplyAdd(from[i], weights, wide[i]);
        for (var i = wide.Length * Vector<float>.Count; i < nodes.Length; i++) nodes[i] = MathF.FusedMultiplyAdd(frame[i], weight, nodes[i]);
    }

    /// <summary>Adds the flow at each place to u and v.</summary>
    /// <param name="originX">What x counts from.</param>
    [MethodImpl(LaneMath.Hot)]
    internal static void AddTo<V>(FlowGridGeometry geometry, ReadOnlySpan<float> nodes, double originX, double originY, Span<float> x, Span<float> y, Span<float> u, Span<float> v) where V : struct, ILanes<V>
    {
        var (perX, perY) = (V.Of((float)(1 / geometry.StepX)), V.Of((float)(1 / geometry.StepY)));
        var (offsetX, offsetY) = (V.Of((float)((originX - geometry.X0) / geometry.StepX)), V.Of((float)((originY - geometry.Y0) / geometry.StepY)));
        var (lastX, lastY) = (V.Of(geometry.Columns - 1.001f), V.Of(geometry.Rows - 1.001f));
        Span<float> columns = stackalloc float[V.Count], rows = stackalloc float[V.Count];
        ref var node = ref MemoryMarshal.GetReference(nodes);
        for (var i = 0; i < x.Length; i += V.Count)
        {
            V.Larger(V.Of(0), V.Smaller(lastX, V.MultiplyAdd(V.Load(ref x[i]), perX, offsetX))).Store(ref columns[0]);
            V.Larger(V.Of(0), V.Smaller(lastY, V.MultiplyAdd(V.Load(ref y[i]), perY, offsetY))).Store(ref rows[0]);
            for (var lane = 0; lane < columns.Length; lane++)
            {
                var flow = Bilinear(ref node, geometry.Columns, columns[lane], rows[lane]);
                u[i + lane] += flow.ToScalar();
                v[i + lane] += flow[1];
            }
        }
    }

    /// <summary>
    /// Two loads hold the four nodes about a place: u, v, u, v of the lower and of the upper row. Column and row lie from 0 to 1.001 before
    /// the last, so that no load leaves the grid; no number counts as 0 and comes out as no number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Bilinear(ref float nodes, int perRow, float column, float row)
    {
        var (i, j) = ((int)column, (int)row);
        ref var at = ref Unsafe.Add(ref nodes, 2 * (j * perRow + i));
        var lower = Vector128.LoadUnsafe(ref at);
        var upper = Vector128.LoadUnsafe(ref Unsafe.Add(ref at, 2 * perRow));
        var between = Vector128.FusedMultiplyAdd(upper - lower, Vector128.Create(row - j), lower);
        var right = Vector128.Shuffle(between, Vector128.Create(2, 3, 2, 3));
        return Vector128.FusedMultiplyAdd(right - between, Vector128.Create(column - i), between);
    }
}
