using LaChan.Science.Air;

namespace LaChan.Science.Radiation;

/// <summary>The photons of a cloud that is not wide against their way in air: as the concentration of a cloud without end that gives the same dose at the ground.</summary>
/// <remarks>
/// D. H. Slade (ed.) (1968), Meteorology and atomic energy, TID-24190, section 7-5: the semi-infinite cloud overestimates under narrow plumes and sees nothing of a plume that
/// passes overhead. Here the cross-section of the plume at the place's own distance is summed with the weights of <see cref="LineKernel"/>, as if the plume went on
/// like that up and down the wind: right where it changes little within some hundred metres, so from about 300 m; nearer the source it is a rough figure.
/// The ground mirrors nothing and shields nothing (place taken at the ground). Wide, well-mixed clouds give the concentration itself, within 2 %.
/// </remarks>
public sealed class FiniteCloud
{
    const double NearestM = 0.25, Growth = 1.35, WidestSigmas = 4.5;
    static readonly double GaussAt = 0.5 / Math.Sqrt(3);

    readonly LineKernel kernel;
    readonly double[] rungs; // distances from the place, growing, metres

    public FiniteCloud(double lineMeV)
    {
        kernel = new(lineMeV);
        var ladder = new List<double> { 0 };
        for (var at = NearestM; at < kernel.ReachM; at *= Growth) ladder.Add(at);
        ladder.Add(kernel.ReachM);
        rungs = [.. ladder];
    }

    /// <summary>The concentration that a cloud without end would have, in the unit of the plume's.</summary>
    /// <param name="xM">Downwind of the source, metres, above 0.</param>
    /// <param name="yM">Across the wind, metres.</param>
    /// <param name="heightsM">Heights at which the plume is looked at, ascending from 0: close where it changes.</param>
    public double Equivalent<TPlume>(in TPlume plume, double xM, double yM, ReadOnlySpan<double> heightsM) where TPlume : IPlume
    {
        var sigma = plume.SigmaY(xM);
        var across = Across(sigma, Math.Abs(yM));
        double sum = 0;
        for (var i = 1; i < heightsM.Length && heightsM[i - 1] < kernel.ReachM; i++)
        {
            double low = heightsM[i - 1], high = Math.Min(heightsM[i], kernel.ReachM), middle = 0.5 * (low + high), apart = GaussAt * (high - low);
            sum += 0.5 * (high - low) * (Row(plume, xM, middle - apart, Math.Abs(yM), sigma, across) + Row(plume, xM, middle + apart, Math.Abs(yM), sigma, across));
        }
        return 2 * sum; // over half a plane, whose weights make one half
    }

    /// <summary>The sum across the wind at one height, two points to each piece between the marks.</summary>
    double Row<TPlume>(in TPlume plume, double xM, double zM, double yM, double sigma, double[] marks) where TPlume : IPlume
    {
        var axis = plume.Centreline(xM, zM);
        if (!(axis > 0)) return 0;
        double sum = 0;
        for (var i = 1; i < marks.Length; i++)
        {
            double middle = 0.5 * (marks[i - 1] + marks[i]), apart = GaussAt * (marks[i] - marks[i - 1]);
            sum += 0.5 * (marks[i] - marks[i - 1]) * (Weighted(middle - apart) + Weighted(middle + apart));
        }
        return axis * sum;

        double Weighted(double at) => Math.Exp(-0.5 * at * at / (sigma * sigma)) * kernel.At(Math.Sqrt((at - yM) * (at - yM) + zM * zM));
    }

    /// <summary>Marks across the wind: dense about the place and about the axis, no farther than either reaches.</summary>
    double[] Across(double sigma, double yM)
    {
        double from = Math.Max(-WidestSigmas * sigma, yM - kernel.ReachM), to = Math.Min(WidestSigmas * sigma, yM + kernel.ReachM);
        if (from >= to) return [];
        var marks = new SortedSet<double> { from, to };
        foreach (var rung in rungs)
        {
            marks.Add(Math.Clamp(yM - rung, from, to));
            marks.Add(Math.Clamp(yM + rung, from, to));
        }
        for (var share = -WidestSigmas; share <= WidestSigmas; share += 0.5) marks.Add(Math.Clamp(share * sigma, from, to));
        return [.. marks];
    }
}
