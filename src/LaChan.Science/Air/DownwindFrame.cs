namespace LaChan.Science.Air;

/// <summary>Turns between the map (east, north) and the plume (downwind, to the left of the wind), metres from the source.</summary>
public readonly struct DownwindFrame
{
    readonly double east, north; // the unit vector that the wind blows towards

    /// <param name="windFromDeg">Degrees clockwise from north, where the wind comes from.</param>
    public DownwindFrame(double windFromDeg)
    {
        var radians = windFromDeg * Math.PI / 180;
        (east, north) = (-Math.Sin(radians), -Math.Cos(radians));
    }

    public (double EastM, double NorthM) ToMap(double alongM, double leftM) => (alongM * east - leftM * north, alongM * north + leftM * east);

    public (double AlongM, double LeftM) ToPlume(double eastM, double northM) => (eastM * east + northM * north, northM * east - eastM * north);
}
