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
    readonly double[]? logRound; // what goes round with a light wind, ln of its concentration at unit rate; null in more wind
    readonly PlumeSource source;
    readonly BuoyantRise rise;
    readonly double lossPerS;
    readonly double[] opening; // the least of narrow in each doubling of the distance, from 1 m on: what lies beyond it needs no logarithm

    PlumeTable(BoundaryLayer air, PlumeSource source, double[] heights, double[] distances, VerticalProfile profile, BuoyantRise rise, double lossPerS)
        : this(air, source, heights, distances.Length, rise, lossPerS)
    {
        double time = 0, before = 0;
        for (var node = 0; node < distances.Length; node++)
        {
            (speed[node], spread[node]) = (profile.State[node].SpeedMs, profile.State[node].SpreadM);
            time += (distances[node] - before) / speed[node];
            before = distances[node];
            var turbulent = LateralSpread.SigmaY(air.Crosswind, time);
            var buoyant = rise.At(before) / 3.5; // F. Pasquill (1976), EPA-600/4-76-030b
            (travel[node], sigmaY[node]) = (time, Math.Sqrt(turbulent * turbulent + source.WidthM * source.WidthM + buoyant * buoyant));
            for (var h = 0; h < heights.Length; h++)
                logStrength[h * distances.Length + node] = Math.Log(Math.Max(profile.Strength[node * heights.Length + h], 1e-300));
            Centre(node, before);
        }
    }

    /// <summary>The plume of a source beside a building: that of the free source, met where it would be as wide and as deep as the wake makes it.</summary>
    PlumeTable(PlumeTable free, BuildingWake wake) : this(free.Air, free.source, free.heights, free.narrow.Length, free.rise, free.lossPerS)
    {
        var (height, nodes) = (Math.Max(source.HeightM, PlumeSource.LowestM), narrow.Length);
        for (var node = 0; node < nodes; node++)
        {
            var x = Math.Exp(node * LogStep);
            var at = Math.Max(node, free.Farther(free.PlaceOfVerticalSpread(wake.SigmaZ(x)), wake.BeyondM(x)));
            var aside = wake.Widens(height) ? Math.Max(node, free.Farther(free.PlaceOfSigmaY(wake.SigmaY(x)), wake.BeyondM(x))) : node;
            (at, aside) = (Math.Min(at, nodes - 1.000001), Math.Min(aside, nodes - 1.000001));
            (speed[node], spread[node], travel[node]) = (free.SpeedMs(at), free.VerticalSpreadM(at), free.travel[node]);
            sigmaY[node] = Math.Max(free.SigmaYAt(aside), node > 0 ? sigmaY[node - 1] : 0);
            var hollow = wake.Fills(height) && x <= wake.HollowM ? Math.Log(wake.InHollow(Air) * sigmaY[node]) + LogRootTwoPi : double.NegativeInfinity;
            for (var h = 0; h < heights.Length; h++)
                logStrength[h * nodes + node] = Math.Max(Between(free.logStrength, (int)at + h * nodes, at - (int)at), heights[h] > wake.HeightM ? double.NegativeInfinity : hollow);
            Centre(node, x);
        }
    }

    PlumeTable(BoundaryLayer air, PlumeSource source, double[] heights, int nodes, BuoyantRise rise, double lossPerS)
    {
        (Air, this.source, this.heights, this.rise, this.lossPerS) = (air, source, heights, rise, lossPerS);
        (speed, spread, travel, sigmaY, narrow) = (new double[nodes], new double[nodes], new double[nodes], new double[nodes], new double[nodes]);
        (logStrength, logCentre) = (new double[nodes * heights.Length], new double[nodes * heights.Length]);
        opening = new double[1 + Math.ILogB(Math.Exp(nodes * LogStep))];
        Array.Fill(opening, double.PositiveInfinity);
        if (LightWindMeander.Applies(air)) logRound = new double[nodes * heights.Length];
    }

    /// <summary>The concentration on the axis, and of what goes round, from strength and width.</summary>
    void Centre(int node, double x)
    {
        var sigma = sigmaY[node];
        narrow[node] = x * x / (2 * sigma * sigma);
        // a place lies between two nodes: each counts for the doublings on both its sides
        foreach (var near in (ReadOnlySpan<double>)[x * Math.Exp(-LogStep), x * Math.Exp(LogStep)])
        {
            var octave = Octave(near);
            opening[octave] = Math.Min(opening[octave], narrow[node]);
        }
        var round = logRound is null ? 0 : LightWindMeander.Share(Air, x);
        for (var at = node; at < logStrength.Length; at += narrow.Length)
        {
            logCentre[at] = logStrength[at] - Math.Log(sigma) - LogRootTwoPi - lossPerS * travel[node];
            if (logRound is null) continue;
            logCentre[at] += Math.Log(Math.Max(1 - round, 1e-300));
            logRound[at] = logStrength[at] + Math.Log(Math.Max(round, 1e-300) / (2 * Math.PI * x)) - lossPerS * travel[node];
        }
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
        var free = new PlumeTable(air, source, heightsM, distances, profile, rise, lossPerS);
        return source.Building.Draws(effective) ? new(free, source.Building) : free;
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

    /// <summary>Whether some of it goes round with a light wind, so that there is a concentration upwind too.</summary>
    public bool GoesRound => logRound is not null;

    /// <summary>Whether it has a width and depth from the first metre on, by its opening or by a building.</summary>
    public bool StartsWide => source.WidthM > 0 || source.Building.Draws(source.HeightM + rise.FinalM);

    /// <summary>Height of the axis at a distance, metres.</summary>
    public double AxisM(double xM) => Math.Max(source.HeightM + rise.At(xM), PlumeSource.LowestM);

    public double At(double xM, double yM, double zM) => logRound is null ? Along(xM, yM, zM) : Along(xM, yM, zM) + Round(logRound, Math.Sqrt(xM * xM + yM * yM), zM);

    double Round(double[] of, double rM, double zM)
    {
        var (node, share) = Place(Math.Max(rM, 1));
        return Math.Exp(Log(of, node, share, zM));
    }

    double Along(double xM, double yM, double zM)
    {
        if (!Within(xM, yM)) return 0;
        var (node, share) = Place(xM);
        var across = yM / Math.Max(xM, 1);
        return Math.Exp(Log(logCentre, node, share, zM) - Between(narrow, node, share) * across * across);
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
            if (!Within(along, left)) continue;
            var (node, share) = Place(along);
            var across = left / Math.Max(along, 1);
            into[i] = Math.Exp(Between(logCentre, heightIndex[i] * nodes + node, share) - Between(narrow, node, share) * across * across);
        }
        if (logRound is null) return;
        for (var i = 0; i < eastM.Length; i++)
        {
            var (node, share) = Place(Math.Max(Math.Sqrt(eastM[i] * eastM[i] + northM[i] * northM[i]), 1));
            into[i] += Math.Exp(Between(logRound, heightIndex[i] * nodes + node, share));
        }
    }

    public double Centreline(double xM, double zM = 0)
    {
        if (!(xM > 0)) return 0;
        var (node, share) = Place(xM);
        var along = Math.Exp(Log(logCentre, node, share, zM));
        return logRound is null ? along : along + Round(logRound, xM, zM);
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
        if (size < sizes[0]) return 0; // as large as behind a building: the end of what it holds level
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

    /// <summary>Whether something is left of the plume at a place: e^-20 of its axis.</summary>
    bool Within(double xM, double yM) => xM > 0 && !(yM * yM * opening[Octave(xM)] > Negligible * Math.Max(xM * xM, 1));

    int Octave(double xM) => Math.Clamp(Math.ILogB(xM), 0, opening.Length - 1);

    (int Node, double Share) Place(double xM)
    {
        var at = Math.Clamp(Math.Log(xM) / LogStep, 0, narrow.Length - 1.000001);
        return ((int)at, at - (int)at);
    }

    /// <summary>One of the logarithms of the table; between two heights straight.</summary>
    double Log(double[] of, int node, double share, double zM)
    {
        var found = Array.BinarySearch(heights, zM);
        if (found >= 0) return Between(of, found * narrow.Length + node, share);
        var above = ~found;
        if (above == 0) return Between(of, node, share);
        if (above == heights.Length) return Between(of, (above - 1) * narrow.Length + node, share);
        var part = (zM - heights[above - 1]) / (heights[above] - heights[above - 1]);
        return (1 - part) * Between(of, (above - 1) * narrow.Length + node, share) + part * Between(of, above * narrow.Length + node, share);
    }

    static double Between(double[] values, int node, double share) => values[node] + share * (values[node + 1] - values[node]);
}
