namespace LaChan.Science.Air;

/// <summary>The air at one moment; between two moments everything is taken as going linearly.</summary>
/// <param name="timeS">Seconds from the start of the run.</param>
/// <param name="windFromDeg">Degrees clockwise from north, where it blows from.</param>
/// <param name="lossPerS">What the rain of this time washes out, 1/s.</param>
/// <param name="plume">How a release spreads and moves in this air, without decay; tabulated when a puff first meets it.</param>
public sealed class PuffWeather(double timeS, double windFromDeg, Func<PlumeTable> plume, double lossPerS = 0)
{
    readonly Lazy<PlumeTable> table = new(plume);

    public double TimeS => timeS;
    public double WindFromDeg => windFromDeg;
    public double LossPerS => lossPerS;
    public PlumeTable Plume => table.Value;
}
