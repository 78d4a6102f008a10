using LaChan.Contracts.Forecast;
using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Forecast.First;

/// <summary>Where and when the air of a first forecast may come, over many ways in which wind, rate and model may differ from what was taken.</summary>
/// <remarks>
/// A member is a plume in the air of a <see cref="PlumeMember"/>. Its rate is log-normal about the inferred one, whose factor of error is taken for
/// the 90 % interval; its axis wavers about the drawn one and turns on with time, to one side, by a policy's degrees × √hours (a random walk's
/// spread; nobody has forecast the wind). A turning axis sweeps over what lies beside it: a cell at an angle is reached once the axis
/// has turned so far, and later by the way from the source. Cells are sectors of rings about the source; one counts when the plume touches it.
/// </remarks>
static class FirstEnsemble
{
    internal const int Members = 100, Sectors = 180;
    const int Seed = 1, Rings = 24;
    const double NearestM = 200, SectorDeg = 360.0 / Sectors, NinetyPercent = 1.645, LongestHours = 24;

    static readonly EvenNormals Normals = new(3);
    static readonly double[] RingsM = [.. Enumerable.Range(0, Rings).Select(i => NearestM * Math.Pow(AirForecast.FarthestM / NearestM, i / (Rings - 1.0)))];

    public static ReachEnsemble Of(FirstForecast forecast, ForecastPolicies policies)
    {
        var (input, air) = (forecast.Input, PlumeAir.Of(forecast.Input, []).Unit.Unit.Air);
        var threshold = forecast.Proposed.Min(x => x.ThresholdMgM3) * 1e-6;
        var members = new float[Members][];
        Parallel.For(0, Members, i => members[i] = Member(i, forecast.RateKgS, air, input.ReleaseHeightM, threshold, policies));
        return new([.. Cells(input.Source, forecast.PlumeFromDeg)], members);
    }

    /// <summary>Ring by ring from the source, sector by sector from the left of the axis' back.</summary>
    static IEnumerable<GeoPoint> Cells(GeoPoint source, double plumeFromDeg)
    {
        var frame = new DownwindFrame(plumeFromDeg);
        foreach (var ring in RingsM)
            for (var sector = 0; sector < Sectors; sector++)
            {
                var (left, along) = Math.SinCos(Angle(sector) * Math.PI / 180);
                var (east, north) = frame.ToMap(ring * along, ring * left);
                yield return source.Offset(east, north);
            }
    }

    /// <summary>Of a sector's middle from the drawn axis, degrees, positive to the left.</summary>
    static double Angle(int sector) => (sector + 0.5) * SectorDeg - 180;

    static float[] Member(int number, double rateKgS, BoundaryLayer air, double heightM, double threshold, ForecastPolicies policies)
    {
        var member = new PlumeMember(Seed, number);
        double Normal(int dimension) => Normals.Of(Seed, number, dimension);
        var rate = rateKgS * member.Amount * Math.Exp(Math.Log(policies.RateFactor) / NinetyPercent * Normal(0));
        var plume = new RatedPlume(PlumeTable.Of(member.Of(air), new(heightM), [0], AirForecast.FarthestM), rate);
        double axis = policies.WindWaverDeg * Normal(1), turn = policies.WindTurnDeg * Normal(2);
        var minutes = new float[Rings * Sectors];
        Array.Fill(minutes, float.PositiveInfinity);
        for (var ring = 0; ring < Rings; ring++)
        {
            if (HalfAngle(plume, RingsM[ring], threshold / member.AtDistance(RingsM[ring])) is not { } half) continue;
            var way = plume.Unit.TravelS(RingsM[ring]) / 60;
            for (var sector = 0; sector < Sectors; sector++)
                minutes[ring * Sectors + sector] = (float)(way + 60 * HoursUntil(Angle(sector) - axis, half + SectorDeg / 2, turn));
        }
        return minutes;
    }

    /// <summary>Half the angle that the zone takes up at a distance, degrees; null where the threshold is not reached.</summary>
    static double? HalfAngle(RatedPlume plume, double distanceM, double threshold)
    {
        var over = plume.Centreline(distanceM) / threshold;
        return over > 1 ? Math.Atan2(plume.SigmaY(distanceM) * Math.Sqrt(2 * Math.Log(over)), distanceM) * 180 / Math.PI : null;
    }

    /// <summary>When the axis has turned so far that the plume lies over an angle.</summary>
    /// <param name="offDeg">Of the place from the axis at first.</param>
    /// <param name="halfDeg">Half the plume.</param>
    /// <param name="turnDeg">Turn in the first hour, signed; it goes with the root of time.</param>
    static double HoursUntil(double offDeg, double halfDeg, double turnDeg)
    {
        var gap = Math.Abs(offDeg) - halfDeg;
        if (gap <= 0) return 0;
        if (offDeg * turnDeg <= 0) return double.PositiveInfinity;
        var hours = gap / turnDeg * (gap / turnDeg);
        return hours <= LongestHours ? hours : double.PositiveInfinity;
    }
}
