namespace LaChan.Science.Sea;

/// <summary>Where a cloud of particles is: mean and standard deviation on each axis, metres; particles that are no longer anywhere are counted.</summary>
/// <param name="Particles">Released so far.</param>
/// <param name="Lost">Released, but at no finite place: the flow or the diffusivity gave no number there.</param>
public readonly record struct DriftMoments(int Particles, double MeanX, double MeanY, double SdX, double SdY, int Lost)
{
    /// <summary>Of all particles released so far, afloat or ashore; summed in one order, so always the same bits.</summary>
    public static DriftMoments Of(ParticleDrift drift)
    {
        var (x, sdX, lostX) = Of(drift.East[..drift.Released]);
        var (y, sdY, lostY) = Of(drift.North[..drift.Released]);
        return new(drift.Released, drift.Setup.X + x, drift.Setup.Y + y, sdX, sdY, Math.Max(lostX, lostY));
    }

    static (double Mean, double Sd, int Lost) Of(ReadOnlySpan<float> values)
    {
        double sum = 0, squares = 0;
        var lost = 0;
        foreach (var value in values)
            if (float.IsFinite(value)) sum += value;
            else lost++;
        var mean = sum / Math.Max(1, values.Length - lost);
        foreach (var value in values)
            if (float.IsFinite(value)) squares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / Math.Max(1, values.Length - lost)), lost);
    }
}
