using System.Runtime.CompilerServices;

namespace LaChan.Science.Sea.Lanes;

/// <summary>Sine, exponential and logarithm of a row of lanes, as polynomials: the same bits at each width.</summary>
/// <remarks>
/// The coefficients were fitted for this file at Chebyshev nodes; largest error of the polynomial before rounding: sine 1.4·10⁻⁸, cosine
/// 2·10⁻¹⁰, logarithm 3·10⁻⁸ of (ln(1+f) − f)/f², exponential 7·10⁻⁸ of (eʳ − 1 − r)/r². What is no number stays no number.
/// </remarks>
static class LaneMath
{
    /// <summary>For a loop over lanes: compiled once and well, by itself: neither a slow first version in which a short run would spend its time, nor drawn into a caller so large that its own parts stay calls.</summary>
    internal const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // 1.5·2²³: a float of less than 2²² in size that is added to it loses its fraction, and its last bit says whether the rest is odd.
    const float Rounding = 12582912f;

    /// <summary>sin(π·(a·scale + rest·a + offset)): the argument is reduced exactly, so that its size costs no digits. NaN beyond 2²² half turns.</summary>
    /// <param name="rest">What <paramref name="scale"/> lost when it was rounded to a float.</param>
    [MethodImpl(Inline)]
    public static V SinPi<V>(V a, V scale, V rest, V offset) where V : struct, ILanes<V>
    {
        var shifted = V.MultiplyAdd(a, scale, offset) + V.Of(Rounding);
        var whole = shifted - V.Of(Rounding);
        var r = V.MultiplyAdd(a, scale, V.Of(0) - whole) + V.MultiplyAdd(a, rest, offset);
        return SinPiOfReduced(r) ^ V.ShiftLeft(shifted, 31);
    }

    /// <summary>sin(π·r) for |r| ≤ 0.5; NaN above 0.519.</summary>
    [MethodImpl(Inline)]
    public static V SinPiOfReduced<V>(V r) where V : struct, ILanes<V>
    {
        var z = r * r;
        var p = V.MultiplyAdd(V.Of(0.0776559123f), z, V.Of(-0.598290411f));
        p = V.MultiplyAdd(p, z, V.Of(2.55007739f));
        p = V.MultiplyAdd(p, z, V.Of(-5.16771008f));
        p = V.MultiplyAdd(p, z, V.Of(3.14159264f));
        return r * V.WhereLess(z, V.Of(0.27f), p, V.Of(float.NaN));
    }

    /// <summary>cos(π·r) for |r| ≤ 0.5.</summary>
    [MethodImpl(Inline)]
    public static V CosPiOfReduced<V>(V r) where V : struct, ILanes<V>
    {
        var z = r * r;
        var p = V.MultiplyAdd(V.Of(-0.0243959321f), z, V.Of(0.234937069f));
        p = V.MultiplyAdd(p, z, V.Of(-1.33521195f));
        p = V.MultiplyAdd(p, z, V.Of(4.05870915f));
        p = V.MultiplyAdd(p, z, V.Of(-4.93480214f));
        return V.MultiplyAdd(p, z, V.Of(1));
    }

    /// <summary>Natural logarithm; NaN below 0, −∞ at 0; numbers below 1.2·10⁻³⁸ count as 0.</summary>
    [MethodImpl(Inline)]
    public static V Log<V>(V a) where V : struct, ILanes<V>
    {
        // a = 2ⁿ·(1 + f) with 1 + f between 2/3 and 4/3; 0x3F2AAAAB are the bits of 2/3.
        var exponent = V.ShiftRightSigned(V.SubtractBits(a, V.OfBits(0x3F2AAAABu)), 23);
        var f = V.SubtractBits(a, V.ShiftLeft(exponent, 23)) - V.Of(1);
        var p = V.MultiplyAdd(V.Of(-0.124222006f), f, V.Of(0.137483091f));
        p = V.MultiplyAdd(p, f, V.Of(-0.122887216f));
        p = V.MultiplyAdd(p, f, V.Of(0.140558127f));
        p = V.MultiplyAdd(p, f, V.Of(-0.166733163f));
        p = V.MultiplyAdd(p, f, V.Of(0.20007234f));
        p = V.MultiplyAdd(p, f, V.Of(-0.249999442f));
        p = V.MultiplyAdd(p, f, V.Of(0.333332726f));
        p = V.MultiplyAdd(p, f, V.Of(-0.5f));
        var n = V.Number(exponent);
        return V.MultiplyAdd(n, V.Of(0.693147182f), V.MultiplyAdd(f * f, p, f));
    }

    /// <summary>The logarithm of any float: what <see cref="Log"/> leaves to its caller is settled here.</summary>
    [MethodImpl(Inline)]
    public static V LogOfAny<V>(V a) where V : struct, ILanes<V>
    {
        var inside = V.WhereLess(a, V.Of(float.PositiveInfinity), Log(a), a);
        var below = V.WhereLess(a, V.Of(0), V.Of(float.NaN), V.Of(float.NegativeInfinity));
        return V.WhereLess(a, V.Of(1.17549435e-38f), below, inside);
    }

    /// <summary>eᵃ: 0 below −87, infinite above 88.3.</summary>
    [MethodImpl(Inline)]
    public static V Exp<V>(V a) where V : struct, ILanes<V>
    {
        var shifted = V.MultiplyAdd(a, V.Of(1.44269502f), V.Of(Rounding));
        var n = shifted - V.Of(Rounding);
        // ln 2 in two parts, so that n·ln 2 is taken off without loss.
        var r = V.MultiplyAdd(n, V.Of(1.90465432e-9f), V.MultiplyAdd(n, V.Of(-0.693147182f), a));
        var p = V.MultiplyAdd(V.Of(0.00139261761f), r, V.Of(0.00836317307f));
        p = V.MultiplyAdd(p, r, V.Of(0.0416665547f));
        p = V.MultiplyAdd(p, r, V.Of(0.16666577f));
        p = V.MultiplyAdd(p, r, V.Of(0.5f));
        // Times 2ⁿ in the bits; a·0 hands on what is no number.
        var result = V.MultiplyAdd(a, V.Of(0), V.AddBits(V.MultiplyAdd(r * r, p, r) + V.Of(1), V.ShiftLeft(shifted, 23)));
        return V.WhereLess(a, V.Of(-87f), V.Of(0), V.WhereLess(V.Of(88.3f), a, V.Of(float.PositiveInfinity), result));
    }
}
