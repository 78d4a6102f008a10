namespace LaChan.Science.Dense;

/// <summary>The steady plume of a pool or a jet, step by step downwind.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, steady-state plume mode: conservation of species, mass, energy and momentum along, across and
/// upright, averaged over the cross-section 2B × h, with the half width from gravity spread and entrainment.
/// </remarks>
sealed class DensePlume
{
    const int Mass = 0, Heat = 1, Along = 2, Across = 3, Upright = 4, Width = 5, Flat = 6, Centre = 7, Time = 8, Size = 9;

    const double SlowestMs = 0.02, StepShare = 0.06;

    /// <summary>Of the half width, the part that is flat at the source.</summary>
    internal const double FlatShare = 0.9;
    internal const int MostStations = 4000;

    readonly DenseRelease release;
    readonly DenseAir air;
    readonly MoistMixture mixture;
    readonly Entrainment entrainment;
    readonly DenseSource source;
    readonly double halfRate, edgeM;
    bool aloft;
    double guessK, flatThrough;

    public DensePlume(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        (this.release, this.air) = (release, air);
        mixture = new(substance, air);
        entrainment = new(air);
        halfRate = release.RateKgS / 2;
        source = DenseSource.Of(release, substance, air);
        edgeM = Math.Sqrt(release.AreaM2) / 2;
        guessK = release.TemperatureK;
    }

    /// <summary>Runs until a plume as long as the release has formed, or to the farthest distance.</summary>
    /// <param name="farthestM">Distance, metres.</param>
    /// <param name="last">The state at the end, for <see cref="Cut"/>.</param>
    public List<DenseStation> Run(double farthestM, out double[] last)
    {
        last = new double[Size];
        var x = Start(last);
        double[] floors = [1e-9, 1, 1e-6, 1e-3 * last[Mass], 1e-3 * last[Mass], 1e-3, 1e-3, 0.01, 0.1];
        var steps = new AdaptiveSteps(Slopes, floors);
        List<DenseStation> stations = [Station(x, last)];
        for (double step = 1e-3, half = release.DurationS / 2; x < farthestM && last[Time] < half && stations.Count < MostStations;)
        {
            (x, step) = steps.Step(x, Math.Min(step, Longest(x, half - last[Time], stations[^1].SpeedMs)), last);
            Touch(last);
            stations.Add(Station(x, last));
        }
        return stations;
    }

    /// <summary>No step jumps far, over the edge of the pool or over the end of the release.</summary>
    double Longest(double x, double leftS, double speedMs)
    {
        var most = StepShare * Math.Max(0.5, x + (release.Kind == DenseReleaseKind.Pool ? edgeM : 0));
        if (double.IsFinite(leftS)) most = Math.Min(most, Math.Max(1e-3, leftS * speedMs * 1.0001));
        return release.Kind == DenseReleaseKind.Pool && x < edgeM ? Math.Min(most, Math.Max(1e-6, edgeM - x)) : most;
    }

    double Start(double[] state)
    {
        if (release.Kind == DenseReleaseKind.Pool) return StartPool(state);
        var width = edgeM;
        double height = 2 * width, speed = 2 * halfRate / source.MassShare / (source.DensityKgM3 * release.AreaM2), upward = 0;
        if (release.Kind == DenseReleaseKind.JetVertical)
        {
            upward = speed;
            speed = Math.Max(0.5, air.MeanWind(Math.Max(release.HeightM, 2 * width)));
            width = Math.Sqrt(2 * halfRate / source.MassShare / (source.DensityKgM3 * speed)) / 2;
            height = 2 * width;
        }
        aloft = release.HeightM >= height / 2 || upward > 0;
        var flux = halfRate / source.MassShare;
        state[Mass] = flux;
        state[Heat] = flux * source.HeatJKg;
        state[Along] = flux * speed;
        state[Upright] = flux * upward;
        (state[Width], state[Flat], state[Centre]) = (width, FlatShare * width, release.HeightM);
        flatThrough = FlatShare * width * Math.Sqrt(source.DensityKgM3 * speed);
        return 0;
    }

    /// <summary>At the upwind edge a thin first slice, so that height and speed have a meaning.</summary>
    double StartPool(double[] state)
    {
        aloft = false;
        const double share = 2e-3;
        var flux = share * halfRate / source.MassShare;
        state[Mass] = flux * 1.02;
        state[Heat] = flux * source.HeatJKg;
        state[Along] = state[Mass] * 0.7 * air.MeanWind(0.2);
        (state[Width], state[Flat], state[Centre]) = (edgeM, FlatShare * edgeM, 0);
        return -edgeM + share * 2 * edgeM;
    }

    double Species(double x) => release.Kind == DenseReleaseKind.Pool ? halfRate * Math.Clamp((x + edgeM) / (2 * edgeM), 0, 1) : halfRate;

