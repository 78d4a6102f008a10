namespace LaChan.Science.Air;

/// <summary>The vertical of a plume from near the ground: the mean of three published models that err in different places.</summary>
/// <remarks>
/// Gradient transfer (<see cref="KTheoryPlume"/>), A. Venkatram 1992 (<see cref="VenkatramSpread"/>) and the roads' form
/// (<see cref="RlineSpread"/>), each a third: the expected concentration when no one knows which is right, and as each keeps mass so does the
/// mean. A. P. van Ulden's closed form solves the same equation as the first approximately and has no weight of its own (the tests compare). Where thermals lift the plume off the ground
/// <see cref="ConvectiveScaling"/> sets a ceiling. Uptake by the ground is reckoned by gradient transfer, with and without, and the ratio
/// applied to the mean. For heights of release within the lowest tenth of the boundary layer and heights above ground of some metres.
/// </remarks>
public static class NearGroundPlume
{
    public static VerticalProfile Over(BoundaryLayer air, double releaseM, double groundResistanceSM, ReadOnlySpan<double> distancesM, ReadOnlySpan<double> heightsM)
    {
        var transfer = new KTheoryPlume(air, releaseM).Over(distancesM, heightsM);
        var mean = Mean(distancesM.Length, heightsM.Length,
            transfer,
            SurfaceGaussian.Over(air, releaseM, VenkatramSpread.SigmaZ, distancesM, heightsM),
            SurfaceGaussian.Over(air, releaseM, RlineSpread.SigmaZ, distancesM, heightsM));
        for (var i = 0; i < mean.Strength.Length; i++)
            mean.Strength[i] = ConvectiveScaling.Limit(air, mean.Strength[i], distancesM[i / heightsM.Length], transfer.State[i / heightsM.Length].SpeedMs);
        if (double.IsFinite(groundResistanceSM)) Deposit(mean, transfer, new KTheoryPlume(air, releaseM, groundResistanceSM).Over(distancesM, heightsM));
        return mean;
    }

    static VerticalProfile Mean(int nodes, int heights, params ReadOnlySpan<VerticalProfile> models)
    {
        var mean = new VerticalProfile(nodes, heights);
        for (var i = 0; i < mean.Strength.Length; i++)
        {
            foreach (var model in models) mean.Strength[i] += model.Strength[i];
            mean.Strength[i] /= models.Length;
        }
        for (var node = 0; node < nodes; node++)
        {
            double perSpeed = 0, square = 0;
            foreach (var model in models)
            {
                perSpeed += 1 / model.State[node].SpeedMs;
                square += model.State[node].SpreadM * model.State[node].SpreadM;
            }
            mean.State[node] = new(models.Length / perSpeed, Math.Sqrt(square / models.Length));
        }
        return mean;
    }

    static void Deposit(VerticalProfile mean, VerticalProfile without, VerticalProfile with)
    {
        for (var i = 0; i < mean.Strength.Length; i++)
            if (without.Strength[i] > 0) mean.Strength[i] *= Math.Min(1, with.Strength[i] / without.Strength[i]);
    }
}
