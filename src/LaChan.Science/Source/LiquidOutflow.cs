namespace LaChan.Science.Source;

/// <summary>Liquid out of a hole in a tank, with a falling level.</summary>
/// <remarks>
/// D. Bernoulli and E. Torricelli in the form of CCPS (1999), Guidelines for chemical process quantitative risk analysis, 2nd ed., AIChE,
/// section 2.1.1: q = Cd·A·ρ·√(2·(p − pa)/ρ + 2·g·h), h the level above the hole. Cd 0.61 for a sharp edge, 0.8 for a short pipe, 1 for a
/// rounded mouth. For a liquid that does not boil in the hole; one that does: <see cref="OmegaOutflow"/>. The pressure over the liquid
/// stays (a vent, or a vapour that follows): a closed tank runs more slowly.
/// </remarks>
public static class LiquidOutflow
{
    const double Gravity = 9.80665;
    public const double SharpEdge = 0.61, ShortPipe = 0.8;

    /// <param name="holeM2">Area of the hole, m².</param>
    /// <param name="densityKgM3">Of the liquid.</param>
    /// <param name="headM">Level above the hole, metres; below 0: nothing by weight.</param>
    /// <param name="overPressurePa">Of the space above the liquid over that outside.</param>
    /// <param name="coefficient">Of discharge.</param>
    /// <returns>kg/s.</returns>
    public static double Rate(double holeM2, double densityKgM3, double headM, double overPressurePa = 0, double coefficient = SharpEdge) =>
        headM <= 0 ? 0 : coefficient * holeM2 * densityKgM3 * Math.Sqrt(Math.Max(0, 2 * overPressurePa / densityKgM3 + 2 * Gravity * headM));

    /// <summary>Until the level has come down to the hole: time, rate and what is left, at even steps of level.</summary>
    /// <param name="tank">The tank.</param>
    /// <param name="levelM">At the start.</param>
    /// <param name="holeHeightM">Of the hole above the bottom.</param>
    /// <param name="holeM2">Area of the hole, m².</param>
    /// <param name="densityKgM3">Of the liquid.</param>
    /// <param name="overPressurePa">Held over the liquid.</param>
    /// <param name="coefficient">Of discharge.</param>
    /// <param name="steps">Of level.</param>
    public static IReadOnlyList<OutflowMoment> Emptying(
        Tank tank, double levelM, double holeHeightM, double holeM2, double densityKgM3, double overPressurePa = 0, double coefficient = SharpEdge, int steps = 200)
    {
        double RateAt(double level) => Rate(holeM2, densityKgM3, level - holeHeightM, overPressurePa, coefficient);
        var moments = new List<OutflowMoment> { new(0, RateAt(levelM), densityKgM3 * tank.VolumeAt(levelM)) };
        // Steps that shorten as the square: the rate falls with the root of the head, so time goes evenly.
        for (var i = 1; i <= steps && levelM > holeHeightM; i++)
        {
            double above = Level(i - 1), below = Level(i);
            var left = densityKgM3 * tank.VolumeAt(below);
            var mean = (RateAt(above) + RateAt(below)) / 2;
            moments.Add(new(moments[^1].TimeS + (moments[^1].LeftKg - left) / mean, RateAt(below), left));
        }
        return moments;

        double Level(int i) => holeHeightM + (levelM - holeHeightM) * Math.Pow(1 - (double)i / steps, 2);
    }
}
