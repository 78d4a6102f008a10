namespace LaChan.Science.Air;

/// <summary>A steady plume at unit rate, tabulated over the distance, so that a concentration costs two logarithms' worth of work.</summary>
/// <remarks>
/// Which vertical applies goes by the effective height of release over the depth of the boundary layer: the near-ground models below a tenth, the
/// forms aloft above three tenths, a smooth blend in the logarithm of the height between (surface layer: R. B. Stull 1988, An introduction to boundary
/// layer meteorology, section 1.2). Straight between distances 7 % apart in ln C over ln x. Nearer than 1 m the values of 1 m.
/// </remarks>
public sealed class PlumeTable : IPlume
{
    const double LogStep = 0.07, SurfaceFrom = 0.1, SurfaceTo = 0.3;
    const double LogRootTwoPi = 0.91893853320467274, Negligible = 20; // e^-20

    readonly double[] heights, logStrength, logCentre, narrow, travel, sigmaY, speed, spread;
    readonly double widest; // the least of narrow

    PlumeTable(BoundaryLayer air, PlumeSource source, double[] heights, double[] distances, VerticalProfile profile, BuoyantRise rise, double lossPerS)
    {
        (Air, this.heights) = (air, heights);
        var nodes = distances.Length;
        speed = [.. profile.State.Select(x => x.SpeedMs)];
        spread = [.. profile.State.Select(x => x.SpreadM)];
        (logStrength, logCentre) = (new double[nodes * heights.Length], new double[nodes * heights.Length]);
        (narrow, travel, sigmaY) = (new double[nodes], new double[nodes], new double[nodes]);
        double time = 0, before = 0;
        for (var node = 0; node < nodes; node++)
        {
            time += (distances[node] - before) / speed[node];
            before = distances[node];
            var turbulent = LateralSpread.SigmaY(air.Crosswind, time);
            var buoyant = rise.At(before) / 3.5; // F. Pasquill (1976), EPA-600/4-76-030b
            var sigma = Math.Sqrt(turbulent * turbulent + source.WidthM * source.WidthM + buoyant * buoyant);
            (travel[node], sigmaY[node], narrow[node]) = (time, sigma, before * before / (2 * sigma * sigma));
            for (var h = 0; h < heights.Length; h++)
            {
                var strength = Math.Log(Math.Max(profile.Strength[node * heights.Length + h], 1e-300));
                logStrength[h * nodes + node] = strength;
                logCentre[h * nodes + node] = strength - Math.Log(sigma) - LogRootTwoPi - lossPerS * time;
            }
        }
        widest = narrow.Min();
    }

    public BoundaryLayer Air { get; }

    /// <summary>Heights of the table, metres, ascending.</summary>
    public ReadOnlySpan<double> HeightsM => heights;

    /// <param name="heightsM">Heights wanted, ascending, each once, metres.</param>
    /// <param name="farthestM">The table reaches so far, metres; beyond it the last distance's values are given.</param>
    /// <param name="groundResistanceSM">See <see cref="DryDeposition"/>; infinite: none.</param>
    /// <param name="lossPerS">Decay and wash-out together, 1/s.</param>
    public static PlumeTable Of(
        BoundaryLayer air, PlumeSource source, double[] heightsM, double farthestM, double groundResistanceSM = double.PositiveInfinity, double lossPerS = 0)
    {
        var rise = BuoyantRise.Of(air, source.HeightM, source.ExitVelocityMs, source.DiameterM, source.ExitTemperatureK ?? air.TemperatureK);
        var distances = new double[2 + (int)Math.Ceiling(Math.Log(Math.Max(farthestM, 2)) / LogStep)];
        for (var i = 0; i < distances.Length; i++) distances[i] = Math.Exp(i * LogStep);
        var effective = Math.Max(source.HeightM + rise.FinalM, PlumeSource.LowestM);
        var near = SurfaceShare(effective / air.DepthM);
        var profile = near == 0 ? Aloft(air, source, rise, distances, heightsM)
            : near == 1 ? NearGroundPlume.Over(air, effective, groundResistanceSM, distances, heightsM)
            : Blend(near, NearGroundPlume.Over(air, effective, groundResistanceSM, distances, heightsM), Aloft(air, source, rise, distances, heightsM));
        return new(air, source, heightsM, distances, profile, rise, lossPerS);
    }

    static VerticalProfile Aloft(BoundaryLayer air, PlumeSource source, BuoyantRise rise, double[] distances, double[] heightsM)
    {
        var stack = Math.Max(source.HeightM, PlumeSource.LowestM);
        return air.Unstable && stack < air.DepthM
            ? ConvectiveAloft.Over(air, stack, rise, distances, heightsM)
            : StableAloft.Over(air, stack, rise, distances, heightsM);
    }

    /// <summary>Weight of the near-ground models, from 1 to 0.</summary>
    static double SurfaceShare(double relativeHeight)
    {
        var at = Math.Clamp(Math.Log(relativeHeight / SurfaceFrom) / Math.Log(SurfaceTo / SurfaceFrom), 0, 1);
        return 1 - at * at * (3 - 2 * at);
    }

    static VerticalProfile Blend(double near, VerticalProfile below, VerticalProfile above)
    {
        var blend = new VerticalProfile(below.State.Length, below.Heights);
        for (var i = 0; i < blend.Strength.Length; i++) blend.Strength[i] = near * below.Strength[i] + (1 - near) * above.Strength[i];
        for (var i = 0; i < blend.State.Length; i++)
            blend.State[i] = new(
                1 / (near / below.State[i].SpeedMs + (1 - near) / above.State[i].SpeedMs),
                Math.Sqrt(near * below.State[i].SpreadM * below.State[i].SpreadM + (1 - near) * above.State[i].SpreadM * above.State[i].SpreadM));
        return blend;
    }

