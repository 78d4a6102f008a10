namespace LaChan.Science.Dense;

/// <summary>What a pool or a jet gives to its plume: rates, mixture, and the section with which the plume begins.</summary>
/// <remarks>D. L. Ermak (1990), UCRL-MA-105607, sections on sources and, for jets upwards, equations 45 and 46. Distances of jets are counted from one metre.</remarks>
sealed class PlumeSource
{
    const double JetStartM = 1, SliceShare = 1e-3, SlowestShare = 0.1;

    /// <summary>Of the half width, the part that is flat at the source.</summary>
    public const double FlatShare = 0.9;

    readonly DenseRelease release;
    readonly DenseAir air;
    readonly DenseSource source;
    readonly JetRise? rise;

    public PlumeSource(DenseRelease release, DenseSubstance substance, DenseAir air)
    {
        (this.release, this.air, source) = (release, air, DenseSource.Of(release, substance, air));
        HalfKgS = release.RateKgS / 2;
        EdgeM = Math.Sqrt(release.AreaM2) / 2;
        FluxKgS = HalfKgS / source.MassShare;
        ExitMs = 2 * FluxKgS / (source.DensityKgM3 * release.AreaM2);
        if (release.Kind == DenseReleaseKind.JetVertical) rise = new(ExitMs, release.AreaM2, release.HeightM, source.DensityKgM3, air);
        if (release.Kind == DenseReleaseKind.JetHorizontal) JetKgM2S = substance.Density(release.TemperatureK, 0) * ExitMs;
        Mixture = new(substance, air, rise is { Heavy: false });
    }

    public MoistMixture Mixture { get; }

    /// <summary>Half the rate of the substance, of all that leaves, kg/s; its heat, W.</summary>
    public double HalfKgS { get; }
    public double FluxKgS { get; }
    public double HeatW => FluxKgS * source.HeatJKg;

    /// <summary>Half the side of a square of the source's area.</summary>
    public double EdgeM { get; }

    /// <summary>Speed at which it leaves.</summary>
    public double ExitMs { get; }

    /// <summary>Density of the vapour times speed of a jet along the wind, kg/(m² s); 0: none.</summary>
    public double JetKgM2S { get; }

    public bool IsPool => release.Kind == DenseReleaseKind.Pool;

    /// <summary>Where the plume's way is counted from.</summary>
    public double WayFromM(double edgeM) => IsPool ? -edgeM : JetStartM;

    public PlumeStart Start(double edgeM, Entrainment entrainment) =>
        IsPool ? Pool(edgeM, entrainment) : rise is { Heavy: true } ? Risen(rise) : rise is null ? Jet() : Lifted(rise);

    /// <summary>At the upwind edge a thin first slice, so that height and speed have a meaning.</summary>
    PlumeStart Pool(double edgeM, Entrainment entrainment)
    {
        var height = entrainment.PassiveHeightM(2 * edgeM * SliceShare);
        double speed = air.MeanWind(height), flux = SliceShare * FluxKgS + air.DensityKgM3 * speed * height * edgeM + FirstAirKgS(edgeM, entrainment);
        return new((2 * SliceShare - 1) * edgeM, 0, flux, SliceShare * HeatW, speed, source.DensityKgM3, new(height, 0, false, edgeM, 0), FlatShare * edgeM, 0);
    }

    /// <summary>
    /// Air that comes over the upwind edge, kg/s: a sixth of the layer h that would have grown over a thirtieth of the pool,
    /// ∫ln²(1 + z/z0)dz to h = √3·a·κ³·û(4 m)·Δx/u*, as the program's first step counts it. In a light wind it thins the vapour noticeably.
    /// </summary>
    double FirstAirKgS(double edgeM, Entrainment entrainment)
    {
        var height = entrainment.FirstLayerM(edgeM / 15);
        return air.DensityKgM3 * air.MeanWind(height) * height * edgeM / 6;
    }

