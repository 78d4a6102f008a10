namespace LaChan.Science.Dense;

/// <summary>How air comes into a cloud at one place, and what the ground does to it.</summary>
/// <param name="TopMs">Through the top (and, aloft, the bottom), m/s.</param>
/// <param name="SideMs">Through a side.</param>
/// <param name="AlongMs">Growth along the wind.</param>
/// <param name="DragMs">Friction of the ground: the flux of momentum is density × this × velocity.</param>
/// <param name="AirMs">Mean wind over the cloud.</param>
/// <param name="TopAirMs">Wind of the air that comes in through the top.</param>
readonly record struct EntrainmentRates(double TopMs, double SideMs, double AlongMs, double DragMs, double AirMs, double TopAirMs);
