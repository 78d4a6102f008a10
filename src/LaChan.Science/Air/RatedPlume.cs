namespace LaChan.Science.Air;

/// <summary>A tabulated plume with its rate.</summary>
/// <param name="Unit">At 1 kg/s.</param>
/// <param name="RateKgS">Rate of release, kg/s, 0 or more.</param>
public readonly record struct RatedPlume(PlumeTable Unit, double RateKgS) : IPlume
{
    public double At(double xM, double yM, double zM) => RateKgS * Unit.At(xM, yM, zM);

    public double Centreline(double xM, double zM = 0) => RateKgS * Unit.Centreline(xM, zM);

    public bool GoesRound => Unit.GoesRound;

    public double SigmaY(double xM) => Unit.SigmaY(xM);
}
