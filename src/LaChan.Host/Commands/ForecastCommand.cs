using System.CommandLine;

namespace LaChan.Host.Commands;

/// <summary><c>lachan forecast</c>: where it goes, in air, rivers and the sea, and where it came from; one file a verb.</summary>
static class ForecastCommand
{
    public static Command Create() => new("forecast", "Dự báo · forecasts")
    {
        ForecastAir.Create(),
        ForecastRiver.Create(),
        ForecastSea.Create(),
        ForecastSource.Create(),
        ForecastGrid.Create(),
    };
}
