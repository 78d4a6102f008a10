namespace LaChan.Contracts.Forecast;

/// <summary>A wind or a current at one place and moment, from a gridded file.</summary>
/// <param name="EastMs">Towards the east; for a wind too it is where the air goes.</param>
/// <param name="Origin">Kind grid: who handed it in, when it was made, which file, until when it reaches.</param>
public sealed record GriddedFlow(double EastMs, double NorthMs, DateTimeOffset At, WeatherOrigin Origin)
{
    public double SpeedMs => Math.Round(Math.Sqrt(EastMs * EastMs + NorthMs * NorthMs), 2);

    /// <summary>Where it goes to, degrees, whole.</summary>
    public double ToDeg => Math.Round((Math.Atan2(EastMs, NorthMs) * 180 / Math.PI + 360) % 360) % 360;

    public double FromDeg => (ToDeg + 180) % 360;
}
