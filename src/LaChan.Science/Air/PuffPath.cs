namespace LaChan.Science.Air;

/// <summary>One puff on its way: moved with the wind of its own height, growing as a plume grows in the air that it is in.</summary>
/// <remarks>
/// Where the air changes on the way the puff goes on from the distance at which a plume in the new air would be as wide, and as deep: the equivalent
/// distance (D. B. Turner 1970, AP-26, chapter 5), so that it never shrinks. Along the wind σx grows as 2u*t, at least as fast as σy: S. R. Hanna and
/// P. Franzese (2000), Alongwind dispersion: a simple similarity formula compared with observations at 11 field sites and in one wind tunnel,
/// J. Appl. Meteorol. 39, 1700–1714. In steady air the sum over time of a puff is that of the plume.
/// </remarks>
struct PuffPath(PuffWeather[] weather, double releasedS, double sigmaX0M, double sigmaY0M = 0, double depth0M = 0)
{
    int row;
    double share;

    public double EastM { get; private set; }
    public double NorthM { get; private set; }
    public double AgeS { get; private set; }
    public double SigmaYM { get; private set; } = sigmaY0M;

    /// <summary>ln of the part that rain has left.</summary>
    public double WashedOut { get; private set; }

    public double SigmaXM { get; private set; } = Math.Max(sigmaX0M, 0.05);
    double depthM = depth0M;

    /// <summary>Travelled; with one row of weather it is the equivalent distance too.</summary>
    public double DistanceM { get; private set; }

    public readonly double TimeS => releasedS + AgeS;
    public readonly double WindFromDeg => One ? weather[0].WindFromDeg : weather[row].WindFromDeg + share * Turn(weather[row].WindFromDeg, weather[row + 1].WindFromDeg);
    readonly bool One => weather.Length == 1;

    /// <summary>Finds the weather of now. Before the first and after the last row the nearest holds.</summary>
    public void Look()
    {
        if (One) return;
        while (row < weather.Length - 2 && TimeS >= weather[row + 1].TimeS) row++;
        share = Math.Clamp((TimeS - weather[row].TimeS) / (weather[row + 1].TimeS - weather[row].TimeS), 0, 1);
    }

    public readonly double SpeedMs() => One
        ? weather[0].Plume.SpeedMs(weather[0].Plume.PlaceOf(DistanceM))
        : Mixed(weather[row].Plume.SpeedMs(Depth(row)), weather[row + 1].Plume.SpeedMs(Depth(row + 1)));

    /// <summary>Moves on by a time short against its growth, with the speed that it has now.</summary>
    public void Go(double seconds)
    {
        var way = SpeedMs() * seconds;
        var (sine, cosine) = Math.SinCos(WindFromDeg * Math.PI / 180);
        var widthBefore = SigmaYM;
        (EastM, NorthM) = (EastM - way * sine, NorthM - way * cosine);
        if (One) SigmaYM = weather[0].Plume.SigmaY(DistanceM + way);
        else Grow(way);
        SigmaXM += Math.Max(2 * Friction() * seconds, SigmaYM - widthBefore);
        DistanceM += way;
        AgeS += seconds;
        WashedOut -= seconds * (One ? weather[0].LossPerS : Mixed(weather[row].LossPerS, weather[row + 1].LossPerS));
    }

    void Grow(double way)
    {
        double wider = Mixed(Widened(row, way), Widened(row + 1, way)), deeper = Mixed(Deepened(row, way), Deepened(row + 1, way));
        (SigmaYM, depthM) = (SigmaYM + wider, depthM + deeper);
    }

    readonly double Widened(int at, double way)
    {
        var plume = weather[at].Plume;
        var from = plume.PlaceOfSigmaY(SigmaYM);
        return Math.Max(0, plume.SigmaYAt(plume.Farther(from, way)) - Math.Max(SigmaYM, plume.SigmaYAt(from)));
    }

    readonly double Deepened(int at, double way)
    {
        var plume = weather[at].Plume;
        var from = Depth(at);
        return Math.Max(0, plume.VerticalSpreadM(plume.Farther(from, way)) - Math.Max(depthM, plume.VerticalSpreadM(from)));
    }

    readonly double Depth(int at) => weather[at].Plume.PlaceOfVerticalSpread(depthM);

    /// <summary>Share of the mass in a metre of height about one of the table's heights, 1/m.</summary>
    public readonly double Density(int height) => One
        ? weather[0].Plume.Density(weather[0].Plume.PlaceOf(DistanceM), height)
        : Mixed(Thinned(row, height), Thinned(row + 1, height));

    /// <summary>See <see cref="PlumeTable.FallOff"/>.</summary>
    public readonly double FallOff(int height) => One
        ? weather[0].Plume.FallOff(weather[0].Plume.PlaceOf(DistanceM), height)
        : weather[share < 0.5 ? row : row + 1].Plume.FallOff(Depth(share < 0.5 ? row : row + 1), height);

    /// <summary>A plume in this air may never get as deep as the puff already is: then it is thinner in proportion.</summary>
    readonly double Thinned(int at, int height)
    {
        var plume = weather[at].Plume;
        var from = Depth(at);
        return plume.Density(from, height) * Math.Min(1, plume.VerticalSpreadM(from) / Math.Max(depthM, 1e-9));
    }

    /// <summary>u*, m/s.</summary>
    public readonly double Friction() => One
        ? weather[0].Plume.Air.FrictionVelocityMs
        : Mixed(weather[row].Plume.Air.FrictionVelocityMs, weather[row + 1].Plume.Air.FrictionVelocityMs);

    readonly double Mixed(double now, double next) => now + share * (next - now);

    /// <summary>The short way round, degrees.</summary>
    static double Turn(double from, double to) => (to - from + 540) % 360 - 180;
}
