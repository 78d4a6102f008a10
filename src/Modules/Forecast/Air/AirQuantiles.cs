namespace LaChan.Forecast.Air;

/// <summary>Quantiles over the members of an ensemble at each of many places and times, most of which hold nothing in most members.</summary>
/// <param name="places">How many values a member has.</param>
sealed class AirQuantiles(int places, IReadOnlyList<AirMemberValues> members)
{
    const int Piece = 4_096; // places that one thread takes at a time; each is its own, so any number gives the same

    /// <param name="shares">0 to 1.</param>
    /// <returns>For each share its quantile at each place, between the two nearest members straight.</returns>
    public double[][] Of(params double[] shares)
    {
        var first = new int[places + 1];
        foreach (var member in members)
            foreach (var place in member.Places) first[place + 1]++;
        for (var i = 1; i <= places; i++) first[i] += first[i - 1];
        var (sorted, filled) = (new float[first[places]], first.ToArray());
        foreach (var member in members)
            for (var i = 0; i < member.Count; i++) sorted[filled[member.Places[i]]++] = member.Values[i];
        double[][] quantiles = [.. shares.Select(_ => new double[places])];
        Parallel.For(0, (places + Piece - 1) / Piece, piece =>
        {
            for (var place = piece * Piece; place < Math.Min(places, (piece + 1) * Piece); place++)
            {
                var held = sorted.AsSpan(first[place], first[place + 1] - first[place]);
                if (held.Length == 0) continue;
                held.Sort();
                for (var q = 0; q < shares.Length; q++) quantiles[q][place] = Quantile(held, shares[q]);
            }
        });
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
