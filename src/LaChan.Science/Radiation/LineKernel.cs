namespace LaChan.Science.Radiation;

/// <summary>What a straight line of activity without end gives at a distance from it, as a share of what the same activity gives when it is spread over all the air.</summary>
/// <remarks>
/// The point kernel B(μr)·e^(−μr)/(4πr²) summed along the line (R. G. Jaeger (ed.) 1968, Engineering compendium on radiation shielding, vol. 1, section 6.4), over the sum of the same over all
/// space, μ/μen/μ. So weighted, a plane full of lines has the weight 1. Tabulated as the distance times the weight, which is smooth, straight between distances 12 % apart.
/// </remarks>
public sealed class LineKernel
{
    const double NearestPaths = 1e-4, FarthestPaths = 30, LogStep = 0.12, ReachPaths = 8;

    readonly double[] table;
    readonly double perM;

    public LineKernel(double lineMeV)
    {
        var photons = new PhotonsInAir(lineMeV);
        perM = photons.PerM;
        table = new double[2 + (int)(Math.Log(FarthestPaths / NearestPaths) / LogStep)];
        for (var i = 0; i < table.Length; i++) table[i] = Sum(photons, NearestPaths * Math.Exp(i * LogStep));
    }

    /// <summary>Beyond it next to nothing comes, metres.</summary>
    public double ReachM => ReachPaths / perM;

    /// <summary>Weight of a square metre of the plane across the line, 1/m².</summary>
    public double At(double distanceM)
    {
        var paths = Math.Max(distanceM * perM, NearestPaths);
        var place = Math.Log(paths / NearestPaths) / LogStep;
        if (place >= table.Length - 1) return 0;
        var i = (int)place;
        return (table[i] + (place - i) * (table[i + 1] - table[i])) * perM * perM / paths;
    }

    /// <summary>Distance × ∫ B e^(−m)/(4πm²) dx with m² = p² + x², all in mean free paths; x = p·sinh u makes it smooth.</summary>
    static double Sum(PhotonsInAir photons, double p)
    {
        const int steps = 400;
        var to = Math.Asinh((FarthestPaths + 10 * p) / p);
        double sum = 0, step = to / steps;
        for (var i = 0; i < steps; i++)
        {
            var m = p * Math.Cosh((i + 0.5) * step);
            sum += photons.BuildUp(m) * Math.Exp(-m) / m;
        }
        return 2 * p * sum * step / (4 * Math.PI) / photons.EnergyRatio;
    }
}
