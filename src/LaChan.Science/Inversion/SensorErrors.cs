using LaChan.Science.Air;

namespace LaChan.Science.Inversion;

/// <summary>How likely the readings are, given a source: plume from every place of the box, with errors as large as they were found to be.</summary>
/// <remarks>
/// Errors of ln C: Student's t with 5 degrees of freedom (heavy tails: K. L. Lange, R. J. A. Little, J. M. G. Taylor 1989, J. Am. Stat. Assoc.
/// 84, 881–896), scale 0.30 on the axis and growing with the exponent of the crosswind bell, up to 1.1, because the edge moves with the wind;
/// below 0.15 % of the axis the bell is no longer believed. These four numbers describe the residuals of the shipped development runs at
/// their true sources. A reading below the limit counts by the chance of that (E. Yee 2008, J. Wind Eng. Ind. Aerodyn. 96, 1805–1816, on
/// Bayesian use of sensors). The plume depends on the distance only, so it is tabulated once.
/// </remarks>
sealed class SensorErrors
{
    const double AxisScale = 0.30, EdgeScale = 0.28, MostEdge = 1.1, EdgeShare = 1.5e-3, Freedom = 5, NearestM = 3, ReferenceM = 200;

    readonly IReadOnlyList<SensorReading> readings;
    readonly double windFromDeg;
    readonly SearchBox box;
    readonly PlumeTable[] tables;

    /// <param name="tables">One, or one for each doubling of the height of release.</param>
    public SensorErrors(IReadOnlyList<SensorReading> readings, double windFromDeg, SearchBox box, PlumeTable[] tables) =>
        (this.readings, this.windFromDeg, this.box, this.tables) = (readings, windFromDeg, box, tables);

    /// <summary>ln of prior × likelihood, but for a constant.</summary>
    public double LnPosterior(ReadOnlySpan<double> at)
    {
        if (!box.Holds(at[SourceState.X], at[SourceState.Y])) return double.NegativeInfinity;
        if (tables.Length > 1 && !(at[SourceState.Height] >= 0 && at[SourceState.Height] <= tables.Length - 1)) return double.NegativeInfinity;
        var frame = new DownwindFrame(windFromDeg + at[SourceState.Turn]);
        var sum = SourceState.LnPrior(at);
        foreach (var reading in readings)
        {
            var (lnShare, scale) = Expected(reading, frame, at);
            sum += LnLikelihood(reading, at[SourceState.LnRate] + lnShare, scale);
        }
        return sum;
    }

    /// <summary>The rate at which half of the detecting sensors nearest to the axis read more than expected and half less.</summary>
    public double LnRateFor(ReadOnlySpan<double> at)
    {
        var frame = new DownwindFrame(windFromDeg + at[SourceState.Turn]);
        var found = new List<(double Scale, double LnRate)>();
        foreach (var reading in readings)
        {
            if (!reading.Detects || reading.KgM3 is not { } value) continue;
            var (lnShare, scale) = Expected(reading, frame, at);
            found.Add((scale, Math.Log(value) - lnShare));
        }
        found.Sort();
        double[] nearest = [.. found.Take(Math.Max(1, found.Count / 2)).Select(x => x.LnRate).Order()];
        return nearest[nearest.Length / 2];
    }

    /// <summary>The two for each sensor: used where only the rate changes.</summary>
    public void Expected(ReadOnlySpan<double> at, Span<double> lnShares, Span<double> scales)
    {
        var frame = new DownwindFrame(windFromDeg + at[SourceState.Turn]);
        for (var i = 0; i < readings.Count; i++) (lnShares[i], scales[i]) = Expected(readings[i], frame, at);
    }

    public double LnLikelihood(double lnRate, ReadOnlySpan<double> lnShares, ReadOnlySpan<double> scales)
    {
        var sum = 0.0;
        for (var i = 0; i < readings.Count; i++) sum += LnLikelihood(readings[i], lnRate + lnShares[i], scales[i]);
        return sum;
    }

    /// <summary>ln of the concentration at unit rate, and the scale of its error.</summary>
    (double LnShare, double Scale) Expected(in SensorReading reading, DownwindFrame frame, ReadOnlySpan<double> at)
    {
        double east = reading.XM - at[SourceState.X], north = reading.YM - at[SourceState.Y];
        var (along, left) = frame.ToPlume(east, north);
        // Upwind of the source only what lies beyond the bell can reach a sensor.
        var downwind = along > NearestM;
        var distance = downwind ? along : Math.Max(NearestM, Math.Sqrt(east * east + north * north));
        var (lnAxis, sigma) = Axis(distance, reading.ZM, at);
        var bell = downwind ? 0.5 * Square(left / sigma) * Math.Exp(-2 * at[SourceState.LnWidth]) : double.PositiveInfinity;
        var lnShare = lnAxis - at[SourceState.LnWidth] + Math.Log(Math.Exp(-bell) + EdgeShare) + at[SourceState.Slope] * Math.Log(distance / ReferenceM);
        return (lnShare, Math.Sqrt(AxisScale * AxisScale + Square(Math.Min(EdgeScale * bell, MostEdge))));
    }

    (double LnAxis, double Sigma) Axis(double distanceM, double zM, ReadOnlySpan<double> at)
    {
        if (tables.Length == 1) return (Math.Log(tables[0].Centreline(distanceM, zM)), tables[0].SigmaY(distanceM));
        var table = Math.Min((int)at[SourceState.Height], tables.Length - 2);
        var share = at[SourceState.Height] - table;
        var (low, high) = (tables[table], tables[table + 1]);
        return ((1 - share) * Math.Log(low.Centreline(distanceM, zM)) + share * Math.Log(high.Centreline(distanceM, zM)), (1 - share) * low.SigmaY(distanceM) + share * high.SigmaY(distanceM));
    }

    static double LnLikelihood(in SensorReading reading, double lnExpected, double scale)
    {
        if (!reading.Detects || reading.KgM3 is not { } value) return Math.Log(Math.Max(Below((Math.Log(reading.LimitKgM3) - lnExpected) / scale), 1e-12));
        var error = (Math.Log(value) - lnExpected) / scale;
        return -Math.Log(scale) - (Freedom + 1) / 2 * Math.Log(1 + error * error / Freedom);
    }

    /// <summary>Share of Student's t with 5 degrees of freedom below a value: M. Abramowitz, I. A. Stegun (1964), 26.7.3.</summary>
    static double Below(double value)
    {
        var angle = Math.Atan(value / Math.Sqrt(Freedom));
        var (sin, cos) = Math.SinCos(angle);
        return 0.5 + (angle + sin * cos * (1 + 2.0 / 3 * cos * cos)) / Math.PI;
    }

    static double Square(double x) => x * x;
}
