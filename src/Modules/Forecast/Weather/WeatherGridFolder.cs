using LaChan.Platform;

namespace LaChan.Forecast.Weather;

/// <summary>Where gridded files lie in the realm's folder.</summary>
public sealed class WeatherGridFolder(Realm realm)
{
    /// <summary>The file as it came.</summary>
    public string FileOf(Guid id) => Path.Combine(realm.Folder, "weather", $"{id}.nc");

    /// <summary>What was read of it.</summary>
    public string PlainOf(Guid id) => Path.Combine(realm.Folder, "weather", $"{id}-plain.nc");
}
