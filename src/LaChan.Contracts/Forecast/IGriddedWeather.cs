using LaChan.Kernel;

namespace LaChan.Contracts.Forecast;

/// <summary>Winds and currents of the gridded files that officers handed in.</summary>
public interface IGriddedWeather
{
    /// <param name="what">wind or current.</param>
    /// <returns>Of the newest file that covers place and moment and is not older than the policy says; null: there is none.</returns>
    Task<GriddedFlow?> Find(string what, GeoPoint point, DateTimeOffset at, CancellationToken ct = default);
}
