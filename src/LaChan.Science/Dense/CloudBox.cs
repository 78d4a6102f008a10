namespace LaChan.Science.Dense;

/// <summary>Size and place of a cross-section or a cloud.</summary>
/// <param name="HeightM">Of the cloud, from its foot to its top.</param>
/// <param name="CentreM">Height of its centre of mass.</param>
/// <param name="Aloft">Whether its foot has left the ground.</param>
/// <param name="HalfWidthM">Across the wind.</param>
/// <param name="HalfLengthM">Along the wind; 0 for a plume.</param>
readonly record struct CloudBox(double HeightM, double CentreM, bool Aloft, double HalfWidthM, double HalfLengthM)
{
    public double TopM => Aloft ? CentreM + HeightM / 2 : HeightM;
}
