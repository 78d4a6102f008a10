using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Forecast.Grids;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Weather;

/// <summary>Wind and current at a place from the newest gridded file that covers it.</summary>
sealed class GriddedWeather(WeatherGridStore store, WeatherGridFolder folder, IPolicies policies, Journal journal) : IGriddedWeather
{
    public async Task<GriddedFlow?> Find(string what, GeoPoint point, DateTimeOffset at, CancellationToken ct = default)
    {
        var oldest = journal.Now.AddHours(-policies.Of("forecast.grid-age", journal.Today).Value);
        foreach (var row in await store.Covering(what, point, at, oldest, ct))
            if (At(row, point, at) is { } flow)
                return new(flow.EastMs, flow.NorthMs, at.ToUniversalTime(), new("grid", row.Source, row.IssuedAt.ToUniversalTime(), row.Name, row.UntilAt.ToUniversalTime(), row.Grid));
        return null;
    }

    /// <returns>Null where it is missing there, and where the file is gone: then the next one answers, or a station.</returns>
    (double EastMs, double NorthMs)? At(WeatherGridRow row, GeoPoint point, DateTimeOffset at)
    {
        try
        {
            using var grid = new PlainGrid(folder.PlainOf(row.Grid), row.What);
            return grid.At(point, at);
        }
        catch (Exception fault) when (fault is GridFault or IOException)
        {
            return null;
        }
    }
}
