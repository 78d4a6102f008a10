using System.Diagnostics.CodeAnalysis;

namespace LaChan.Science.Sea.Lanes;

/// <summary>
/// A row of 32-bit floats that a machine handles at once, sixteen, eight or four wide. A kernel is written once over it, and the compiler
/// makes one version for each width. Every operation rounds the same at each width (a product is fused with a sum only where
/// <see cref="MultiplyAdd"/> says so), so that a result has the same bits on every machine.
/// </summary>
interface ILanes<TSelf> where TSelf : struct, ILanes<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(ref float from);
    static abstract TSelf Of(float value);

    /// <summary>The same 32 bits in each lane.</summary>
    static abstract TSelf OfBits(uint bits);

    /// <summary>The bits of the whole numbers first, first + 1, …</summary>
    static abstract TSelf CountFrom(uint first);
    void Store(ref float to);

    static abstract TSelf operator +(TSelf a, TSelf b);
    static abstract TSelf operator -(TSelf a, TSelf b);
    static abstract TSelf operator *(TSelf a, TSelf b);
    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);
    static abstract TSelf Root(TSelf a);
    static abstract TSelf Smaller(TSelf a, TSelf b);
    static abstract TSelf Larger(TSelf a, TSelf b);
    static abstract TSelf WhereLess(TSelf a, TSelf b, TSelf then, TSelf otherwise);

    static abstract TSelf operator &(TSelf a, TSelf b);
    static abstract TSelf operator |(TSelf a, TSelf b);
    static abstract TSelf operator ^(TSelf a, TSelf b);

    /// <summary>The lanes' bits as whole numbers of 32 bits, added without overflow.</summary>
    static abstract TSelf AddBits(TSelf a, TSelf b);
    static abstract TSelf SubtractBits(TSelf a, TSelf b);
    static abstract TSelf ShiftLeft(TSelf a, int bits);
    static abstract TSelf ShiftRight(TSelf a, int bits);
    static abstract TSelf ShiftRightSigned(TSelf a, int bits);
    static abstract TSelf RotateLeft(TSelf a, [ConstantExpected] byte bits);

    /// <summary>The lanes' bits as signed whole numbers, turned into floats.</summary>
    static abstract TSelf Number(TSelf wholeBits);
}
