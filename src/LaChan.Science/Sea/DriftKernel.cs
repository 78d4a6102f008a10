using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea;

/// <summary>The passes over a block of particles: each reads and writes columns of floats, and none allocates.</summary>
static class DriftKernel
{
    /// <summary>A place some share of a step along a flow: to = from + share·step·flow.</summary>
    [MethodImpl(LaneMath.Hot)]
    public static void Along<V>(Span<float> from, Span<float> flow, Span<float> stepS, float share, Span<float> to) where V : struct, ILanes<V>
    {
        ref var f = ref MemoryMarshal.GetReference(from);
        ref var u = ref MemoryMarshal.GetReference(flow);
        ref var h = ref MemoryMarshal.GetReference(stepS);
        ref var t = ref MemoryMarshal.GetReference(to);
        for (var i = 0; i < from.Length; i += V.Count)
            V.MultiplyAdd(V.Load(ref Unsafe.Add(ref h, i)) * V.Of(share), V.Load(ref Unsafe.Add(ref u, i)), V.Load(ref Unsafe.Add(ref f, i))).Store(ref Unsafe.Add(ref t, i));
    }

    /// <summary>sum = sum + weight·flow.</summary>
    [MethodImpl(LaneMath.Hot)]
    public static void Gather<V>(Span<float> sum, Span<float> flow, float weight) where V : struct, ILanes<V>
    {
        for (var i = 0; i < sum.Length; i += V.Count)
            V.MultiplyAdd(V.Load(ref flow[i]), V.Of(weight), V.Load(ref sum[i])).Store(ref sum[i]);
    }

    /// <summary>place = place + drift.</summary>
    [MethodImpl(LaneMath.Hot)]
    public static void Shift<V>(Span<float> place, Span<float> drift) where V : struct, ILanes<V>
    {
        for (var i = 0; i < place.Length; i += V.Count)
            (V.Load(ref place[i]) + V.Load(ref drift[i])).Store(ref place[i]);
    }

    /// <summary>A random step on each axis, of standard deviation √(2·K·|step|).</summary>
    /// <param name="first">Number of the block's first particle.</param>
    [MethodImpl(LaneMath.Hot)]
    public static void Scatter<V>(Span<float> x, Span<float> y, Span<float> k, Span<float> stepS, uint first, uint step, ulong seed) where V : struct, ILanes<V>
    {
        ref var px = ref MemoryMarshal.GetReference(x);
        ref var py = ref MemoryMarshal.GetReference(y);
        ref var pk = ref MemoryMarshal.GetReference(k);
        ref var ph = ref MemoryMarshal.GetReference(stepS);
        var (key0, key1) = ((uint)seed, (uint)(seed >> 32));
        var positive = V.OfBits(0x7FFFFFFFu);
        for (var i = 0; i < x.Length; i += V.Count)
        {
            var (a, b) = Threefry.Words(V.CountFrom(first + (uint)i), V.OfBits(step), key0, key1);
            var (east, north) = Threefry.Normals(a, b);
            var deviation = V.Root(V.Load(ref Unsafe.Add(ref pk, i)) * (V.Load(ref Unsafe.Add(ref ph, i)) & positive) * V.Of(2));
            V.MultiplyAdd(deviation, east, V.Load(ref Unsafe.Add(ref px, i))).Store(ref Unsafe.Add(ref px, i));
            V.MultiplyAdd(deviation, north, V.Load(ref Unsafe.Add(ref py, i))).Store(ref Unsafe.Add(ref py, i));
        }
    }
}
