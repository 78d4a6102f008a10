using LaChan.Science.Air;

namespace LaChan.Science.Radiation;

/// <summary>The concentration of an endless cloud that gives the same photons, tabulated over a plume at unit rate: for places by the thousand.</summary>
/// <remarks>See <see cref="FiniteCloud"/>. Straight in the logarithm between distances 23 % apart and, across the wind, places in parts of σy and the photons' way.</remarks>
public sealed class CloudShineTable
{
    const double LogStep = 0.21, NearestM = 20, PathsAcrossM = 60, Least = 1e-300;
    static readonly double[] Parts = [0, 0.4, 0.8, 1.2, 1.7, 2.3, 3, 4, 5.5, 8];

    readonly double[] logs;
    readonly PlumeTable plume;
    readonly int nodes;

    /// <param name="plume">At unit rate; its heights are those that are looked at.</param>
    /// <param name="farthestM">As far as it is asked for.</param>
    public CloudShineTable(PlumeTable plume, double lineMeV, double farthestM)
    {
        this.plume = plume;
        nodes = 2 + (int)Math.Ceiling(Math.Log(Math.Max(farthestM / NearestM, 2)) / LogStep);
        logs = new double[nodes * Parts.Length];
        var cloud = new FiniteCloud(lineMeV);
        double[] heights = [.. plume.HeightsM];
        Parallel.For(0, nodes, node =>
        {
            var x = NearestM * Math.Exp(node * LogStep);
            for (var part = 0; part < Parts.Length; part++) logs[node * Parts.Length + part] = Math.Log(Math.Max(cloud.Equivalent(plume, x, Parts[part] * Scale(x), heights), Least));
        });
    }

    double Scale(double xM) => plume.SigmaY(xM) + PathsAcrossM;

    /// <summary>At a place in the plume's frame; 0 upwind, where this model sees nothing. Nearer than 20 m as at 20 m.</summary>
    public double At(double xM, double yM)
    {
        if (!(xM > 0)) return 0;
        var place = Math.Clamp(Math.Log(xM / NearestM) / LogStep, 0, nodes - 1.000001);
        var part = Math.Abs(yM) / Scale(Math.Max(xM, NearestM));
        var column = Math.Max(0, Array.FindLastIndex(Parts, p => p <= part));
        if (column == Parts.Length - 1) return 0;
        var share = (part - Parts[column]) / (Parts[column + 1] - Parts[column]);
        int node = (int)place, first = node * Parts.Length + column;
        var near = logs[first] + share * (logs[first + 1] - logs[first]);
        var far = logs[first + Parts.Length] + share * (logs[first + Parts.Length + 1] - logs[first + Parts.Length]);
        var log = near + (place - node) * (far - near);
        return log <= Math.Log(Least) / 2 ? 0 : Math.Exp(log);
    }
}
