using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LaChan.Science.Sea.Lanes;

/// <summary>Eight lanes: AVX2.</summary>
readonly struct Lanes8(Vector256<float> v) : ILanes<Lanes8>
{
    readonly Vector256<float> v = v;

    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static int Count => 8;

    [MethodImpl(Inline)] public static Lanes8 Load(ref float from) => new(Vector256.LoadUnsafe(ref from));
    [MethodImpl(Inline)] public static Lanes8 Of(float value) => new(Vector256.Create(value));
    [MethodImpl(Inline)] public static Lanes8 OfBits(uint bits) => new(Vector256.Create(bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 CountFrom(uint first) => new((Vector256.Create(first) + Vector256<uint>.Indices).AsSingle());
    [MethodImpl(Inline)] public void Store(ref float to) => v.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes8 operator +(Lanes8 a, Lanes8 b) => new(a.v + b.v);
    [MethodImpl(Inline)] public static Lanes8 operator -(Lanes8 a, Lanes8 b) => new(a.v - b.v);
    [MethodImpl(Inline)] public static Lanes8 operator *(Lanes8 a, Lanes8 b) => new(a.v * b.v);
    [MethodImpl(Inline)] public static Lanes8 operator /(Lanes8 a, Lanes8 b) => new(a.v / b.v);
    [MethodImpl(Inline)] public static Lanes8 MultiplyAdd(Lanes8 a, Lanes8 b, Lanes8 c) => new(Vector256.FusedMultiplyAdd(a.v, b.v, c.v));
    [MethodImpl(Inline)] public static Lanes8 Root(Lanes8 a) => new(Vector256.Sqrt(a.v));
    [MethodImpl(Inline)] public static Lanes8 Smaller(Lanes8 a, Lanes8 b) => new(Vector256.MinNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes8 Larger(Lanes8 a, Lanes8 b) => new(Vector256.MaxNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes8 WhereLess(Lanes8 a, Lanes8 b, Lanes8 then, Lanes8 otherwise) => new(Vector256.ConditionalSelect(Vector256.LessThan(a.v, b.v), then.v, otherwise.v));

    [MethodImpl(Inline)] public static Lanes8 operator &(Lanes8 a, Lanes8 b) => new(a.v & b.v);
    [MethodImpl(Inline)] public static Lanes8 operator |(Lanes8 a, Lanes8 b) => new(a.v | b.v);
    [MethodImpl(Inline)] public static Lanes8 operator ^(Lanes8 a, Lanes8 b) => new(a.v ^ b.v);
    [MethodImpl(Inline)] public static Lanes8 AddBits(Lanes8 a, Lanes8 b) => new((a.v.AsUInt32() + b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 SubtractBits(Lanes8 a, Lanes8 b) => new((a.v.AsUInt32() - b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 ShiftLeft(Lanes8 a, int bits) => new((a.v.AsUInt32() << bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 ShiftRight(Lanes8 a, int bits) => new((a.v.AsUInt32() >>> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 ShiftRightSigned(Lanes8 a, int bits) => new((a.v.AsInt32() >> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes8 Number(Lanes8 wholeBits) => new(Vector256.ConvertToSingle(wholeBits.v.AsInt32()));

    [MethodImpl(Inline)]
    public static Lanes8 RotateLeft(Lanes8 a, [ConstantExpected] byte bits) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.RotateLeft(a.v.AsUInt32(), bits).AsSingle())
        : new(((a.v.AsUInt32() << bits) | (a.v.AsUInt32() >>> (32 - bits))).AsSingle());
}
