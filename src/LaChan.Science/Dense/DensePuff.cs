namespace LaChan.Science.Dense;

/// <summary>A cloud of a fixed amount of gas that drifts, spreads and thins: an instantaneous release, or a plume after its source has stopped.</summary>
/// <remarks>D. L. Ermak (1990), UCRL-MA-105607, transient puff mode: the equations of the plume averaged over the volume 2Bx × 2B × h, in time.</remarks>
sealed class DensePuff
{
    const int Mass = 0, Heat = 1, Along = 2, Across = 3, Longways = 4, Upright = 5, Width = 6, Flat = 7, Length = 8, FlatLength = 9, Centre = 10, X = 11, Size = 12;
    const double StepShare = 0.06;

    readonly DenseAir air;
    readonly MoistMixture mixture;
    readonly Entrainment entrainment;
    readonly PuffStart start;
    bool aloft;
    double guessK;

    public DensePuff(PuffStart start, DenseSubstance substance, DenseAir air)
    {
        (this.start, this.air, aloft) = (start, air, start.Aloft);
        mixture = new(substance, air);
        entrainment = new(air);
        guessK = substance.BoilingPointK;
    }

    /// <summary>The beginning of an instantaneous release.</summary>
    public static PuffStart Instantaneous(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        var source = DenseSource.Of(release, substance, air);
        double quarter = release.MassKg / 4, all = quarter / source.MassShare;
        var half = Math.Sqrt(release.AreaM2) / 2;
        var height = release.MassKg / (source.MassShare * source.DensityKgM3 * release.AreaM2);
        return new(0, 0, all, quarter, all * source.HeatJKg, 0, 0, 0, half, DensePlume.FlatShare * half, half, DensePlume.FlatShare * half, release.HeightM, release.HeightM > height / 2);
    }

    /// <summary>Runs until the middle has come to the farthest distance, metres.</summary>
    public List<DenseStation> Run(double farthestM)
    {
        var state = First();
        var momentum = 0.05 * start.MassKg;
        double[] floors = [1e-9, 1, momentum, momentum, momentum, momentum, 0.01, 0.01, 0.01, 0.01, 0.01, 1];
        var steps = new AdaptiveSteps(Slopes, floors);
        double time = start.TimeS, step = 0.01;
        List<DenseStation> stations = [Station(time, state)];
        while (state[X] < farthestM && stations.Count < DensePlume.MostStations)
        {
            (time, step) = steps.Step(time, Math.Min(step, StepShare * Math.Max(1, state[X]) / Math.Max(0.3, stations[^1].SpeedMs)), state);
            Touch(state);
            stations.Add(Station(time, state));
        }
        return Passing(stations);
    }

    double[] First()
    {
        var state = new double[Size];
        (state[Mass], state[Heat], state[Along]) = (start.MassKg, start.HeatJ, start.MassKg * start.SpeedMs);
        state[Across] = start.MassKg * start.SpreadMs;
        state[Longways] = start.MassKg * start.SpreadMs * start.HalfWidthM / start.HalfLengthM;
        state[Upright] = start.MassKg * start.VerticalMs;
        (state[Width], state[Flat], state[Length], state[FlatLength]) = (start.HalfWidthM, start.FlatM, start.HalfLengthM, start.FlatLengthM);
        (state[Centre], state[X]) = (start.CentreM, start.XM);
        return state;
    }

    void Slopes(double time, ReadOnlySpan<double> state, Span<double> slopes)
    {
        var mass = state[Mass];
        double width = state[Width], length = state[Length], speed = state[Along] / mass;
        var cloud = mixture.At(Math.Clamp(start.SubstanceKg / mass, 0, 1 - 1e-7), state[Heat] / mass, guessK);
        guessK = cloud.TemperatureK;
        var height = mass / (cloud.DensityKgM3 * width * length);
        double across = aloft ? 0 : state[Across] / mass, longways = aloft ? 0 : state[Longways] / mass;
        var vertical = aloft ? state[Upright] / mass : -across * state[Centre] / width;
        var rates = entrainment.At(new(height, state[Centre], aloft), new(speed, Math.Sqrt(across * across + longways * longways), vertical), cloud);
        var top = air.DensityKgM3 * rates.TopMs * width * length;
        var sides = air.DensityKgM3 * height * (rates.SideMs * length + rates.AlongMs * width);
        slopes.Clear();
        slopes[Mass] = top + sides;
        slopes[Along] = top * rates.TopAirMs + sides * rates.AirMs;
        var excess = Gas.Gravity * (cloud.DensityKgM3 - air.DensityKgM3);
        if (aloft) slopes[Upright] = -excess * width * length * height;
        else Ground(state, Math.Max(0, excess) * height * height, rates, cloud, slopes);
        Grow(state, rates, across, longways, slopes);
        slopes[Centre] = vertical;
        slopes[X] = speed;
    }

    /// <summary>Friction, gravity and warming of a cloud on the ground.</summary>
    void Ground(ReadOnlySpan<double> state, double push, in EntrainmentRates rates, in MixtureState cloud, Span<double> slopes)
    {
        double mass = state[Mass], width = state[Width], length = state[Length];
        var ground = cloud.DensityKgM3 * width * length;
        var drag = Entrainment.SpreadBraking * ground * rates.DragMs / mass;
        slopes[Along] -= Entrainment.Braking * ground * (rates.DragMs * state[Along] / mass - air.FrictionMs * air.FrictionMs);
        slopes[Across] = Entrainment.GravityShare * push * length - drag * state[Across];
        slopes[Longways] = Entrainment.GravityShare * push * width - drag * state[Longways];
        slopes[Heat] = ground * air.HeatJKgK * Entrainment.Warming * rates.DragMs * (air.TemperatureK - cloud.TemperatureK);
    }

    static void Grow(ReadOnlySpan<double> state, in EntrainmentRates rates, double across, double longways, Span<double> slopes)
    {
        slopes[Width] = rates.SideMs + across;
        slopes[Flat] = across * state[Flat] / state[Width];
        slopes[Length] = rates.AlongMs + longways;
        slopes[FlatLength] = longways * state[FlatLength] / state[Length];
    }

    void Touch(double[] state)
    {
        if (!aloft) return;
        var cloud = mixture.At(start.SubstanceKg / state[Mass], state[Heat] / state[Mass], guessK);
        var height = state[Mass] / (cloud.DensityKgM3 * state[Width] * state[Length]);
        if (state[Centre] > height / 2) return;
        aloft = false;
        state[Across] = Math.Max(0, -state[Upright] * state[Width] / Math.Max(1e-3, state[Centre]));
        state[Longways] = state[Across] * state[Width] / state[Length];
    }

    DenseStation Station(double time, double[] state)
    {
        var fraction = start.SubstanceKg / state[Mass];
        var cloud = mixture.At(Math.Min(1 - 1e-7, fraction), state[Heat] / state[Mass], guessK);
        var speed = state[Along] / state[Mass];
        var height = state[Mass] / (cloud.DensityKgM3 * state[Width] * state[Length]);
        return new(
            state[X], time, 2 * state[Length] / Math.Max(1e-3, speed), fraction, mixture.VolumeFraction(fraction), cloud.TemperatureK, cloud.DensityKgM3, speed,
            height, state[Centre], state[Width], state[Flat], state[Length], state[FlatLength], 4 * state[Mass], 4 * start.SubstanceKg);
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
