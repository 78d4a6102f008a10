namespace LaChan.Science.Dense;

/// <summary>The steady plume of a pool or a jet, step by step downwind.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, steady-state plume mode, equations 1 to 8 and 37 to 39: conservation of species, mass, energy and
/// momentum along, across and upright, averaged over the cross-section 2B × h. Momentum along the wind is counted in excess of that of the air
/// in the plume, which moves as the mean wind over its height; its pressure on the ground is part of it. Where the plume thins by
/// warming or slows from a jet it grows upwards and sideways alike.
/// </remarks>
sealed class DensePlume
{
    const int Mass = 0, Heat = 1, Along = 2, Across = 3, Upright = 4, Width = 5, Flat = 6, Centre = 7, Time = 8, Size = 9;

    const double StepShare = 0.06, AheadShare = 1e-3;

    /// <summary>Shares of gΔρh²B that push along the wind and of gΔρh² that push aside (equations 4 and 5).</summary>
    internal const double PushAlong = 0.125, PushAside = 0.75;

    internal const int MostStations = 4000;

    readonly DenseRelease release;
    readonly DenseAir air;
    readonly MoistMixture mixture;
    readonly Entrainment entrainment;
    readonly PlumeSource source;
    readonly Meander meander;
    readonly double[] moved = new double[Size];
    double edgeM, guessK, guessMs;

    /// <summary>Whether the plume has left the ground, whether it is heavier than the air; the wind it has met beyond the mean of its height, m²/s.</summary>
    bool aloft, heavy;
    double carriedM2S;

    public DensePlume(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        (this.release, this.air, entrainment, meander, source) = (release, air, new(air), new(air), new(release, substance, air));
        (mixture, edgeM) = (source.Mixture, source.EdgeM);
    }

    /// <summary>What it is a mixture of.</summary>
    public MoistMixture Mixture => mixture;

    /// <summary>Whether the pool ended before a plume as long as the release had left it.</summary>
    public bool EndedOverPool { get; private set; }

    /// <summary>Runs until a plume as long as the release has formed, or to the farthest distance.</summary>
    /// <param name="farthestM">Distance, metres.</param>
    /// <param name="last">The state at the end, for <see cref="Cut"/>.</param>
    public List<DenseStation> Run(double farthestM, out double[] last)
    {
        if (source.IsPool) WidenUntilUnblocked();
        last = new double[Size];
        var x = Start(last);
        List<DenseStation> stations = [Station(x, last)];
        stations.InsertRange(0, source.Rising(stations[0]));
        if (!source.IsPool) stations.Insert(0, stations[0] with { XM = 0 });
        var half = release.DurationS / 2;
        var steps = new AdaptiveSteps(Slopes, Floors);
        for (var step = 1e-3; x < farthestM && last[Time] < half && stations.Count < MostStations;)
        {
            (x, step) = steps.Step(x, Math.Min(step, Longest(x, half - last[Time], stations[^1].SpeedMs)), last);
            Settle(x, last);
            stations.Add(Station(x, last));
        }
        EndedOverPool = source.IsPool && last[Time] >= half && x <= edgeM;
        return stations;
    }

    double[] Floors => [1e-9, 1, 1e-2 * source.HalfKgS, 1e-2 * source.HalfKgS, 1e-2 * source.HalfKgS, 1e-3, 1e-3, 0.01, 0.1];

    /// <summary>No step jumps far, over the edge of the pool or over the end of the release.</summary>
    double Longest(double x, double leftS, double speedMs)
    {
        var most = StepShare * Math.Max(0.5, x + (source.IsPool ? edgeM : 0));
        if (double.IsFinite(leftS)) most = Math.Min(most, Math.Max(1e-3, leftS * speedMs * 1.0001));
        return source.IsPool && x < edgeM ? Math.Min(most, Math.Max(1e-6, edgeM - x)) : most;
    }

    /// <summary>Vapour too heavy for the wind runs back over the ground about the pool until it is spread thin enough to be carried off.</summary>
    void WidenUntilUnblocked()
    {
        if (!Blocked(edgeM)) return;
        double low = edgeM, high = 1.5 * edgeM;
        for (; Blocked(high) && high < 1e4; high *= 1.5) low = high;
        while (high / low > 1.001)
        {
            var middle = Math.Sqrt(low * high);
            if (Blocked(middle)) low = middle; else high = middle;
        }
        edgeM = high;
    }

    bool Blocked(double halfWidthM)
    {
        edgeM = halfWidthM;
        var state = new double[Size];
        var steps = new AdaptiveSteps(Slopes, Floors);
        var x = Start(state);
        var step = 1e-3;
        for (var i = 0; x < edgeM && i < MostStations; i++)
        {
            (x, step) = steps.Step(x, Math.Min(step, Longest(x, double.PositiveInfinity, 1)), state);
            if (Settle(x, state).Held) return true;
        }
        return false;
    }

