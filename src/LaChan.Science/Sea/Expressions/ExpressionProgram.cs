using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea.Expressions;

/// <summary>
/// Formulas made into a short list of steps over columns of floats. What depends on the time alone is worked out once for a moment, in
/// double precision (<see cref="Prepare"/>); a factor or summand never costs a step of its own; the argument of sin and cos is reduced
/// without loss, however far from the origin the place lies.
/// </summary>
sealed class ExpressionProgram
{
    /// <summary>Figures that a step takes from the moment.</summary>
    internal const int Figures = 5;

    readonly ExpressionStep[] steps;
    readonly int[] outputs;

    internal ExpressionProgram(ExpressionStep[] steps, int[] outputs, int columns) => (this.steps, this.outputs, Columns) = (steps, outputs, columns);

    /// <summary>Formulas over places that are given as metres from an origin.</summary>
    public static ExpressionProgram Of(double originX, double originY, params ReadOnlySpan<Expression> formulas) =>
        new ExpressionCompiler(originX, originY).Compile(formulas);

    /// <summary>Columns of scratch that a run needs, besides x and y.</summary>
    public int Columns { get; }

    /// <summary>Floats that a moment needs.</summary>
    public int MomentLength => steps.Length * Figures;

    /// <summary>Works out what depends on the time alone.</summary>
    /// <param name="moment">Of <see cref="MomentLength"/>.</param>
    public void Prepare(double t, Span<float> moment)
    {
        for (var i = 0; i < steps.Length; i++) steps[i].Prepare(t, moment.Slice(i * Figures, Figures));
    }

    /// <summary>Which column of the scratch holds a formula's values after a run.</summary>
    public int Output(int formula) => outputs[formula];

    /// <summary>Works out every formula at count places; count is a multiple of the lanes.</summary>
    /// <param name="scratch"><see cref="Columns"/> columns of count floats, one after another.</param>
    public void Run<V>(ReadOnlySpan<float> moment, Span<float> x, Span<float> y, Span<float> scratch, int count) where V : struct, ILanes<V>
    {
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            ref var a = ref Column(step.A, x, y, scratch, count);
            ref var b = ref Column(step.B, x, y, scratch, count);
            ref var to = ref scratch[step.To * count];
            var s = moment.Slice(i * Figures, Figures);
            switch (step.Kind)
            {
                case ExpressionStepKind.Sum: Sum<V>(ref a, ref b, ref to, s, count); break;
                case ExpressionStepKind.Product: Product<V>(ref a, ref b, ref to, s, count); break;
                case ExpressionStepKind.Quotient: Quotient<V>(ref a, ref b, ref to, s, count); break;
                case ExpressionStepKind.Sine: Sine<V>(ref a, ref to, s, count); break;
                case ExpressionStepKind.Exp: Exp<V>(ref a, ref to, s, count); break;
                case ExpressionStepKind.Log: Log<V>(ref a, ref to, s, count); break;
                case ExpressionStepKind.Root: Root<V>(ref a, ref to, s, count); break;
                default: Size<V>(ref a, ref to, s, count); break;
            }
        }
    }

    static ref float Column(int column, Span<float> x, Span<float> y, Span<float> scratch, int count)
    {
        if (column == ExpressionStep.X) return ref MemoryMarshal.GetReference(x);
        if (column == ExpressionStep.Y) return ref MemoryMarshal.GetReference(y);
        return ref scratch[column * count];
    }

    /// <summary>a·s0 + b·s1 + s2.</summary>
    [MethodImpl(LaneMath.Hot)]
    static void Sum<V>(ref float a, ref float b, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s2) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[2]));
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, V.MultiplyAdd(V.Load(ref Unsafe.Add(ref b, i)), s1, s2)).Store(ref Unsafe.Add(ref to, i));
    }

    /// <summary>(a·s0 + s1)·(b·s2 + s3).</summary>
    [MethodImpl(LaneMath.Hot)]
    static void Product<V>(ref float a, ref float b, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s2, s3) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[2]), V.Of(s[3]));
        for (var i = 0; i < count; i += V.Count)
            (V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1) * V.MultiplyAdd(V.Load(ref Unsafe.Add(ref b, i)), s2, s3)).Store(ref Unsafe.Add(ref to, i));
    }

    /// <summary>(a·s0 + s1)/(b·s2 + s3).</summary>
    [MethodImpl(LaneMath.Hot)]
    static void Quotient<V>(ref float a, ref float b, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s2, s3) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[2]), V.Of(s[3]));
        for (var i = 0; i < count; i += V.Count)
            (V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1) / V.MultiplyAdd(V.Load(ref Unsafe.Add(ref b, i)), s2, s3)).Store(ref Unsafe.Add(ref to, i));
    }

    /// <summary>sin(π·(a·(s0 + s1) + s2))·s3 + s4.</summary>
    [MethodImpl(LaneMath.Hot)]
    static void Sine<V>(ref float a, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s2, s3, s4) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[2]), V.Of(s[3]), V.Of(s[4]));
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(LaneMath.SinPi(V.Load(ref Unsafe.Add(ref a, i)), s0, s1, s2), s3, s4).Store(ref Unsafe.Add(ref to, i));
    }

    /// <summary>f(a·s0 + s1)·s3 + s4, as in the steps that follow.</summary>
    [MethodImpl(LaneMath.Hot)]
    static void Exp<V>(ref float a, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s3, s4) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[3]), V.Of(s[4]));
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(LaneMath.Exp(V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1)), s3, s4).Store(ref Unsafe.Add(ref to, i));
    }

    [MethodImpl(LaneMath.Hot)]
    static void Log<V>(ref float a, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s3, s4) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[3]), V.Of(s[4]));
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(LaneMath.LogOfAny(V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1)), s3, s4).Store(ref Unsafe.Add(ref to, i));
    }

    [MethodImpl(LaneMath.Hot)]
    static void Root<V>(ref float a, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s3, s4) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[3]), V.Of(s[4]));
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(V.Root(V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1)), s3, s4).Store(ref Unsafe.Add(ref to, i));
    }

    [MethodImpl(LaneMath.Hot)]
    static void Size<V>(ref float a, ref float to, ReadOnlySpan<float> s, int count) where V : struct, ILanes<V>
    {
        var (s0, s1, s3, s4) = (V.Of(s[0]), V.Of(s[1]), V.Of(s[3]), V.Of(s[4]));
        var sizeBits = V.OfBits(0x7FFFFFFFu);
        for (var i = 0; i < count; i += V.Count)
            V.MultiplyAdd(V.MultiplyAdd(V.Load(ref Unsafe.Add(ref a, i)), s0, s1) & sizeBits, s3, s4).Store(ref Unsafe.Add(ref to, i));
    }
}
