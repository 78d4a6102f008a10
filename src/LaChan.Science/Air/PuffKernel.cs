using System.Numerics;
using System.Runtime.Intrinsics;

namespace LaChan.Science.Air;

/// <summary>Adds a bell to many receptors at once: the innermost loop of the puff model.</summary>
/// <remarks>
/// 2^q as a power of two put into the exponent's bits and a polynomial of the fifth degree for the fraction (near-minimax on −½ to ½, relative error
/// below 3e-7); nothing beyond four standard deviations (q below −8/ln 2). Sixteen receptors a step where the processor has them, else as many as it has, else one; the same formula in the same order for each
/// receptor, without fused multiplication, so that every path gives the same bits.
/// </remarks>
public static class PuffKernel
{
    const float Least = -11.541560f, C1 = 0.69314718f, C2 = 0.24022651f, C3 = 0.05550411f, C4 = 0.00961813f, C5 = 0.00133336f;
    const int Bias = 127, Mantissa = 23;

    /// <summary>into += amount·2^q at each receptor, the fastest way this processor has.</summary>
    public static void Add(ReadOnlySpan<float> eastM, ReadOnlySpan<float> northM, Span<float> into, in PuffMoment puff, float amount)
    {
        if (Vector512.IsHardwareAccelerated) AddBySixteen(eastM, northM, into, puff, amount);
        else AddByVector(eastM, northM, into, puff, amount);
    }

    public static void AddBySixteen(ReadOnlySpan<float> eastM, ReadOnlySpan<float> northM, Span<float> into, in PuffMoment puff, float amount)
    {
        Vector512<float> east = Vector512.Create(puff.EastM), north = Vector512.Create(puff.NorthM), size = Vector512.Create(amount);
        Vector512<float> a = Vector512.Create(puff.A), b = Vector512.Create(puff.B), c = Vector512.Create(puff.C);
        var i = 0;
        for (; i <= eastM.Length - 16; i += 16)
        {
            var x = Vector512.Create(eastM.Slice(i, 16)) - east;
            var y = Vector512.Create(northM.Slice(i, 16)) - north;
            var exponent = a * x * x + b * x * y + c * y * y;
            var q = Vector512.Max(exponent, Vector512.Create(Least));
            var whole = Vector512.Round(q);
            var f = q - whole;
            var p = ((((Vector512.Create(C5) * f + Vector512.Create(C4)) * f + Vector512.Create(C3)) * f + Vector512.Create(C2)) * f + Vector512.Create(C1)) * f + Vector512<float>.One;
            var scale = ((Vector512.ConvertToInt32(whole) + Vector512.Create(Bias)) << Mantissa).AsSingle();
            var within = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(exponent, Vector512.Create(Least)), size * (p * scale), Vector512<float>.Zero);
            (Vector512.Create((ReadOnlySpan<float>)into.Slice(i, 16)) + within).CopyTo(into[i..]);
        }
        AddOneByOne(eastM[i..], northM[i..], into[i..], puff, amount);
    }

    public static void AddByVector(ReadOnlySpan<float> eastM, ReadOnlySpan<float> northM, Span<float> into, in PuffMoment puff, float amount)
    {
        Vector<float> east = new(puff.EastM), north = new(puff.NorthM), size = new(amount), a = new(puff.A), b = new(puff.B), c = new(puff.C);
        var (i, width) = (0, Vector<float>.Count);
        for (; i <= eastM.Length - width; i += width)
        {
            var x = new Vector<float>(eastM[i..]) - east;
            var y = new Vector<float>(northM[i..]) - north;
            var exponent = a * x * x + b * x * y + c * y * y;
            var q = Vector.Max(exponent, new Vector<float>(Least));
            var whole = Vector.Round(q);
            var f = q - whole;
            var p = ((((new Vector<float>(C5) * f + new Vector<float>(C4)) * f + new Vector<float>(C3)) * f + new Vector<float>(C2)) * f + new Vector<float>(C1)) * f + Vector<float>.One;
            var scale = Vector.AsVectorSingle(Vector.ShiftLeft(Vector.ConvertToInt32(whole) + new Vector<int>(Bias), Mantissa));
            var within = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(exponent, new Vector<float>(Least)), size * (p * scale), Vector<float>.Zero);
            (new Vector<float>(into[i..]) + within).CopyTo(into[i..]);
        }
        AddOneByOne(eastM[i..], northM[i..], into[i..], puff, amount);
    }

    public static void AddOneByOne(ReadOnlySpan<float> eastM, ReadOnlySpan<float> northM, Span<float> into, in PuffMoment puff, float amount)
    {
        for (var i = 0; i < eastM.Length; i++)
        {
            float x = eastM[i] - puff.EastM, y = northM[i] - puff.NorthM;
            var q = puff.A * x * x + puff.B * x * y + puff.C * y * y;
            if (!(q >= Least)) continue;
            var whole = MathF.Round(q);
            var f = q - whole;
            var p = ((((C5 * f + C4) * f + C3) * f + C2) * f + C1) * f + 1;
            into[i] += amount * (p * BitConverter.Int32BitsToSingle(((int)whole + Bias) << Mantissa));
        }
    }
}