    /// <summary>Mass, heat, momentum and size of what the run begins with.</summary>
    double Start(double[] state)
    {
        var start = source.Start(edgeM, entrainment);
        var (box, flux, excess) = (start.Box, start.FluxKgS, Gas.Gravity * (start.DensityKgM3 - air.DensityKgM3));
        (aloft, heavy, carriedM2S, guessK, guessMs) = (box.Aloft, excess > 0, start.CarriedM2S, air.TemperatureK, start.SpeedMs);
        var top = Math.Min(box.TopM, air.MixingM);
        (state[Mass], state[Heat], state[Time]) = (flux, start.HeatW, start.TimeS);
        (state[Width], state[Flat], state[Centre]) = (box.HalfWidthM, start.FlatM, box.CentreM);
        if (source.IsPool) return start.XM;
        var met = air.Met(top, carriedM2S).MeanMs;
        state[Along] = flux * (start.SpeedMs - (1 - source.HalfKgS / flux) * met) + (aloft ? 0 : Push(Math.Max(0, excess), box));
        return start.XM;
    }

    double Species(double x) => source.IsPool ? source.HalfKgS * Math.Clamp((x + edgeM) / (2 * edgeM), 0, 1) : source.HalfKgS;

    void Slopes(double x, ReadOnlySpan<double> state, Span<double> slopes)
    {
        var here = Section(x, state);
        Straight(x, here, state, slopes);
        var ahead = AheadShare * state[Mass] / slopes[Mass];
        for (var i = 0; i < Size; i++) moved[i] = state[i] + ahead * slopes[i];
        Swell(here, Section(x + ahead, moved), ahead, state, slopes);
    }

    void Straight(double x, in PlumeSection here, ReadOnlySpan<double> state, Span<double> slopes)
    {
        var (cloud, box, overPool) = (here.Cloud, here.Box, source.IsPool && x < edgeM);
        var spread = heavy && !aloft ? state[Across] / state[Mass] : 0;
        var vertical = overPool ? 0 : heavy && !aloft ? -spread * box.CentreM / box.HalfWidthM : state[Upright] / state[Mass];
        var rising = overPool ? source.ExitMs : 0;
        var rates = entrainment.At(box, new(here.SpeedMs, here.AirMs, spread, 0, vertical, rising), cloud);
        slopes.Clear();
        slopes[Mass] = air.DensityKgM3 * (rates.TopMs * box.HalfWidthM + rates.SideMs * box.HeightM);
        if (overPool) Evaporate(slopes);
        var ground = cloud.DensityKgM3 * box.HalfWidthM;
        slopes[Along] = ground * rates.GroundM2S2 + cloud.DensityKgM3 * ((aloft ? 2 : 1) * box.HalfWidthM + box.HeightM) * rates.ShearM2S2;
        var excess = Gas.Gravity * (cloud.DensityKgM3 - air.DensityKgM3);
        if (heavy && !aloft) slopes[Across] = PushAside * excess * box.HeightM * box.HeightM - ground * rates.AcrossM2S2;
        else if (!overPool) slopes[Upright] = -excess * box.HalfWidthM * box.HeightM + (aloft ? cloud.DensityKgM3 * box.HeightM * Entrainment.Upright(vertical) : 0);
        if (mixture.Warms) slopes[Heat] += ground * rates.WarmingMs * cloud.HeatCapacityJKgK * (air.TemperatureK - cloud.TemperatureK);
        slopes[Width] = (air.DensityKgM3 / cloud.DensityKgM3 * rates.SideMs + spread) / here.SpeedMs;
        slopes[Flat] = spread * state[Flat] / box.HalfWidthM / here.SpeedMs;
        slopes[Centre] = vertical / here.SpeedMs;
        slopes[Time] = (source.IsPool ? Species(x) / source.HalfKgS : 1) / here.SpeedMs;
    }

    void Evaporate(Span<double> slopes)
    {
        slopes[Mass] += source.FluxKgS / (2 * edgeM);
        slopes[Heat] += source.HeatW / (2 * edgeM);
    }

    /// <summary>What thins or, faster than the wind, slows down takes more room, upwards and sideways; no higher than wide.</summary>
    static void Swell(in PlumeSection here, in PlumeSection next, double ahead, ReadOnlySpan<double> state, Span<double> slopes)
    {
        double width = here.Box.HalfWidthM, height = here.Box.HeightM;
        var growth = Math.Log(here.Cloud.DensityKgM3 / next.Cloud.DensityKgM3) + (here.SpeedMs > here.AirMs ? Math.Log(here.SpeedMs / next.SpeedMs) : 0);
        var aside = height / (height + 2 * width) * growth / ahead;
        slopes[Width] = width > state[Width] ? (next.Box.HalfWidthM - width) / ahead : slopes[Width] + width * aside;
        slopes[Flat] += state[Flat] * aside;
    }

