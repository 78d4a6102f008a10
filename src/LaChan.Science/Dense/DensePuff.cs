namespace LaChan.Science.Dense;

/// <summary>A cloud of a fixed amount of gas that drifts, spreads and thins: an instantaneous release, or a plume after its source has stopped.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, transient puff mode: the equations of the plume averaged over the volume 2Bx × 2B × h, in time; a
/// puff does not press on the ground along the wind but spreads both ways.
/// </remarks>
sealed class DensePuff
{
    const int Mass = 0, Heat = 1, Along = 2, Across = 3, Longways = 4, Upright = 5, Width = 6, Flat = 7, Length = 8, FlatLength = 9, Centre = 10, X = 11, Size = 12;
    const double StepShare = 0.06, AheadShare = 1e-3, LeastShare = 0.1;

    readonly DenseAir air;
    readonly MoistMixture mixture;
    readonly Entrainment entrainment;
    readonly Meander meander;
    readonly PuffStart start;
    readonly double[] moved = new double[Size];
    bool aloft, heavy;
    double guessK;

    public DensePuff(in PuffStart start, MoistMixture mixture, DenseAir air)
    {
        (this.start, this.mixture, this.air) = (start, mixture, air);
        (entrainment, meander, guessK) = (new(air), new(air), air.TemperatureK);
    }

    /// <summary>The beginning of an instantaneous release.</summary>
    public static PuffStart Instantaneous(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        var source = DenseSource.Of(release, substance, air);
        double quarter = release.MassKg / 4, all = quarter / source.MassShare, half = Math.Sqrt(release.AreaM2) / 2, flat = PlumeSource.FlatShare * half;
        var height = release.MassKg / (source.MassShare * source.DensityKgM3 * release.AreaM2);
        var top = release.HeightM > height / 2 ? release.HeightM + height / 2 : height;
        return new(0, 0, all, quarter, all * source.HeatJKg, 0, 0, 0, half, flat, half, flat, release.HeightM, air.MissedM2S(Math.Min(air.MixingM, top)));
    }

    /// <summary>The beginning of a pool that ends before its plume has left it: a puff that grows over the pool from a thin first slice.</summary>
    public static PuffStart Fed(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        const double startS = 0.01;
        var source = DenseSource.Of(release, substance, air);
        double rate = release.RateKgS / 4, all = rate / source.MassShare, half = Math.Sqrt(release.AreaM2) / 2, flat = PlumeSource.FlatShare * half;
        var feed = new PuffFeed(rate, all, all * source.HeatJKg, 4 * all / (source.DensityKgM3 * release.AreaM2), release.DurationS);
        var mass = startS * all + air.DensityKgM3 * new Entrainment(air).PassiveHeightM(startS) * half * half;
        return new(0, startS, mass, startS * rate, startS * feed.HeatJS, 0, 0, 0, half, flat, half, flat, 0, Feed: feed);
    }

    /// <summary>Runs until the middle has come to the farthest distance, metres.</summary>
    public List<DenseStation> Run(double farthestM)
    {
        var state = First();
        var momentum = 0.05 * Math.Max(start.MassKg, start.Feed.SubstanceKgS * start.Feed.UntilS);
        double[] floors = [1e-9, 1, momentum, momentum, momentum, momentum, 0.01, 0.01, 0.01, 0.01, 0.01, 1];
        var steps = new AdaptiveSteps(Slopes, floors);
        double time = start.TimeS, step = 0.01;
        List<DenseStation> stations = [Station(time, state)];
        while (state[X] < farthestM && stations.Count < DensePlume.MostStations)
        {
            (time, step) = steps.Step(time, Math.Min(step, Longest(time, state[X], stations[^1].SpeedMs)), state);
            Settle(time, state);
            stations.Add(Station(time, state));
        }
        return Passing(stations);
    }

    /// <summary>No step jumps far, or over the end of the pool.</summary>
    double Longest(double time, double x, double speedMs)
    {
        var most = StepShare * Math.Max(1, x) / Math.Max(0.3, speedMs);
        return time < start.Feed.UntilS ? Math.Min(most, Math.Max(1e-6, start.Feed.UntilS - time)) : most;
    }

