namespace LaChan.Science.Air;

/// <summary>A spread that grows with distance as a·x·(1 + b·x)^p, metres over metres: the form of all Briggs curves.</summary>
public readonly record struct PowerCurve(double A, double B, double P)
{
    /// <param name="xM">Distance downwind, metres, 0 or more.</param>
    public double At(double xM) => P switch
    {
        0 => A * xM,
        -0.5 => A * xM / Math.Sqrt(1 + B * xM),
        -1 => A * xM / (1 + B * xM),
        _ => A * xM * Math.Pow(1 + B * xM, P),
    };

    /// <summary>The same curve with all spreads multiplied.</summary>
    public PowerCurve Times(double factor) => this with { A = A * factor };

    /// <summary>The distance at which the curve has a spread: where a virtual point source would lie upwind. Metres, by bisection to 1 mm.</summary>
    public double DistanceOf(double spreadM)
    {
        if (spreadM <= 0) return 0;
        double low = 0, high = 1;
        while (At(high) < spreadM && high < 1e7) high *= 2;
        while (high - low > 1e-3)
        {
            var middle = (low + high) / 2;
            if (At(middle) < spreadM) low = middle; else high = middle;
        }
        return high;
    }
}
