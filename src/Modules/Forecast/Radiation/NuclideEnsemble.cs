using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>A radioactive case once for each air as it may have been instead: its columns with their percentiles.</summary>
/// <remarks>Doses and activities go with what the air carries; dose coefficients, filters and people's ways are not varied.</remarks>
static class NuclideEnsemble
{
    /// <param name="of">Columns of a case, each receptor by receptor at its times.</param>
    /// <returns>Each column; with more than one member each followed by its 5th, 50th and 95th percentile.</returns>
    public static IReadOnlyList<double[]> Columns(AirCase air, Func<AirCase, double[][]> of)
    {
        var own = of(air);
        if (air.Members == 1) return own;
        var (places, rows) = (new AirPlaces(air), own[0].Length);
        var members = new AirMemberValues[air.Members];
        Parallel.For(0, air.Members, i =>
        {
            var member = new PlumeMember(air.Seed, i);
            double[] missed = [.. Enumerable.Range(0, air.Receptors.Count).Select(receptor => member.Amount * member.AtDistance(places.DistanceM(receptor)))];
            members[i] = AirMemberValues.Of([.. of(AirEnsemble.Varied(air, member)).SelectMany(column => column.Select((value, row) => value * missed[row / (rows / air.Receptors.Count)]))]);
        });
        var percentiles = new AirQuantiles(own.Length * rows, members).Of(0.05, 0.5, 0.95);
        return [.. own.SelectMany((column, n) => (double[][])[column, .. percentiles.Select(x => x[(n * rows)..((n + 1) * rows)])])];
    }

    /// <summary>Names of the columns in the same order.</summary>
    public static string Names(AirCase air, IEnumerable<string> columns) =>
        string.Join(',', air.Members == 1 ? columns : columns.SelectMany(x => (string[])[x, .. Percentiles.Select(p => $"{p}_{x.Replace("concentration_", "", StringComparison.Ordinal)}")]));

    static readonly string[] Percentiles = ["p05", "p50", "p95"];
}
