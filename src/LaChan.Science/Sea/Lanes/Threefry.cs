using System.Runtime.CompilerServices;

namespace LaChan.Science.Sea.Lanes;

/// <summary>Random numbers that are a function of what they are for: a key (the seed) and a counter (which particle, which step). No state, no order.</summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, Proc. SC11, section 4: Threefry2x32
/// with 20 rounds. The test holds it to the known answers published with the method.
/// </remarks>
static class Threefry
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    const uint Parity = 0x1BD11BDA;

    /// <returns>Two words of 32 random bits a lane.</returns>
    [MethodImpl(Inline)]
    public static (V First, V Second) Words<V>(V counter0, V counter1, uint key0, uint key1) where V : struct, ILanes<V>
    {
        var key2 = Parity ^ key0 ^ key1;
        var a = V.AddBits(counter0, V.OfBits(key0));
        var b = V.AddBits(counter1, V.OfBits(key1));
        FourEven(ref a, ref b);
        Inject(ref a, ref b, key1, key2 + 1);
        FourOdd(ref a, ref b);
        Inject(ref a, ref b, key2, key0 + 2);
        FourEven(ref a, ref b);
        Inject(ref a, ref b, key0, key1 + 3);
        FourOdd(ref a, ref b);
        Inject(ref a, ref b, key1, key2 + 4);
        FourEven(ref a, ref b);
        Inject(ref a, ref b, key2, key0 + 5);
        return (a, b);
    }

    /// <summary>Two independent numbers of a normal distribution (mean 0, variance 1) from two words.</summary>
    /// <remarks>
    /// G. E. P. Box, M. E. Muller (1958), A note on the generation of random normal deviates, Ann. Math. Stat. 29, 610–611. The radius has 24
    /// bits (at most 5.9), the angle 32, one of them the sign of both.
    /// </remarks>
    [MethodImpl(Inline)]
    public static (V First, V Second) Normals<V>(V first, V second) where V : struct, ILanes<V>
    {
        var uniform = V.MultiplyAdd(V.Number(V.ShiftRight(first, 8)), V.Of(1f / (1 << 24)), V.Of(0.5f / (1 << 24)));
        var radius = V.Root(V.Of(-2) * LaneMath.Log(uniform));
        var quarter = V.Number(V.ShiftLeft(second, 1)) * V.Of(1f / 4294967296f);
        radius ^= second & V.OfBits(0x80000000u);
        return (radius * LaneMath.CosPiOfReduced(quarter), radius * LaneMath.SinPiOfReduced(quarter));
    }

    [MethodImpl(Inline)]
    static void FourEven<V>(ref V a, ref V b) where V : struct, ILanes<V>
    {
        a = V.AddBits(a, b); b = V.RotateLeft(b, 13) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 15) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 26) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 6) ^ a;
    }

    [MethodImpl(Inline)]
    static void FourOdd<V>(ref V a, ref V b) where V : struct, ILanes<V>
    {
        a = V.AddBits(a, b); b = V.RotateLeft(b, 17) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 29) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 16) ^ a;
        a = V.AddBits(a, b); b = V.RotateLeft(b, 24) ^ a;
    }

    [MethodImpl(Inline)]
    static void Inject<V>(ref V a, ref V b, uint first, uint second) where V : struct, ILanes<V>
    {
        a = V.AddBits(a, V.OfBits(first));
        b = V.AddBits(b, V.OfBits(second));
    }
}
