using LaChan.Forecast.Weather;

namespace LaChan.Modules.Tests.Forecast.Weather;

/// <summary>Small gridded files about the south of Viet Nam: hourly, the flow the same everywhere, turning with the hours if asked.</summary>
static class WindFile
{
    /// <param name="east">m/s to the east at each hour.</param>
    /// <param name="north">m/s to the north at each hour.</param>
    public static PlainFlow Flow(string what, DateTimeOffset from, int hours, Func<int, double> east, Func<int, double> north, double south = 8, double west = 104) => new(
        what, [.. Enumerable.Range(0, hours + 1).Select(x => from.AddHours(x).ToUnixTimeSeconds() * 1.0)], [.. Enumerable.Range(0, 9).Select(x => south + 0.5 * x)], [.. Enumerable.Range(0, 13).Select(x => west + 0.5 * x)],
        [.. Enumerable.Range(0, hours + 1).Select(h => Enumerable.Range(0, 9 * 13).SelectMany(_ => new[] { (float)east(h), (float)north(h) }).ToArray())]);

    public static MemoryStream Of(params PlainFlow[] flows)
    {
        var path = Path.GetTempFileName();
        try
        {
            PlainGridWriter.Write(path, flows);
            return new(File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
