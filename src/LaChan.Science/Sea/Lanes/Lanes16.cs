using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LaChan.Science.Sea.Lanes;

/// <summary>Sixteen lanes: where the machine has AVX-512.</summary>
readonly struct Lanes16(Vector512<float> v) : ILanes<Lanes16>
{
    readonly Vector512<float> v = v;

    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static int Count => 16;

    [MethodImpl(Inline)] public static Lanes16 Load(ref float from) => new(Vector512.LoadUnsafe(ref from));
    [MethodImpl(Inline)] public static Lanes16 Of(float value) => new(Vector512.Create(value));
    [MethodImpl(Inline)] public static Lanes16 OfBits(uint bits) => new(Vector512.Create(bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 CountFrom(uint first) => new((Vector512.Create(first) + Vector512<uint>.Indices).AsSingle());
    [MethodImpl(Inline)] public void Store(ref float to) => v.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes16 operator +(Lanes16 a, Lanes16 b) => new(a.v + b.v);
    [MethodImpl(Inline)] public static Lanes16 operator -(Lanes16 a, Lanes16 b) => new(a.v - b.v);
    [MethodImpl(Inline)] public static Lanes16 operator *(Lanes16 a, Lanes16 b) => new(a.v * b.v);
    [MethodImpl(Inline)] public static Lanes16 operator /(Lanes16 a, Lanes16 b) => new(a.v / b.v);
    [MethodImpl(Inline)] public static Lanes16 MultiplyAdd(Lanes16 a, Lanes16 b, Lanes16 c) => new(Vector512.FusedMultiplyAdd(a.v, b.v, c.v));
    [MethodImpl(Inline)] public static Lanes16 Root(Lanes16 a) => new(Vector512.Sqrt(a.v));
    [MethodImpl(Inline)] public static Lanes16 Smaller(Lanes16 a, Lanes16 b) => new(Vector512.MinNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes16 Larger(Lanes16 a, Lanes16 b) => new(Vector512.MaxNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes16 WhereLess(Lanes16 a, Lanes16 b, Lanes16 then, Lanes16 otherwise) => new(Vector512.ConditionalSelect(Vector512.LessThan(a.v, b.v), then.v, otherwise.v));

    [MethodImpl(Inline)] public static Lanes16 operator &(Lanes16 a, Lanes16 b) => new(a.v & b.v);
    [MethodImpl(Inline)] public static Lanes16 operator |(Lanes16 a, Lanes16 b) => new(a.v | b.v);
    [MethodImpl(Inline)] public static Lanes16 operator ^(Lanes16 a, Lanes16 b) => new(a.v ^ b.v);
    [MethodImpl(Inline)] public static Lanes16 AddBits(Lanes16 a, Lanes16 b) => new((a.v.AsUInt32() + b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 SubtractBits(Lanes16 a, Lanes16 b) => new((a.v.AsUInt32() - b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 ShiftLeft(Lanes16 a, int bits) => new((a.v.AsUInt32() << bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 ShiftRight(Lanes16 a, int bits) => new((a.v.AsUInt32() >>> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 ShiftRightSigned(Lanes16 a, int bits) => new((a.v.AsInt32() >> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes16 Number(Lanes16 wholeBits) => new(Vector512.ConvertToSingle(wholeBits.v.AsInt32()));

    [MethodImpl(Inline)]
    public static Lanes16 RotateLeft(Lanes16 a, [ConstantExpected] byte bits) => Avx512F.IsSupported
        ? new(Avx512F.RotateLeft(a.v.AsUInt32(), bits).AsSingle())
        : new(((a.v.AsUInt32() << bits) | (a.v.AsUInt32() >>> (32 - bits))).AsSingle());
}
