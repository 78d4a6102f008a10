namespace LaChan.Science.Air;

/// <summary>The part of the ground where a plume's mean concentration is above a threshold.</summary>
/// <param name="Outline">East and north of the source, metres; the last point is the first; at most 100 points; simple, counter-clockwise. Empty when the threshold is not reached.</param>
/// <param name="FromM">Where it begins downwind, metres.</param>
/// <param name="LengthM">Where it ends downwind, metres from the source; 0 when the threshold is not reached.</param>
/// <param name="Capped">True when it reaches farther than was asked: the end is a straight cut.</param>
public sealed record GroundZone(IReadOnlyList<(double EastM, double NorthM)> Outline, double FromM, double LengthM, double HalfWidthM, double AreaM2, bool Capped)
{
    public static readonly GroundZone None = new([], 0, 0, 0, 0, false);

    const int Stations = 48; // twice, and two ends, and the closing point: 99
    const double NearestM = 1, NarrowestM = 2;

    /// <summary>
    /// The zone in closed form: at each distance the half-width is y = σy·√(2·ln(C/threshold)), C the concentration on the axis
    /// (Turner 1970, AP-26, isopleths; Hanna, Briggs, Hosker 1982, section 4.5).
    /// </summary>
    /// <param name="plume">The plume.</param>
    /// <param name="thresholdKgM3">Above 0.</param>
    /// <param name="windFromDeg">Direction the wind blows from, degrees clockwise from north.</param>
    /// <param name="farthestM">The zone is cut here, metres: beyond it the curves mean nothing.</param>
    public static GroundZone Of<TPlume>(in TPlume plume, double thresholdKgM3, double windFromDeg, double farthestM = 50_000) where TPlume : IPlume
    {
        if (!(thresholdKgM3 > 0)) throw new ArgumentOutOfRangeException(nameof(thresholdKgM3), thresholdKgM3, "a threshold is above 0");
        var (peakX, peak) = GroundMaximum.Of(plume, NearestM, farthestM);
        if (!(peak > thresholdKgM3)) return None;
        if (plume.GoesRound) return Around(plume, thresholdKgM3, windFromDeg, farthestM);
        var capped = plume.Centreline(farthestM) > thresholdKgM3;
        var to = capped ? farthestM : Crossing(plume, thresholdKgM3, above: peakX, below: farthestM);
        var from = plume.Centreline(NearestM) > thresholdKgM3 ? 0 : Crossing(plume, thresholdKgM3, above: peakX, below: NearestM);
        return Draw(plume, thresholdKgM3, windFromDeg, from, to, capped);
    }

    /// <summary>The zone of a plume that partly goes round, seen from the source: in each direction as far as the threshold is passed.</summary>
    static GroundZone Around<TPlume>(in TPlume plume, double threshold, double windFromDeg, double farthestM) where TPlume : IPlume
    {
        var (wind, outline) = (new DownwindFrame(windFromDeg), new List<(double, double)>(2 * Stations + 3));
        double ahead = 0, half = 0, farthest = 0;
        for (var i = 0; i < 2 * Stations + 2; i++)
        {
            var share = (double)i / (Stations + 1) - 1;
            var angle = Math.PI * share * share * share; // closer together along the wind
            var (sine, cosine) = Math.SinCos(angle);
            var reach = Reach(plume, threshold, cosine, sine, farthestM);
            if (i == Stations + 1) ahead = reach;
            (half, farthest) = (Math.Max(half, Math.Abs(reach * sine)), Math.Max(farthest, reach));
            outline.Add(wind.ToMap(reach * cosine, reach * sine));
        }
        outline.Add(outline[0]);
        return new(outline, 0, ahead, half, Area(outline), farthest >= farthestM);
    }

    /// <summary>The farthest place in a direction that is above the threshold, metres; at least the nearest that is told.</summary>
    static double Reach<TPlume>(in TPlume plume, double threshold, double along, double left, double farthestM) where TPlume : IPlume
    {
        double outside = farthestM, inside = farthestM;
        while (inside > NearestM && !(plume.At(inside * along, inside * left, 0) > threshold)) (outside, inside) = (inside, inside / 1.1);
        if (inside <= NearestM) return NearestM;
        for (var i = 0; i < 30 && outside - inside > Math.Max(0.01, 1e-6 * inside); i++)
        {
            var middle = (inside + outside) / 2;
            if (plume.At(middle * along, middle * left, 0) > threshold) inside = middle; else outside = middle;
        }
        return inside;
    }

    /// <summary>Where the axis passes the threshold, between a place above it and one below it; to 1 cm or 1e-6 of the distance.</summary>
    static double Crossing<TPlume>(in TPlume plume, double threshold, double above, double below) where TPlume : IPlume
    {
        for (var i = 0; i < 80 && Math.Abs(above - below) > Math.Max(0.01, 1e-6 * above); i++)
        {
            var middle = Math.Sqrt(above * below);
            if (plume.Centreline(middle) > threshold) above = middle; else below = middle;
        }
        return above;
    }

    static GroundZone Draw<TPlume>(in TPlume plume, double threshold, double windFromDeg, double from, double to, bool capped) where TPlume : IPlume
    {
        Span<double> x = stackalloc double[Stations], y = stackalloc double[Stations];
        for (var i = 0; i < Stations; i++)
        {
            // Closer together at both ends, where the outline turns; a cut end keeps its full width.
            var share = capped ? 1 - Math.Cos(Math.PI / 2 * (i + 1) / Stations) : (1 - Math.Cos(Math.PI * (i + 1) / (Stations + 1))) / 2;
            x[i] = from + (to - from) * share;
            // Where thermals lift the plume the axis may dip below the threshold on the way: the zone stays in one piece.
            y[i] = Math.Max(Math.Clamp((to - from) / 200, 0.05, NarrowestM), HalfWidth(plume, threshold, x[i]));
        }
        var outline = new List<(double, double)>(2 * Stations + 3);
        var wind = new DownwindFrame(windFromDeg);
        outline.Add(wind.ToMap(from, 0));
        for (var i = 0; i < Stations; i++) outline.Add(wind.ToMap(x[i], -y[i]));
        if (!capped) outline.Add(wind.ToMap(to, 0));
        for (var i = Stations - 1; i >= 0; i--) outline.Add(wind.ToMap(x[i], y[i]));
        outline.Add(outline[0]);
        return new(outline, from, to, Widest(y), Area(outline), capped);
    }

    /// <summary>Half-width at a distance, metres; 0 below the threshold.</summary>
    static double HalfWidth<TPlume>(in TPlume plume, double threshold, double x) where TPlume : IPlume
    {
        var over = plume.Centreline(x) / threshold;
        return over > 1 ? plume.SigmaY(x) * Math.Sqrt(2 * Math.Log(over)) : 0;
    }

    static double Widest(ReadOnlySpan<double> y)
    {
        double widest = 0;
        foreach (var half in y) widest = Math.Max(widest, half);
        return widest;
    }

    /// <summary>Shoelace formula, m².</summary>
    public static double Area(IReadOnlyList<(double EastM, double NorthM)> ring)
    {
        double twice = 0;
        for (var i = 1; i < ring.Count; i++) twice += ring[i - 1].EastM * ring[i].NorthM - ring[i].EastM * ring[i - 1].NorthM;
        return Math.Abs(twice) / 2;
    }
}
