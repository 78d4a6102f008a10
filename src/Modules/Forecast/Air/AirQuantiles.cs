namespace LaChan.Forecast.Air;

/// <summary>Quantiles over the members of an ensemble at each of many places and times, most of which hold nothing in most members.</summary>
/// <param name="places">How many values a member has.</param>
sealed class AirQuantiles(int places)
{
    readonly List<(int[] Places, float[] Values)> members = [];

    /// <summary>Keeps a member's values above 0.</summary>
    public static (int[] Places, float[] Values) Kept(double[] values)
    {
        int[] at = [.. Enumerable.Range(0, values.Length).Where(i => values[i] > 0)];
        return (at, [.. at.Select(i => (float)values[i])]);
    }

    /// <summary>Adds a member; their order does not matter.</summary>
    public void Add((int[] Places, float[] Values) member) => members.Add(member);

    /// <param name="shares">0 to 1.</param>
    /// <returns>For each share its quantile at each place, between the two nearest members straight.</returns>
    public double[][] Of(params double[] shares)
    {
        var first = new int[places + 1];
        foreach (var (at, _) in members)
            foreach (var place in at) first[place + 1]++;
        for (var i = 1; i <= places; i++) first[i] += first[i - 1];
        var (sorted, filled) = (new float[first[places]], first.ToArray());
        foreach (var (at, values) in members)
            for (var i = 0; i < at.Length; i++) sorted[filled[at[i]]++] = values[i];
        double[][] quantiles = [.. shares.Select(_ => new double[places])];
        for (var place = 0; place < places; place++)
        {
            var held = sorted.AsSpan(first[place], first[place + 1] - first[place]);
            if (held.Length == 0) continue;
            held.Sort();
            for (var q = 0; q < shares.Length; q++) quantiles[q][place] = Quantile(held, shares[q]);
        }
        return quantiles;
    }

    /// <param name="held">Ascending; those that are missing are 0.</param>
    double Quantile(ReadOnlySpan<float> held, double share)
    {
        var rank = share * (members.Count - 1) - (members.Count - held.Length);
        if (rank <= -1) return 0;
        var below = (int)Math.Floor(rank);
        double low = below < 0 ? 0 : held[below], high = below + 1 < held.Length ? held[below + 1] : held[^1];
        return low + (rank - below) * (high - low);
    }
}