    public double At(double xM, double yM, double zM)
    {
        // Outside the widest opening of the plume nothing is left of it: no logarithm for those.
        if (!(xM > 0) || yM * yM * widest > Negligible * Math.Max(xM * xM, 1)) return 0;
        var (node, share) = Place(xM);
        var across = yM / Math.Max(xM, 1);
        return Math.Exp(LogCentre(node, share, zM) - Between(narrow, node, share) * across * across);
    }

    /// <summary>Concentrations at many receptors at unit rate: the same as <see cref="At"/>, faster.</summary>
    /// <param name="eastM">East of the source.</param>
    /// <param name="northM">North of the source.</param>
    /// <param name="heightIndex">Which of the table's heights each has.</param>
    public void Sample(DownwindFrame frame, ReadOnlySpan<double> eastM, ReadOnlySpan<double> northM, ReadOnlySpan<int> heightIndex, Span<double> into)
    {
        var nodes = narrow.Length;
        for (var i = 0; i < eastM.Length; i++)
        {
            var (along, left) = frame.ToPlume(eastM[i], northM[i]);
            into[i] = 0;
            if (!(along > 0) || left * left * widest > Negligible * Math.Max(along * along, 1)) continue;
            var (node, share) = Place(along);
            var across = left / Math.Max(along, 1);
            into[i] = Math.Exp(Between(logCentre, heightIndex[i] * nodes + node, share) - Between(narrow, node, share) * across * across);
        }
    }

    public double Centreline(double xM, double zM = 0)
    {
        if (!(xM > 0)) return 0;
        var (node, share) = Place(xM);
        return Math.Exp(LogCentre(node, share, zM));
    }

    public double SigmaY(double xM)
    {
        var (node, share) = Place(Math.Max(xM, double.Epsilon));
        return Between(sigmaY, node, share);
    }

    /// <summary>A distance as a place in the table: what <see cref="SpeedMs"/> and the others want. Puffs keep it, as each conversion costs a logarithm.</summary>
    public double PlaceOf(double xM) => Math.Clamp(Math.Log(Math.Max(xM, double.Epsilon)) / LogStep, 0, narrow.Length - 1.000001);

    /// <summary>The place so many metres farther on.</summary>
    public double Farther(double place, double metres) => Math.Min(Math.Log(Math.Exp(place * LogStep) + metres) / LogStep, narrow.Length - 1.000001);

    /// <summary>Speed at which the mass moves, m/s.</summary>
    public double SpeedMs(double place) => Between(speed, place);

    /// <summary>σy, metres.</summary>
    public double SigmaYAt(double place) => Between(sigmaY, place);

    /// <summary>Root mean square distance of the mass from the height of release, metres.</summary>
    public double VerticalSpreadM(double place) => Between(spread, place);

    /// <summary>How the mass stands over the height, 1/m: its share of a metre about one of the table's heights.</summary>
    public double Density(double place, int height) => Math.Exp(Between(logStrength, (int)place + height * narrow.Length, place - (int)place)) * SpeedMs(place);

    /// <summary>The power with which the crosswind integral of the concentration falls with distance, at one of the table's heights; negative where it still rises.</summary>
    public double FallOff(double place, int height)
    {
        var node = height * narrow.Length + (int)place;
        return (logStrength[node] - logStrength[node + 1]) / LogStep;
    }

    /// <summary>The place at which the spread across the wind has a size; the farthest of the table where it has not yet.</summary>
    public double PlaceOfSigmaY(double sigmaM) => PlaceOf(sigmaM, sigmaY);

    /// <summary>The place at which <see cref="VerticalSpreadM"/> has a size; the farthest of the table where it has not yet.</summary>
    public double PlaceOfVerticalSpread(double spreadM) => PlaceOf(spreadM, spread);

    /// <summary>Both spreads grow with distance.</summary>
    static double PlaceOf(double size, double[] sizes)
    {
        int low = 0, high = sizes.Length - 1;
        if (size <= sizes[0]) return 0;
        if (size >= sizes[high]) return high - 0.000001;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (sizes[middle] <= size) low = middle; else high = middle;
        }
        return low + Math.Min(0.999999, (size - sizes[low]) / Math.Max(sizes[high] - sizes[low], 1e-12));
    }

    static double Between(double[] values, double place) => Between(values, (int)place, place - (int)place);

    /// <summary>Time that the middle of the plume takes to a distance, seconds.</summary>
    public double TravelS(double xM)
    {
        var (node, share) = Place(Math.Max(xM, double.Epsilon));
        return Between(travel, node, share);
    }

    (int Node, double Share) Place(double xM)
    {
        var at = Math.Clamp(Math.Log(xM) / LogStep, 0, narrow.Length - 1.000001);
        return ((int)at, at - (int)at);
    }

    /// <summary>ln of the concentration on the axis at unit rate; between two heights straight.</summary>
    double LogCentre(int node, double share, double zM)
    {
        var found = Array.BinarySearch(heights, zM);
        if (found >= 0) return Between(logCentre, found * narrow.Length + node, share);
        var above = ~found;
        if (above == 0) return Between(logCentre, node, share);
        if (above == heights.Length) return Between(logCentre, (above - 1) * narrow.Length + node, share);
        var part = (zM - heights[above - 1]) / (heights[above] - heights[above - 1]);
        return (1 - part) * Between(logCentre, (above - 1) * narrow.Length + node, share) + part * Between(logCentre, above * narrow.Length + node, share);
    }

    static double Between(double[] values, int node, double share) => values[node] + share * (values[node + 1] - values[node]);
}
