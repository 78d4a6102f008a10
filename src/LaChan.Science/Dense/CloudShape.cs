using LaChan.Science.Air;

namespace LaChan.Science.Dense;

/// <summary>How the concentration stands about the middle of a cloud: flat in the middle, with soft edges.</summary>
/// <remarks>
/// D. L. Ermak (1990), UCRL-MA-105607, section on time-averaged concentration: across and along differences of error functions with
/// B² = b² + 3β²; upright a bell reflected at the ground about the centre of mass zc, σ = h/√12 aloft and (h − zc)/√3 on the ground.
/// Over the averaging time the cloud swings, as long as it stays (equation 49b), and passes: the mean of the profile along the wind over
/// the distance that it drifts in that time is taken.
/// </remarks>
readonly struct CloudShape
{
    readonly double peak, flat, edge, flatLength, edgeLength, centre, sigma, driftM;

    /// <param name="station">The cloud.</param>
    /// <param name="averagingS">Time over which the swinging counts, seconds.</param>
    /// <param name="windowS">Time over which the passing is averaged, seconds; 0: as it is at a moment.</param>
    public CloudShape(in DenseStation station, double averagingS, double windowS)
    {
        var meander2 = Meander.Widening(Math.Min(averagingS, station.DurationS)) * Square(station.SwingM);
        (flat, centre) = (station.FlatM, station.CentreM);
        edge = Math.Sqrt(Math.Max(1e-12, (Square(station.HalfWidthM) - Square(flat)) / 3) + meander2);
        sigma = Sigma(station.HeightM, centre);
        peak = station.VolumeFraction * station.HalfWidthM / flat * station.HeightM / (Math.Sqrt(2 * Math.PI) * sigma);
        driftM = windowS * Math.Max(1e-3, station.SpeedMs);
        if (station.HalfLengthM > 0)
        {
            flatLength = station.FlatLengthM;
            edgeLength = Math.Sqrt(Math.Max(0, Square(station.HalfLengthM) - Square(flatLength)) / 3);
            peak *= station.HalfLengthM / flatLength;
        }
        else flatLength = station.DurationS * station.SpeedMs / 2;
    }

    /// <summary>Standard deviation of the upright bell about the centre of mass, metres.</summary>
    public static double Sigma(double heightM, double centreM) => centreM > heightM / 2 ? heightM / Math.Sqrt(12) : (heightM - centreM) / Math.Sqrt(3);

    /// <summary>Volume fraction beside the middle; may come out above 1 close to the source.</summary>
    /// <param name="alongM">Downwind of the middle, metres.</param>
    /// <param name="acrossM">Across the wind.</param>
    /// <param name="zM">Above ground.</param>
    public double At(double alongM, double acrossM, double zM) =>
        peak * Along(alongM) * Window(acrossM, flat, edge) * (Bell((zM - centre) / sigma) + Bell((zM + centre) / sigma));

    /// <summary>Where on the axis the concentration is highest: at the centre of mass, lower with the ground's reflection, at the ground once zc is below σ.</summary>
    public double HeightOfMaximum()
    {
        if (centre <= sigma) return 0;
        var z = centre;
        for (var i = 0; i < 50; i++) z = centre * Math.Tanh(z * centre / (sigma * sigma));
        return z;
    }

    double Along(double alongM)
    {
        if (!double.IsFinite(flatLength)) return 1;
        if (driftM < 1e-3 * (flatLength + edgeLength)) return Window(alongM, flatLength, edgeLength);
        var width = Math.Max(edgeLength, 1e-4 * flatLength);
        double front = alongM + driftM / 2, back = alongM - driftM / 2;
        var sum = Under(front + flatLength, width) - Under(back + flatLength, width) - Under(front - flatLength, width) + Under(back - flatLength, width);
        return sum / (2 * driftM);
    }

    /// <summary>Integral of erf(s/(√2 β)) over s.</summary>
    static double Under(double at, double width)
    {
        var u = at / (Math.Sqrt(2) * width);
        return Math.Sqrt(2) * width * (u * ErrorFunction.Of(u) + Math.Exp(-u * u) / Math.Sqrt(Math.PI));
    }

    static double Window(double at, double flat, double edge)
    {
        if (edge < 1e-6 * flat) return Math.Abs(at) <= flat ? 1 : 0;
        var scale = 1 / (Math.Sqrt(2) * edge);
        return (ErrorFunction.Of((at + flat) * scale) - ErrorFunction.Of((at - flat) * scale)) / 2;
    }

    static double Bell(double u) => Math.Exp(-0.5 * u * u);

    static double Square(double x) => x * x;
}
