namespace LaChan.Science.Inversion;

/// <summary>Samples a distribution by chains that learn their steps from one another.</summary>
/// <remarks>
/// C. J. F. ter Braak (2006), A Markov Chain Monte Carlo version of the genetic algorithm Differential Evolution, Stat. Comput. 16, 239–249:
/// a step is the difference of two other chains times 2.38/√(2d), every tenth time the whole difference, which jumps between separate hills.
/// A chain that stays far below the others in the first third is put beside a better one (J. A. Vrugt et al. 2009, Int. J. Nonlinear Sci.
/// Numer. Simul. 10, 273–290). The first third is not kept. One thread, one generator: the same seed gives the same samples.
/// </remarks>
static class EvolvingChains
{
    const int Chains = 24, Rounds = 6000, KeepEach = 4, LookEach = 200;

    public delegate double LnDensity(ReadOnlySpan<double> at);

    /// <param name="starts">More than there are chains; the most likely begin.</param>
    /// <param name="jitter">A small step for each unknown, so that chains never collapse into a plane.</param>
    public static List<double[]> Sample(LnDensity density, IEnumerable<double[]> starts, double[] jitter, Random random, CancellationToken ct)
    {
        var best = starts.Select(x => (Ln: density(x), At: x)).OrderByDescending(x => x.Ln).Take(Chains).ToList();
        double[][] chains = [.. best.Select(x => (double[])x.At.Clone())];
        double[] ln = [.. best.Select(x => x.Ln)];
        var (kept, trial, usual) = (new List<double[]>(), new double[jitter.Length], 2.38 / Math.Sqrt(2 * jitter.Length));
        for (var round = 0; round < Rounds; round++)
        {
            if (round % 100 == 0) ct.ThrowIfCancellationRequested();
            for (var chain = 0; chain < Chains; chain++)
            {
                var (one, other) = Others(random, chain);
                var stride = round % 10 == 0 ? 1 : usual;
                for (var k = 0; k < trial.Length; k++) trial[k] = chains[chain][k] + stride * (chains[one][k] - chains[other][k]) + jitter[k] * (random.NextDouble() - 0.5);
                var there = density(trial);
                if (!(Math.Log(random.NextDouble()) < there - ln[chain])) continue;
                trial.CopyTo(chains[chain], 0);
                ln[chain] = there;
            }
            if (round < Rounds / 3) { if (round % LookEach == LookEach - 1) Rescue(chains, ln, random); }
            else if (round % KeepEach == 0) kept.AddRange(chains.Select(x => (double[])x.Clone()));
        }
        return kept;
    }

    static (int, int) Others(Random random, int chain)
    {
        int one, other;
        do one = random.Next(Chains); while (one == chain);
        do other = random.Next(Chains); while (other == chain || other == one);
        return (one, other);
    }

    static void Rescue(double[][] chains, double[] ln, Random random)
    {
        double[] sorted = [.. ln.Order()];
        var (low, high) = (sorted[Chains / 4], sorted[3 * Chains / 4]);
        for (var chain = 0; chain < Chains; chain++)
        {
            if (ln[chain] >= low - 2 * (high - low) - 5) continue;
            var better = Array.FindIndex(ln, random.Next(Chains), x => x >= low);
            if (better < 0) better = Array.IndexOf(ln, sorted[^1]);
            chains[better].CopyTo(chains[chain], 0);
            ln[chain] = ln[better];
        }
    }
}
