namespace LaChan.Science.Air;

/// <summary>Standard normal numbers for the members of an ensemble, spread evenly in all their dimensions.</summary>
/// <remarks>
/// The additive sequence of M. Roberts (2018, "R-sequence", after H. Weyl 1916), shifted by the seed and turned into normals. A number is a
/// function of seed, member and dimension alone, so the order and the number of threads do not matter.
/// </remarks>
/// <param name="dimensions">How many numbers a member needs.</param>
public sealed class EvenNormals(int dimensions)
{
    // 1/g, 1/g², …, where g is the real root of g^(d + 1) = g + 1.
    readonly double[] steps = [.. Enumerable.Range(1, dimensions).Select(k => Math.Pow(1 / Root(dimensions), k))];

    /// <param name="seed">Of the ensemble.</param>
    /// <param name="member">From 0.</param>
    /// <param name="dimension">From 0.</param>
    public double Of(int seed, int member, int dimension)
    {
        var shift = Mixed((uint)seed ^ (uint)(dimension + 1) * 0x85EBCA6Bu) / 4294967296.0;
        var at = (shift + (member + 1) * steps[dimension]) % 1;
        return NormalQuantile.Of(Math.Clamp(at, 1e-9, 1 - 1e-9));
    }

    /// <summary>A well-mixed word (the finaliser of MurmurHash3, A. Appleby 2008, public domain).</summary>
    internal static uint Mixed(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6Bu;
        x = (x ^ (x >> 13)) * 0xC2B2AE35u;
        return x ^ (x >> 16);
    }

    static double Root(int dimensions)
    {
        var g = 1.0;
        for (var i = 0; i < 60; i++) g = Math.Pow(1 + g, 1.0 / (dimensions + 1));
        return g;
    }
}
