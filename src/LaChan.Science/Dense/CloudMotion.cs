namespace LaChan.Science.Dense;

/// <summary>Velocities of a cloud and of the air about it, m/s.</summary>
/// <param name="AlongMs">Along the wind.</param>
/// <param name="AirMs">Mean wind over the cloud.</param>
/// <param name="AcrossMs">Of its sides by gravity.</param>
/// <param name="LongwaysMs">Of its ends by gravity.</param>
/// <param name="UprightMs">Of its centre of mass, upwards.</param>
/// <param name="RisingMs">Of vapour that rises from a pool below it.</param>
readonly record struct CloudMotion(double AlongMs, double AirMs, double AcrossMs, double LongwaysMs, double UprightMs, double RisingMs);
