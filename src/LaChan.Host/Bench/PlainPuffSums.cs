using LaChan.Science.Air;

namespace LaChan.Host.Bench;

/// <summary>Every puff added to every receptor, one by one.</summary>
sealed class PlainPuffSums(int bins) : IPuffSums
{
    readonly double[][] sums = [.. Enumerable.Range(0, bins).Select(_ => new double[ReceptorGrid.Count])];

    public bool Reaches(in PuffMoment puff) => true;

    public void Add(ReadOnlyMemory<PuffMoment> puffs, ReadOnlyMemory<float> amounts, int heights, int? threads)
    {
        for (var p = 0; p < puffs.Length; p++)
        {
            var puff = puffs.Span[p];
            for (var i = 0; i < ReceptorGrid.Count; i++)
            {
                double x = ReceptorGrid.EastM[i] - puff.EastM, y = ReceptorGrid.NorthM[i] - puff.NorthM;
                sums[puff.Bin][i] += amounts.Span[p] * Math.Pow(2, puff.A * x * x + puff.B * x * y + puff.C * y * y);
            }
        }
    }

    public double[] Dose() => [.. Enumerable.Range(0, ReceptorGrid.Count).Select(i => sums.Sum(bin => bin[i]))];
}