    /// <summary>The section that carries this flux of mass, heat and momentum: speed, height and the wind over that height depend on each other.</summary>
    PlumeSection Section(double x, ReadOnlySpan<double> state)
    {
        var flux = state[Mass];
        var fraction = Math.Clamp(Species(x) / flux, 0, 1 - 1e-7);
        var cloud = mixture.At(fraction, state[Heat] / flux, guessK);
        var weight = heavy && !aloft ? PushAlong * Gas.Gravity * Math.Max(0, cloud.DensityKgM3 - air.DensityKgM3) * flux / (cloud.DensityKgM3 * cloud.DensityKgM3) : 0;
        var balance = new PlumeBalance(air, flux / cloud.DensityKgM3, weight, 1 - fraction, state[Along] / flux, state[Width], state[Centre], aloft, carriedM2S);
        var speed = balance.SpeedMs(guessMs, out var blocked);
        if (speed is > 0 and < PlumeBalance.FastestMs) (guessK, guessMs) = (cloud.TemperatureK, speed); // a step that goes too far is tried again
        var slowest = balance.SpeedOnTheGroundMs(speed);
        return new(cloud, fraction, slowest, balance.AirMs(slowest), balance.Box(slowest), blocked || slowest < speed);
    }

    /// <summary>After a step: the width that is not less than half the height, and whether it is on the ground and heavy.</summary>
    PlumeSection Settle(double x, double[] state)
    {
        var section = Section(x, state);
        var (box, flux) = (section.Box, state[Mass]);
        state[Width] = box.HalfWidthM;
        state[Centre] = Math.Clamp(state[Centre], 0, air.MixingM - box.HeightM / 2);
        var top = Math.Min(box.TopM, air.MixingM);
        carriedM2S = Math.Min(carriedM2S, top * (air.Wind(top) - air.MeanWind(top)));
        var (wasSpreading, excess) = (heavy && !aloft, Gas.Gravity * (section.Cloud.DensityKgM3 - air.DensityKgM3));
        if (section.Held) state[Along] = flux * (section.SpeedMs - (1 - section.MassFraction) * section.AirMs) + Push(excess, box);
        heavy = excess > 0;
        if (!(wasSpreading && heavy)) aloft = state[Centre] > box.HeightM / 2;
        var spreading = heavy && !aloft;
        if (spreading && !wasSpreading)
        {
            state[Across] = Math.Max(0, -2 * state[Upright] * box.HalfWidthM / box.HeightM);
            state[Along] += Push(excess, box);
            state[Upright] = 0;
        }
        if (wasSpreading && !spreading)
        {
            state[Upright] = -state[Across] * state[Centre] / box.HalfWidthM;
            state[Across] = 0;
        }
        return section;
    }

    /// <summary>Pressure of a heavy section along the wind, N.</summary>
    static double Push(double excess, in CloudBox box) => PushAlong * excess * box.HalfWidthM * box.HeightM * box.HeightM;

    DenseStation Station(double x, double[] state)
    {
        var section = Section(x, state);
        var time = double.IsFinite(release.DurationS) ? release.DurationS / 2 + state[Time] : state[Time];
        return new(
            x, time, release.DurationS, section.MassFraction, mixture.VolumeFraction(section.MassFraction), section.Cloud.TemperatureK, section.Cloud.DensityKgM3,
            section.SpeedMs, section.Box.HeightM, state[Centre], section.Box.HalfWidthM, state[Flat], 0, 0, 2 * state[Mass], 2 * Species(x),
            meander.SwingM(x - source.WayFromM(edgeM), section.AirMs, section.MassFraction, source.JetKgM2S));
    }

    /// <summary>The cloud as a puff when the source stops: as long as it has come, with the same cross-section.</summary>
    public PuffStart Cut(double[] state, DenseStation at)
    {
        double share = release.DurationS / 2, length = at.SpeedMs * share, spread = heavy && !aloft ? state[Across] / state[Mass] : 0;
        return new(
            at.XM, at.TimeS, state[Mass] * share, source.HalfKgS * share, state[Heat] * share, at.SpeedMs, spread, heavy && !aloft ? 0 : state[Upright] / state[Mass],
            at.HalfWidthM, at.FlatM, length, length, at.CentreM, carriedM2S, source.WayFromM(edgeM), source.JetKgM2S);
    }
}
