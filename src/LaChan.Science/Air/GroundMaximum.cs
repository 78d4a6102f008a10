namespace LaChan.Science.Air;

/// <summary>Where a plume is strongest at the ground.</summary>
public static class GroundMaximum
{
    /// <summary>Distance and size of the largest concentration at ground level between two distances. For a release at the ground it is the nearer end.</summary>
    public static (double XM, double KgM3) Of<TPlume>(in TPlume plume, double fromM = 1, double toM = 50_000) where TPlume : IPlume
    {
        // One hump over ln x: a coarse look finds it, thirds close in on it.
        const int steps = 120;
        var ratio = Math.Pow(toM / fromM, 1.0 / steps);
        double best = fromM, x = fromM;
        for (var i = 0; i <= steps; i++, x *= ratio)
            if (plume.Centreline(x) > plume.Centreline(best)) best = x;
        double low = Math.Max(fromM, best / ratio), high = Math.Min(toM, best * ratio);
        for (var i = 0; i < 60; i++)
        {
            var third = (high - low) / 3;
            if (plume.Centreline(low + third) < plume.Centreline(high - third)) low += third; else high -= third;
        }
        var at = best == fromM && plume.Centreline(fromM) >= plume.Centreline(high) ? fromM : (low + high) / 2;
        return (at, plume.Centreline(at));
    }
}
