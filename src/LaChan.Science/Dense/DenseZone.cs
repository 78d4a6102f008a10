using LaChan.Science.Air;

namespace LaChan.Science.Dense;

/// <summary>The part of the ground where a dense cloud's highest mean is above a threshold, at whatever moment.</summary>
public static class DenseZone
{
    const int Across = 44; // twice, and two ends, and the closing point: 91
    const double NearestM = 1, ThinnestM = 0.05;

    /// <param name="cloud">The run.</param>
    /// <param name="thresholdKgM3">Above 0.</param>
    /// <param name="windFromDeg">Direction the wind blows from, degrees clockwise from north.</param>
    /// <param name="zM">Height at which it is asked, metres.</param>
    public static GroundZone Of(DenseCloud cloud, double thresholdKgM3, double windFromDeg, double zM = 0)
    {
        if (!(thresholdKgM3 > 0)) throw new ArgumentOutOfRangeException(nameof(thresholdKgM3), thresholdKgM3, "a threshold is above 0");
        var reached = cloud.Stations.Where(x => x.XM >= NearestM && cloud.HighestAt(x.XM, 0, zM) > thresholdKgM3).Select(x => x.XM).ToList();
        if (reached.Count == 0) return GroundZone.None;
        var farthest = cloud.Stations[^1].XM;
        var capped = reached[^1] >= farthest;
        var beyond = cloud.Stations.First(x => x.XM > reached[^1] || capped).XM;
        var to = capped ? farthest : Crossing(cloud, thresholdKgM3, zM, reached[^1], beyond);
        var from = reached[0] < 2 * NearestM ? 0 : reached[0];
        return Draw(cloud, thresholdKgM3, zM, new(windFromDeg), from, to, capped);
    }

    static double Crossing(DenseCloud cloud, double threshold, double z, double above, double below)
    {
        for (var i = 0; i < 60 && below - above > 1e-5 * above; i++)
        {
            var middle = (above + below) / 2;
            if (cloud.HighestAt(middle, 0, z) > threshold) above = middle; else below = middle;
        }
        return above;
    }

    static GroundZone Draw(DenseCloud cloud, double threshold, double z, DownwindFrame wind, double from, double to, bool capped)
    {
        Span<double> x = stackalloc double[Across], y = stackalloc double[Across];
        double widest = 0;
        for (var i = 0; i < Across; i++)
        {
            var share = capped ? 1 - Math.Cos(Math.PI / 2 * (i + 1) / Across) : (1 - Math.Cos(Math.PI * (i + 1) / (Across + 1))) / 2;
            x[i] = from + (to - from) * share;
            y[i] = HalfWidth(cloud, threshold, z, x[i]);
            widest = Math.Max(widest, y[i]);
        }
        List<(double, double)> outline = [wind.ToMap(from, 0)];
        for (var i = 0; i < Across; i++) outline.Add(wind.ToMap(x[i], -y[i]));
        if (!capped) outline.Add(wind.ToMap(to, 0));
        for (var i = Across - 1; i >= 0; i--) outline.Add(wind.ToMap(x[i], y[i]));
        outline.Add(outline[0]);
        return new(outline, from, to, widest, GroundZone.Area(outline), capped);
    }

    /// <summary>By halving: the profile falls steadily from the axis outwards.</summary>
    static double HalfWidth(DenseCloud cloud, double threshold, double z, double x)
    {
        if (!(cloud.HighestAt(x, 0, z) > threshold)) return ThinnestM;
        double inside = 0, outside = 1;
        while (cloud.HighestAt(x, outside, z) > threshold) (inside, outside) = (outside, 2 * outside);
        for (var i = 0; i < 40 && outside - inside > 0.01; i++)
        {
            var middle = (inside + outside) / 2;
            if (cloud.HighestAt(x, middle, z) > threshold) inside = middle; else outside = middle;
        }
        return Math.Max(ThinnestM, inside);
    }
}
