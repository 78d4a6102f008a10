namespace LaChan.Forecast.Air;

/// <summary>Where a threshold is passed in at least some share of the members of an ensemble, each of which is the air as it may have been instead.</summary>
/// <param name="Share">0.1, 0.5 or 0.9 of the members.</param>
/// <param name="Cut">It reaches farther than it is drawn.</param>
public sealed record AirProbability(AirThreshold Threshold, double Share, int Members, IReadOnlyList<(double EastM, double NorthM)> Outline, bool Cut)
{
    public static readonly IReadOnlyList<double> Shares = [0.1, 0.5, 0.9];

    /// <summary>More members of an ensemble are not asked: a share is then known to 4 in 100.</summary>
    public const int MostMembers = 200;

    const int Columns = 71, Rows = 49, Tries = 3;

    /// <summary>For each threshold; of a puff the largest mean over the time of the threshold is asked, of a plume the largest of its weathers.</summary>
    public static IEnumerable<AirProbability> Of(AirField field, IReadOnlyList<AirThreshold> levels, CancellationToken ct)
    {
        if (field.Members < 2) yield break;
        foreach (var level in levels)
        {
            var exposureS = level.ExposureS(field.AveragingS);
            if (AirGrid.Holding(field, level.KgM3, exposureS, Columns, Rows) is not { } holding) continue;
            var (grid, shares, members) = Counted(field, holding.Grown(0.6, 0.35), level.KgM3, exposureS, ct);
            foreach (var share in Shares)
            {
                var at = share - 0.5 / members; // a share that is reached exactly counts
                foreach (var ring in grid.Rings(shares, at)) yield return new(level, share, members, ring, grid.Cuts(shares, at));
            }
        }
    }

    /// <summary>Share of the members above a threshold at each node, on a grid grown until the outermost line fits.</summary>
    static (AirGrid Grid, double[] Shares, int Members) Counted(AirField field, AirGrid grid, double threshold, double exposureS, CancellationToken ct)
    {
        for (var tried = 1; ; tried++)
        {
            ct.ThrowIfCancellationRequested();
            var members = field.Ensemble(grid.Receptors, "max", exposureS, MostMembers);
            var shares = new double[grid.Nodes];
            foreach (var member in members)
                for (var i = 0; i < member.Count; i++)
                    if (member.Values[i] > threshold) shares[member.Places[i]] += 1.0 / members.Count;
            if (tried == Tries || !grid.Cuts(shares, Shares[0])) return (grid, shares, members.Count);
            grid = grid.Grown(0.5, 0.3);
        }
    }
}
