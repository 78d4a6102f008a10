namespace LaChan.Host.Demo;

/// <summary>Repeatable chance: the same words give the same number, in any order of asking.</summary>
readonly struct Dice(int seed)
{
    /// <summary>0 to below 1.</summary>
    public double Uniform(long a, long b = 0, long c = 0) => (Mix(a, b, c) >> 11) * (1.0 / (1UL << 53));

    /// <summary>About normal with mean 0 and standard deviation 1 (sum of four uniforms).</summary>
    public double Normal(long a, long b = 0, long c = 0)
    {
        double sum = 0;
        for (var i = 0; i < 4; i++) sum += Uniform(a, b, c * 4 + i);
        return (sum - 2) * 1.7320508;
    }

    public int Below(int limit, long a, long b = 0, long c = 0) => (int)(Uniform(a, b, c) * limit);

    // SplitMix64 (Steele, Lea, Flood 2014), fed with the words one after another.
    ulong Mix(long a, long b, long c)
    {
        unchecked
        {
            var x = (ulong)seed * 0x9E3779B97F4A7C15UL;
            foreach (var word in (ReadOnlySpan<long>)[a, b, c])
            {
                x += (ulong)word + 0x9E3779B97F4A7C15UL;
                x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
                x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
                x ^= x >> 31;
            }
            return x;
        }
    }
}
