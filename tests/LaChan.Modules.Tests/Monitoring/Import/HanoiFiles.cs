using System.Globalization;

namespace LaChan.Modules.Tests.Monitoring.Import;

/// <summary>Makes station files of the hourly Ha Noi series of 2023-24, one for each hour, as a logger would write them. The series stays outside the repository.</summary>
static class HanoiFiles
{
    public const string Station = "KHI001";
    public const int Hours = 8785;
    static readonly (string Column, string Symbol, string Unit)[] Columns =
        [("CO", "CO", "ug/Nm3"), ("NO2", "NO2", "ug/Nm3"), ("O3", "O3", "ug/Nm3"), ("PM10", "PM10", "ug/Nm3"), ("PM25", "PM2,5", "ug/Nm3"), ("SO2", "SO2", "ug/Nm3"), ("Temperature", "Temp", "oC"), ("Relative Humidity", "RH", "%"), ("Wind Speed", "WS", "m/s")];

    public static int Parameters => Columns.Length;

    /// <returns>Values of PM2.5 by hour, for checking.</returns>
    public static IReadOnlyList<(DateTimeOffset At, double Dust)> Write(string folder)
    {
        var lines = File.ReadLines(Path.Combine(CollectedData.Folder, "observations", "hanoi-hourly-2023", "hanoi-aqi-weather-data.csv")).ToList();
        var header = lines[0].Split(',');
        var dust = new List<(DateTimeOffset, double)>();
        foreach (var row in lines.Skip(1).Select(x => header.Zip(x.Split(',')).ToDictionary(one => one.First, one => one.Second)))
        {
            var at = new DateTimeOffset(DateTime.ParseExact(row["Local Time"], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
            var stamp = at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            var day = Directory.CreateDirectory(Path.Combine(folder, at.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)));
            File.WriteAllText(Path.Combine(day.FullName, $"HN_NCEM_{Station}_{stamp}.txt"), string.Concat(Columns.Select(x => $"{x.Symbol}\t{row[x.Column]}\t{x.Unit}\t{stamp}\t00\r\n")));
            dust.Add((at, double.Parse(row["PM25"], CultureInfo.InvariantCulture)));
        }
        return dust;
    }
}
