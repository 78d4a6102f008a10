namespace LaChan.Science.Dense;

/// <summary>The cloud where its middle has come to a distance.</summary>
/// <param name="XM">Distance of the cross-section (plume) or of the cloud's middle (puff), metres downwind of the source.</param>
/// <param name="TimeS">When the concentration there is highest, seconds from the start of the release.</param>
/// <param name="DurationS">How long the cloud stays there.</param>
/// <param name="MassFraction">Of the substance, mean over the cloud.</param>
/// <param name="VolumeFraction">The same by volume.</param>
/// <param name="TemperatureK">Of the cloud.</param>
/// <param name="DensityKgM3">Of the cloud.</param>
/// <param name="SpeedMs">Along the wind.</param>
/// <param name="HeightM">Of the cloud.</param>
/// <param name="CentreM">Height of its centre of mass.</param>
/// <param name="HalfWidthM">Effective half width B, and the flat part b inside it.</param>
/// <param name="FlatM">b.</param>
/// <param name="HalfLengthM">Effective half length of a puff; 0 for a steady plume.</param>
/// <param name="FlatLengthM">Its flat part.</param>
/// <param name="MassKgS">Mass of cloud that passes (kg/s), or of a puff (kg).</param>
/// <param name="SubstanceKgS">The same of the substance.</param>
/// <param name="SwingM">Standard deviation of the swinging that an averaging time adds a share of, metres.</param>
public readonly record struct DenseStation(
    double XM, double TimeS, double DurationS, double MassFraction, double VolumeFraction, double TemperatureK, double DensityKgM3, double SpeedMs,
    double HeightM, double CentreM, double HalfWidthM, double FlatM, double HalfLengthM, double FlatLengthM, double MassKgS, double SubstanceKgS, double SwingM)
{
    /// <summary>Between two steps of a run: in proportion where both are above 0, evenly elsewhere; from plume to puff the plume's.</summary>
    internal static DenseStation Between(in DenseStation a, in DenseStation b, double share)
    {
        double Mix(double p, double q) => double.IsInfinity(p) ? p : p > 0 && q > 0 ? p * Math.Pow(q / p, share) : p + share * (q - p);
        var puff = a.HalfLengthM > 0;
        return new(
            Mix(a.XM, b.XM), Mix(a.TimeS, b.TimeS), Mix(a.DurationS, b.DurationS), Mix(a.MassFraction, b.MassFraction), Mix(a.VolumeFraction, b.VolumeFraction),
            Mix(a.TemperatureK, b.TemperatureK), Mix(a.DensityKgM3, b.DensityKgM3), Mix(a.SpeedMs, b.SpeedMs), Mix(a.HeightM, b.HeightM), Mix(a.CentreM, b.CentreM),
            Mix(a.HalfWidthM, b.HalfWidthM), Mix(a.FlatM, b.FlatM), puff ? Mix(a.HalfLengthM, b.HalfLengthM) : 0, puff ? Mix(a.FlatLengthM, b.FlatLengthM) : 0,
            a.MassKgS, a.SubstanceKgS, Mix(a.SwingM, b.SwingM));
    }
}
