namespace LaChan.Science.Dense;

/// <summary>Size and place of a cross-section or a cloud.</summary>
/// <param name="HeightM">Of the cloud.</param>
/// <param name="CentreM">Height of its centre of mass.</param>
/// <param name="Aloft">Whether its foot has left the ground.</param>
readonly record struct CloudBox(double HeightM, double CentreM, bool Aloft);
