using LaChan.Contracts.Forecast;
using LaChan.Kernel;

namespace LaChan.Forecast.First;

/// <summary>Refuses figures that no forecast can start from, all of them at once.</summary>
static class ForecastInputCheck
{
    public static void Refuse(FirstForecastInput input)
    {
        var refusals = Find(input).ToList();
        if (refusals.Count > 0) throw new RefusedException(refusals);
    }

    static IEnumerable<Refusal> Find(FirstForecastInput x)
    {
        if (!IsPlace(x.Source)) yield return new("source", $"{x.Source.Lat}, {x.Source.Lon} is no place in degrees");
        if (!(x.WindMs is >= 0 and <= 75)) yield return new("windMs", $"{x.WindMs}: a wind is 0 to 75 m/s");
        if (!(x.WindFromDeg is >= 0 and <= 360)) yield return new("windFromDeg", $"{x.WindFromDeg}: a direction is 0 to 360 degrees");
        if (!(x.WindHeightM is >= 1 and <= 200)) yield return new("windHeightM", $"{x.WindHeightM}: 1 to 200 m");
        if (!(x.ReleaseHeightM is >= 0 and <= 500)) yield return new("releaseHeightM", $"{x.ReleaseHeightM}: 0 to 500 m");
        if (x.StockT is { } stock && !(stock is > 0 and <= 1e6)) yield return new("stockT", $"{stock}: more than 0 tonnes, or null when unknown");
        if (x.RateKgS is { } rate && !(rate is > 0 and <= 1e5)) yield return new("rateKgS", $"{rate}: more than 0 kg/s, or null when unknown");
        if (x.CloudCover is { } cloud && !(cloud is >= 0 and <= 1)) yield return new("cloudCover", $"{cloud}: 0 to 1");
        if (x.Stability is { } letter && !(letter.Length == 1 && letter[0] is >= 'A' and <= 'F')) yield return new("stability", $"{letter}: A to F");
        foreach (var reading in x.Readings)
            if (!IsPlace(reading.Point) || !(reading.MgM3 <= 2e6)) yield return new("readings", $"{reading.MgM3} mg/m³ at {reading.Point.Lat}, {reading.Point.Lon} cannot be");
    }

    static bool IsPlace(GeoPoint point) => Math.Abs(point.Lat) <= 85 && Math.Abs(point.Lon) <= 180;
}
