namespace LaChan.Science.Dense;

/// <summary>Velocities of a cloud, m/s.</summary>
/// <param name="AlongMs">Along the wind.</param>
/// <param name="SpreadMs">Of its edges by gravity.</param>
/// <param name="UprightMs">Of its centre of mass, upwards.</param>
readonly record struct CloudMotion(double AlongMs, double SpreadMs, double UprightMs);
