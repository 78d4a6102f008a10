namespace LaChan.Monitoring.Stations;

/// <summary>The series of this realm by number and by station and parameter.</summary>
public sealed class SeriesRegister(StationRegister stations)
{
    /// <summary>All of them; the index is the number.</summary>
    public IReadOnlyList<Series> All => stations.Snapshot.Series;

    public Series this[int number] => stations.Snapshot.Series[number];

    /// <summary>Null when the station is unknown or is not registered for that parameter.</summary>
    public Series? Find(string station, string parameter) =>
        stations.Find(station) is { } known && Symbols.Find(known.Kind, parameter) is { } symbol
        && stations.Snapshot.Measured.GetValueOrDefault(known.Code)?.GetValueOrDefault(symbol.Name) is { } series ? series : null;

    /// <summary>What a station measures.</summary>
    public IReadOnlyList<Series> Of(string station) =>
        stations.Find(station) is { } known && stations.Snapshot.Measured.TryGetValue(known.Code, out var series) ? [.. series.Values.OrderBy(x => x.Number)] : [];
}
