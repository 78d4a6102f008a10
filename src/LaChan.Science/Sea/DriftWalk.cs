using System.Runtime.CompilerServices;
using LaChan.Science.Sea.Expressions;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea;

/// <summary>
/// The random walk of particles under a diffusivity K(x, y, t). Where K differs from place to place a plain walk gathers particles where K is
/// small; a drift along its slope keeps a well-mixed cloud well mixed.
/// </summary>
/// <remarks>
/// A. W. Visser (1997), Using random walk models to simulate the vertical distribution of particles in a turbulent water column, Mar. Ecol.
/// Prog. Ser. 158, 275–281, equation 6, in two dimensions with normal steps: Δx = K′Δt + ξ·√(2·K(x + ½K′Δt)·Δt). Holds while
/// Δt ≪ 1/|K″|; backwards the walk is the same with |Δt|.
/// </remarks>
sealed class DriftWalk
{
    readonly ExpressionProgram slopes;
    readonly ExpressionProgram diffusion;

    public DriftWalk(Expression k, double originX, double originY)
    {
        Varies = k.UsesPlace;
        None = k is Expression.Constant { Value: 0 };
        slopes = ExpressionProgram.Of(originX, originY, k.Slope('x'), k.Slope('y'));
        diffusion = ExpressionProgram.Of(originX, originY, k);
    }

    /// <summary>Whether K differs from place to place: then the walk needs its slope.</summary>
    public bool Varies { get; }

    public bool None { get; }

    /// <summary>Columns of scratch: slopes, then K, then the place at which K is taken.</summary>
    public int Columns => slopes.Columns + diffusion.Columns + 2;

    public (float[] Slopes, float[] Diffusion) NewMoment() => (new float[slopes.MomentLength], new float[diffusion.MomentLength]);

    public void Prepare(double t, (float[] Slopes, float[] Diffusion) moment)
    {
        slopes.Prepare(t, moment.Slopes);
        diffusion.Prepare(t, moment.Diffusion);
    }

    /// <summary>K for a block of particles, and where it varies the drift along its slope, m, added to the sums.</summary>
    public void Run<V>((float[] Slopes, float[] Diffusion) moment, Span<float> x, Span<float> y, Span<float> stepS, Span<float> scratch, Span<float> driftX, Span<float> driftY, out Span<float> k) where V : struct, ILanes<V>
    {
        var count = x.Length;
        var rest = scratch[(slopes.Columns * count)..];
        if (Varies)
        {
            slopes.Run<V>(moment.Slopes, x, y, scratch, count);
            var places = rest[(diffusion.Columns * count)..];
            var atX = places[..count];
            var atY = places.Slice(count, count);
            Half<V>(scratch.Slice(slopes.Output(0) * count, count), stepS, x, driftX, atX);
            Half<V>(scratch.Slice(slopes.Output(1) * count, count), stepS, y, driftY, atY);
            x = atX;
            y = atY;
        }
        diffusion.Run<V>(moment.Diffusion, x, y, rest, count);
        k = rest.Slice(diffusion.Output(0) * count, count);
    }

    [MethodImpl(LaneMath.Hot)]
    static void Half<V>(Span<float> slope, Span<float> stepS, Span<float> from, Span<float> drift, Span<float> half) where V : struct, ILanes<V>
    {
        var positive = V.OfBits(0x7FFFFFFFu);
        for (var i = 0; i < from.Length; i += V.Count)
        {
            var way = V.Load(ref slope[i]) * (V.Load(ref stepS[i]) & positive);
            way.Store(ref drift[i]);
            V.MultiplyAdd(way, V.Of(0.5f), V.Load(ref from[i])).Store(ref half[i]);
        }
    }
}