    double Substance(double time) => start.SubstanceKg + start.Feed.SubstanceKgS * Math.Max(0, Math.Min(time, start.Feed.UntilS) - start.TimeS);

    double[] First()
    {
        var state = new double[Size];
        (state[Mass], state[Heat]) = (start.MassKg, start.HeatJ);
        (state[Width], state[Flat], state[Length], state[FlatLength]) = (start.HalfWidthM, start.FlatM, start.HalfLengthM, start.FlatLengthM);
        (state[Centre], state[X]) = (start.CentreM, start.XM);
        var (cloud, box) = Section(start.TimeS, state);
        heavy = cloud.DensityKgM3 > air.DensityKgM3;
        aloft = start.CentreM > box.HeightM / 2;
        // What is let go at once stands still; air that it is mixed with moves with the wind.
        state[Along] = start.SpeedMs > 0 ? start.MassKg * (start.SpeedMs - (1 - start.SubstanceKg / start.MassKg) * Met(box with { Aloft = aloft })) : 0;
        state[Across] = start.MassKg * start.SpreadMs;
        state[Longways] = state[Across] * start.HalfWidthM / start.HalfLengthM;
        state[Upright] = start.MassKg * start.VerticalMs;
        return state;
    }

    (MixtureState Cloud, CloudBox Box) Section(double time, ReadOnlySpan<double> state)
    {
        var mass = state[Mass];
        var cloud = mixture.At(Math.Clamp(Substance(time) / mass, 0, 1 - 1e-7), state[Heat] / mass, guessK);
        if (double.IsFinite(cloud.DensityKgM3)) guessK = cloud.TemperatureK; // a step that goes too far is tried again
        return (cloud, new(Math.Min(air.MixingM, mass / (cloud.DensityKgM3 * state[Width] * state[Length])), state[Centre], aloft, state[Width], state[Length]));
    }

    /// <summary>Mean wind that a cloud of this height moves in, m/s.</summary>
    double Met(in CloudBox box)
    {
        var top = Math.Min(box.TopM, air.MixingM);
        var mean = air.MeanWind(top);
        return Math.Max(LeastShare * mean, mean + start.CarriedM2S / top);
    }

    double Speed(double time, ReadOnlySpan<double> state, double airMs) => Math.Max(0, (1 - Substance(time) / state[Mass]) * airMs + state[Along] / state[Mass]);

    void Slopes(double time, ReadOnlySpan<double> state, Span<double> slopes)
    {
        var (cloud, box) = Section(time, state);
        Straight(time, cloud, box, state, slopes);
        var ahead = AheadShare * state[Mass] / slopes[Mass];
        for (var i = 0; i < Size; i++) moved[i] = state[i] + ahead * slopes[i];
        Swell(box, Math.Log(cloud.DensityKgM3 / Section(time + ahead, moved).Cloud.DensityKgM3) / ahead, state, slopes);
    }

