namespace LaChan.Science.Air;

/// <summary>A steady plume in its own frame: x downwind of the source, y across, z above ground, metres; concentrations in kg/m³.</summary>
public interface IPlume
{
    /// <summary>Mean concentration at a point; 0 upwind, unless it goes round.</summary>
    double At(double xM, double yM, double zM);

    /// <summary>The largest concentration across the wind at a distance and height.</summary>
    double Centreline(double xM, double zM = 0);

    /// <summary>Whether there is a concentration upwind too, because the wind is so light that it goes round.</summary>
    bool GoesRound => false;

    /// <summary>Spread across the wind, metres.</summary>
    double SigmaY(double xM);
}
