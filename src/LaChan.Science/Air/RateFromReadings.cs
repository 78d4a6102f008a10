namespace LaChan.Science.Air;

/// <summary>A measured concentration in the plume's own frame for the measured wind.</summary>
public readonly record struct PlumeReading(double AlongM, double LeftM, double HeightM, double KgM3);

/// <summary>What the readings say of the source.</summary>
/// <param name="RateKgS">Rate of release.</param>
/// <param name="TurnDeg">How far the plume's axis was turned from the measured wind to fit, degrees; positive: to the left of where the wind blows.</param>
/// <param name="LogSpread">Standard deviation of ln(reading / model) over the readings; 0 for one reading.</param>
/// <param name="Used">How many readings could lie in the plume.</param>
public sealed record RateEstimate(double RateKgS, double TurnDeg, double LogSpread, int Used);

/// <summary>The rate of release from readings downwind.</summary>
/// <remarks>
/// A plume's concentration is proportional to its rate, so each reading gives the rate as reading / (concentration at 1 kg/s), and several give
/// their geometric mean: least squares in the logarithm, as readings err by factors (S. R. Hanna, J. C. Chang, D. G. Strimaitis 1993,
/// Atmospheric Environment 27A, 2265–2285). The wind's direction is known only to some degrees and a plume in stable air is narrower
/// than that, so one turn of the axis within the wavering is sought with the rate: the one with the smallest residual, then the smallest rate.
/// </remarks>
public static class RateFromReadings
{
    const int Turns = 81;
    const double OneReadingSpread = 0.5;   // ln: what one reading is off by, used to weigh fit against turn
    const double OutsideShare = 1e-3;      // of the axis: a reading farther out is not explained by this plume

    /// <param name="unit">The plume at 1 kg/s, averaged as the readings are.</param>
    /// <param name="readings">Those at or below 0 are passed over.</param>
    /// <param name="waverDeg">Half-angle within which the axis may lie, degrees.</param>
    /// <returns>Null when no reading can lie in the plume.</returns>
    public static RateEstimate? Of<TPlume>(in TPlume unit, ReadOnlySpan<PlumeReading> readings, double waverDeg) where TPlume : IPlume
    {
        RateEstimate? best = null;
        var bestCost = double.PositiveInfinity;
        for (var i = 0; i < Turns; i++)
        {
            var turn = waverDeg * (2.0 * i / (Turns - 1) - 1);
            if (At(unit, readings, turn) is not { } estimate) continue;
            var cost = Cost(estimate, waverDeg, readings.Length);
            if (cost < bestCost) (best, bestCost) = (estimate, cost);
        }
        return best;
    }

    /// <summary>Badness of fit, a little for each turn away from the measured wind, much for each reading left unexplained, and, last, the rate.</summary>
    static double Cost(RateEstimate estimate, double waverDeg, int all)
    {
        var misfit = estimate.Used * Math.Pow(estimate.LogSpread / OneReadingSpread, 2);
        var turned = waverDeg > 0 ? Math.Pow(estimate.TurnDeg / waverDeg, 2) : 0;
        return misfit + 0.5 * turned + 10 * (all - estimate.Used) + 0.5 * Math.Log(estimate.RateKgS);
    }

    static RateEstimate? At<TPlume>(in TPlume unit, ReadOnlySpan<PlumeReading> readings, double turnDeg) where TPlume : IPlume
    {
        var (sine, cosine) = Math.SinCos(turnDeg * Math.PI / 180);
        double sum = 0, squares = 0;
        var used = 0;
        foreach (var reading in readings)
        {
            var along = reading.AlongM * cosine + reading.LeftM * sine;
            var left = reading.LeftM * cosine - reading.AlongM * sine;
            var model = unit.At(along, left, reading.HeightM);
            if (!(reading.KgM3 > 0) || !(model > OutsideShare * unit.Centreline(along, reading.HeightM))) continue;
            var ratio = Math.Log(reading.KgM3 / model);
            (sum, squares, used) = (sum + ratio, squares + ratio * ratio, used + 1);
        }
        if (used == 0) return null;
        var mean = sum / used;
        return new(Math.Exp(mean), turnDeg, Math.Sqrt(Math.Max(0, squares / used - mean * mean)), used);
    }
}