    void Straight(double time, in MixtureState cloud, in CloudBox box, ReadOnlySpan<double> state, Span<double> slopes)
    {
        double mass = state[Mass], width = box.HalfWidthM, length = box.HalfLengthM, wind = Met(box), speed = Speed(time, state, wind);
        var fed = time < start.Feed.UntilS;
        var spreading = heavy && !aloft;
        double across = spreading ? state[Across] / mass : 0, longways = spreading ? state[Longways] / mass : 0;
        var vertical = spreading ? -(across / width + longways / length) * box.CentreM : state[Upright] / mass;
        var rates = entrainment.At(box, new(speed, wind, across, longways, vertical, fed ? start.Feed.RisingMs : 0), cloud);
        slopes.Clear();
        slopes[Mass] = air.DensityKgM3 * (rates.TopMs * width * length + box.HeightM * (rates.SideMs * length + rates.EndMs * width));
        var ground = cloud.DensityKgM3 * width * length;
        slopes[Along] = ground * rates.GroundM2S2 + cloud.DensityKgM3 * length * ((aloft ? 2 : 1) * width + box.HeightM) * rates.ShearM2S2;
        var excess = Gas.Gravity * (cloud.DensityKgM3 - air.DensityKgM3);
        if (spreading)
        {
            var push = DensePlume.PushAside * excess * box.HeightM * box.HeightM;
            slopes[Across] = push * length - ground * rates.AcrossM2S2;
            slopes[Longways] = push * width - ground * rates.LongwaysM2S2;
        }
        else slopes[Upright] = box.HeightM * length * (-excess * width + (aloft ? cloud.DensityKgM3 * Entrainment.Upright(vertical) : 0));
        if (mixture.Warms) slopes[Heat] = ground * rates.WarmingMs * cloud.HeatCapacityJKgK * (air.TemperatureK - cloud.TemperatureK);
        var thinning = air.DensityKgM3 / cloud.DensityKgM3;
        (slopes[Width], slopes[Flat]) = (thinning * rates.SideMs + across, across * state[Flat] / width);
        (slopes[Length], slopes[FlatLength]) = (thinning * rates.EndMs + longways, longways * state[FlatLength] / length);
        (slopes[Centre], slopes[X]) = (vertical, speed);
        if (!fed) return;
        slopes[Mass] += start.Feed.MassKgS;
        slopes[Heat] += start.Feed.HeatJS;
        slopes[X] -= state[X] * start.Feed.MassKgS / mass; // what comes anew comes at the pool
    }

    /// <summary>What thins takes more room on all sides, each in proportion to its surface.</summary>
    static void Swell(in CloudBox box, double growthPerS, ReadOnlySpan<double> state, Span<double> slopes)
    {
        double width = box.HalfWidthM, length = box.HalfLengthM, height = box.HeightM;
        var all = growthPerS / (height * (length + width) + 2 * width * length);
        double aside = all * length * height, ends = all * width * height;
        slopes[Width] += state[Width] * aside;
        slopes[Flat] += state[Flat] * aside;
        slopes[Length] += state[Length] * ends;
        slopes[FlatLength] += state[FlatLength] * ends;
    }

    /// <summary>After a step: whether it is on the ground and heavy; where its foot reaches the ground, falling turns into spreading.</summary>
    void Settle(double time, double[] state)
    {
        var (cloud, box) = Section(time, state);
        double width = box.HalfWidthM, length = box.HalfLengthM;
        state[Centre] = Math.Clamp(state[Centre], 0, air.MixingM - box.HeightM / 2);
        var wasSpreading = heavy && !aloft;
        heavy = cloud.DensityKgM3 > air.DensityKgM3;
        aloft = state[Centre] > box.HeightM / 2;
        var spreading = heavy && !aloft;
        if (spreading && !wasSpreading)
        {
            var fall = Math.Max(0, -2 * state[Upright] / box.HeightM) * width * length / (width * width + length * length);
            (state[Across], state[Longways], state[Upright]) = (fall * length, fall * width, 0);
        }
        if (wasSpreading && !spreading)
        {
            state[Upright] = -(state[Across] / width + state[Longways] / length) * state[Centre];
            (state[Across], state[Longways]) = (0, 0);
        }
    }

    DenseStation Station(double time, double[] state)
    {
        var (cloud, box) = Section(time, state);
        double fraction = Substance(time) / state[Mass], wind = Met(box), speed = Speed(time, state, wind);
        return new(
            state[X], time, 2 * state[Length] / Math.Max(1e-3, speed), fraction, mixture.VolumeFraction(fraction), cloud.TemperatureK, cloud.DensityKgM3, speed,
            box.HeightM, state[Centre], state[Width], state[Flat], state[Length], state[FlatLength], 4 * state[Mass], 4 * Substance(time),
            meander.SwingM(state[X] - start.WayFromM, wind, fraction, start.JetKgM2S));
    }

    /// <summary>A cloud that is not yet moving would stay for ever: near the source the shortest later passage is given.</summary>
    static List<DenseStation> Passing(List<DenseStation> stations)
    {
        var shortest = double.PositiveInfinity;
        for (var i = stations.Count - 1; i >= 0; i--)
        {
            shortest = Math.Min(shortest, stations[i].DurationS);
            stations[i] = stations[i] with { DurationS = shortest };
        }
        return stations;
    }
}