    void Slopes(double x, ReadOnlySpan<double> state, Span<double> slopes)
    {
        var flux = state[Mass];
        var speed = Math.Max(SlowestMs, state[Along] / flux);
        var cloud = mixture.At(Math.Clamp(Species(x) / flux, 0, 1 - 1e-7), state[Heat] / flux, guessK);
        guessK = cloud.TemperatureK;
        var area = flux / (cloud.DensityKgM3 * speed);
        var width = aloft ? Math.Sqrt(area / 2) : state[Width];
        var height = area / width;
        double spread = aloft ? 0 : state[Across] / flux, vertical = aloft ? state[Upright] / flux : -spread * state[Centre] / width;
        var rates = entrainment.At(new(height, state[Centre], aloft), new(speed, spread, vertical), cloud);
        slopes.Clear();
        Draw(air.DensityKgM3 * rates.TopMs * width, air.DensityKgM3 * rates.SideMs * height, rates, slopes);
        if (release.Kind == DenseReleaseKind.Pool && x < edgeM) Evaporate(slopes);
        var excess = Gas.Gravity * (cloud.DensityKgM3 - air.DensityKgM3);
        if (aloft) slopes[Upright] = -excess * area;
        else Ground(width, height, speed, spread, Math.Max(0, excess), state[Flat] / width, rates, cloud, slopes);
        slopes[Centre] = vertical / speed;
        slopes[Time] = 1 / speed;
    }

    /// <summary>Air comes in through top and side, with its mass and its momentum; its heat counts as none.</summary>
    static void Draw(double top, double side, in EntrainmentRates rates, Span<double> slopes)
    {
        slopes[Mass] = top + side;
        slopes[Along] = top * rates.TopAirMs + side * rates.AirMs;
    }

    void Evaporate(Span<double> slopes)
    {
        var perMetre = halfRate / source.MassShare / (2 * edgeM);
        slopes[Mass] += perMetre;
        slopes[Heat] += perMetre * source.HeatJKg;
    }

    /// <summary>Friction, gravity spread and warming of a cloud on the ground.</summary>
    void Ground(
        double width, double height, double speed, double spread, double weight, double flatShare,
        in EntrainmentRates rates, in MixtureState cloud, Span<double> slopes)
    {
        var ground = cloud.DensityKgM3 * width;
        slopes[Along] -= Entrainment.Braking * ground * (rates.DragMs * speed - air.FrictionMs * air.FrictionMs);
        slopes[Across] = Entrainment.GravityShare * weight * height * height - Entrainment.SpreadBraking * ground * rates.DragMs * spread;
        slopes[Heat] += ground * air.HeatJKgK * Entrainment.Warming * rates.DragMs * (air.TemperatureK - cloud.TemperatureK);
        slopes[Width] = (rates.SideMs + spread) / speed;
        slopes[Flat] = spread * flatShare / speed;
    }

    /// <summary>
    /// Aloft the width follows the area and the flat middle keeps what left the source, wider as that thins and slows; where the foot
    /// reaches the ground, falling turns into spreading.
    /// </summary>
    void Touch(double[] state)
    {
        if (!aloft) return;
        var (height, width, cloud) = Section(state);
        state[Width] = width;
        state[Flat] = Math.Min(FlatShare * width, flatThrough / Math.Sqrt(cloud.DensityKgM3 * state[Along] / state[Mass]));
        if (state[Centre] > height / 2) return;
        aloft = false;
        state[Across] = Math.Max(0, -state[Upright] * width / Math.Max(1e-3, state[Centre]));
        state[Upright] = 0;
    }

    (double Height, double Width, MixtureState Cloud) Section(double[] state, double x = double.MaxValue)
    {
        var cloud = mixture.At(Math.Clamp(Species(x) / state[Mass], 0, 1 - 1e-7), state[Heat] / state[Mass], guessK);
        var area = state[Mass] * state[Mass] / (cloud.DensityKgM3 * state[Along]);
        return aloft ? (Math.Sqrt(2 * area), Math.Sqrt(area / 2), cloud) : (area / state[Width], state[Width], cloud);
    }

    DenseStation Station(double x, double[] state)
    {
        var (height, width, cloud) = Section(state, x);
        var fraction = Species(x) / state[Mass];
        var time = double.IsFinite(release.DurationS) ? release.DurationS / 2 + state[Time] : state[Time];
        return new(
            x, time, release.DurationS, fraction, mixture.VolumeFraction(fraction), cloud.TemperatureK, cloud.DensityKgM3,
            state[Along] / state[Mass], height, state[Centre], width, state[Flat], 0, 0, 2 * state[Mass], 2 * Species(x));
    }

    /// <summary>The cloud as a puff when the source stops: as long as it has come, with the same cross-section.</summary>
    public PuffStart Cut(double[] state, DenseStation at) => new(
        at.XM, at.TimeS, state[Mass] * release.DurationS / 2, halfRate * release.DurationS / 2, state[Heat] * release.DurationS / 2,
        at.SpeedMs, aloft ? 0 : state[Across] / state[Mass], aloft ? state[Upright] / state[Mass] : 0,
        at.HalfWidthM, at.FlatM, at.SpeedMs * release.DurationS / 2, at.SpeedMs * release.DurationS / 2, at.CentreM, aloft);
}