    PlumeStart Jet()
    {
        double centre = release.HeightM, height = 2 * EdgeM, width = EdgeM;
        var aloft = centre > EdgeM;
        if (!aloft)
        {
            width = (Math.Sqrt(centre * centre + 2 * release.AreaM2) - centre) / 2;
            height = centre + width;
        }
        var box = new CloudBox(height, centre, aloft, width, 0);
        return new(JetStartM, 0, FluxKgS, HeatW, ExitMs, source.DensityKgM3, box, FlatShare * width, air.MissedM2S(Math.Min(box.TopM, air.MixingM)));
    }

    /// <summary>A jet upwards that is no heavier than air is let go along the wind at the height that it has risen to.</summary>
    PlumeStart Lifted(JetRise light)
    {
        var centre = Math.Min(release.HeightM + light.RiseM, air.MixingM - EdgeM);
        var speed = air.Wind(centre);
        double area = 2 * FluxKgS / (air.DensityKgM3 * speed), width = Math.Max(EdgeM, Math.Sqrt(area) / 2);
        var (box, flat) = Grounded(area / (2 * width), centre, width, FlatShare * width);
        return new(JetStartM, 0, FluxKgS, HeatW, speed, air.DensityKgM3, box, flat, air.MissedM2S(Math.Min(box.TopM, air.MixingM)));
    }

    PlumeStart Risen(JetRise heavy)
    {
        var fraction = Math.Min(source.MassShare, Mixture.MassFraction(heavy.VolumeFraction * release.VolumeFraction));
        double flux = HalfKgS / fraction, speed = heavy.SpeedMs(fraction), centre = release.HeightM + heavy.RiseM;
        var density = Mixture.At(fraction, HeatW / flux, air.TemperatureK).DensityKgM3;
        var area = 2 * flux / (density * speed);
        double width = Math.Max(EdgeM, Math.Sqrt(area / heavy.Squareness)), flat = FlatShare * Math.Max(EdgeM, Math.Sqrt(area * fraction / heavy.Squareness));
        (var box, flat) = Grounded(area / (2 * width), centre, width, flat);
        var top = Math.Min(box.TopM, air.MixingM);
        return new(
            JetStartM + heavy.DistanceM, 2 * heavy.DistanceM / speed, flux, HeatW, speed, density, box, flat, top * (air.Wind(box.CentreM) - air.MeanWind(top)));
    }

    /// <summary>A section whose foot would be below the ground is made narrower and higher, of the same area.</summary>
    static (CloudBox Box, double Flat) Grounded(double height, double centre, double width, double flat)
    {
        if (centre >= height / 2) return (new(height, centre, centre > height / 2, width, 0), flat);
        var squeezed = height / (centre + height / 2);
        return (new(centre + height / 2, centre, false, width * squeezed, 0), flat * squeezed);
    }

    /// <summary>A heavy jet's way up, between what leaves the source and what it is at its top: along a quarter of an ellipse, thinning with the square of the distance.</summary>
    public IEnumerable<DenseStation> Rising(DenseStation top)
    {
        if (rise is not { Heavy: true }) yield break;
        var slim = 2 * EdgeM * Math.Min(1, ExitMs / top.SpeedMs);
        for (var i = 0; i < 10; i++)
        {
            double way = i / 10.0, fraction = 1 / (1 / source.MassShare + way * way * (1 / top.MassFraction - 1 / source.MassShare));
            var cloud = Mixture.At(Math.Min(1 - 1e-7, fraction), fraction / source.MassShare * source.HeatJKg, top.TemperatureK);
            double Between(double from, double to) => from + way * (to - from);
            yield return top with
            {
                XM = JetStartM + way * (top.XM - JetStartM), MassFraction = fraction, VolumeFraction = Mixture.VolumeFraction(fraction),
                TemperatureK = cloud.TemperatureK, DensityKgM3 = cloud.DensityKgM3, SpeedMs = top.SpeedMs * Math.Sqrt(Math.Max(SlowestShare * SlowestShare, way)),
                HeightM = Between(slim, top.HeightM), CentreM = release.HeightM + (top.CentreM - release.HeightM) * Math.Sqrt(1 - (1 - way) * (1 - way)),
                HalfWidthM = Between(EdgeM, top.HalfWidthM), FlatM = Between(FlatShare * EdgeM, top.FlatM), SwingM = 0,
            };
        }
    }
}
