using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LaChan.Science.Sea.Lanes;

/// <summary>Four lanes: every machine .NET runs on.</summary>
readonly struct Lanes4(Vector128<float> v) : ILanes<Lanes4>
{
    readonly Vector128<float> v = v;

    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static int Count => 4;

    [MethodImpl(Inline)] public static Lanes4 Load(ref float from) => new(Vector128.LoadUnsafe(ref from));
    [MethodImpl(Inline)] public static Lanes4 Of(float value) => new(Vector128.Create(value));
    [MethodImpl(Inline)] public static Lanes4 OfBits(uint bits) => new(Vector128.Create(bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 CountFrom(uint first) => new((Vector128.Create(first) + Vector128<uint>.Indices).AsSingle());
    [MethodImpl(Inline)] public void Store(ref float to) => v.StoreUnsafe(ref to);

    [MethodImpl(Inline)] public static Lanes4 operator +(Lanes4 a, Lanes4 b) => new(a.v + b.v);
    [MethodImpl(Inline)] public static Lanes4 operator -(Lanes4 a, Lanes4 b) => new(a.v - b.v);
    [MethodImpl(Inline)] public static Lanes4 operator *(Lanes4 a, Lanes4 b) => new(a.v * b.v);
    [MethodImpl(Inline)] public static Lanes4 operator /(Lanes4 a, Lanes4 b) => new(a.v / b.v);
    [MethodImpl(Inline)] public static Lanes4 MultiplyAdd(Lanes4 a, Lanes4 b, Lanes4 c) => new(Vector128.FusedMultiplyAdd(a.v, b.v, c.v));
    [MethodImpl(Inline)] public static Lanes4 Root(Lanes4 a) => new(Vector128.Sqrt(a.v));
    [MethodImpl(Inline)] public static Lanes4 Smaller(Lanes4 a, Lanes4 b) => new(Vector128.MinNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes4 Larger(Lanes4 a, Lanes4 b) => new(Vector128.MaxNative(a.v, b.v));
    [MethodImpl(Inline)] public static Lanes4 WhereLess(Lanes4 a, Lanes4 b, Lanes4 then, Lanes4 otherwise) => new(Vector128.ConditionalSelect(Vector128.LessThan(a.v, b.v), then.v, otherwise.v));

    [MethodImpl(Inline)] public static Lanes4 operator &(Lanes4 a, Lanes4 b) => new(a.v & b.v);
    [MethodImpl(Inline)] public static Lanes4 operator |(Lanes4 a, Lanes4 b) => new(a.v | b.v);
    [MethodImpl(Inline)] public static Lanes4 operator ^(Lanes4 a, Lanes4 b) => new(a.v ^ b.v);
    [MethodImpl(Inline)] public static Lanes4 AddBits(Lanes4 a, Lanes4 b) => new((a.v.AsUInt32() + b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 SubtractBits(Lanes4 a, Lanes4 b) => new((a.v.AsUInt32() - b.v.AsUInt32()).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 ShiftLeft(Lanes4 a, int bits) => new((a.v.AsUInt32() << bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 ShiftRight(Lanes4 a, int bits) => new((a.v.AsUInt32() >>> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 ShiftRightSigned(Lanes4 a, int bits) => new((a.v.AsInt32() >> bits).AsSingle());
    [MethodImpl(Inline)] public static Lanes4 Number(Lanes4 wholeBits) => new(Vector128.ConvertToSingle(wholeBits.v.AsInt32()));

    [MethodImpl(Inline)]
    public static Lanes4 RotateLeft(Lanes4 a, [ConstantExpected] byte bits) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.RotateLeft(a.v.AsUInt32(), bits).AsSingle())
        : new(((a.v.AsUInt32() << bits) | (a.v.AsUInt32() >>> (32 - bits))).AsSingle());
}
