using System.Text.RegularExpressions;
using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Monitoring.Stations;

/// <summary>What a record of the register must satisfy before it becomes an entry.</summary>
internal static partial class StationCheck
{
    static readonly string[] Ministries = ["MAE", "MOD", "MOST"];

    /// <summary>Nothing when the record is right.</summary>
    public static IEnumerable<Refusal> Of(Station station, int? line = null)
    {
        if (!Code().IsMatch(station.Code)) yield return new("code", $"“{station.Code}”: 1 to 40 letters, digits, “_” or “-”", line);
        if (string.IsNullOrWhiteSpace(station.Name)) yield return new("name", "is empty", line);
        if (!Symbols.Kinds.Contains(station.Kind)) yield return new("kind", $"“{station.Kind}”: one of {string.Join(", ", Symbols.Kinds.Order(StringComparer.Ordinal))}", line);
        if (!Ministries.Contains(station.Ministry)) yield return new("ministry", $"“{station.Ministry}”: MAE, MOD or MOST", line);
        if (station.Point is not { Lat: >= -90 and <= 90, Lon: >= -180 and <= 180 }) yield return new("lat, lon", $"{station.Point.Lat}, {station.Point.Lon}: degrees on the earth", line);
        if (station.PeriodSeconds is < 1 or > 86_400 * 31) yield return new("periodSeconds", $"{station.PeriodSeconds}: 1 second to 31 days", line);
        if (station.Parameters.Count == 0) yield return new("parameters", "none", line);
        foreach (var parameter in station.Parameters.Where(x => Symbols.Find(station.Kind, x) is null))
            yield return new("parameters", $"“{parameter}” is not a symbol of a station of kind {station.Kind}", line);
    }

    /// <summary>The record with its symbols in the one spelling under which series are kept.</summary>
    public static Station InOneSpelling(Station station) =>
        station with { Parameters = [.. station.Parameters.Select(x => Symbols.Find(station.Kind, x)?.Name ?? x).Distinct()] };

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}\\z")]
    private static partial Regex Code();
}
