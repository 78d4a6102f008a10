using LaChan.Contracts.Reference;

namespace LaChan.Forecast.First;

/// <summary>The policy rows that a first forecast goes by.</summary>
/// <param name="RateFactor">By how much the inferred rate may be off, either way.</param>
/// <param name="StockShare">Part of the stock that leaves in an hour at the upper end, 0 to 1.</param>
/// <param name="BandHalfAngleDeg">Half-angle that contains the wanted part of the wind's directions.</param>
/// <param name="WindWaverDeg">Standard deviation of the wind's direction about the measured one.</param>
/// <param name="WindTurnDeg">Standard deviation of how far the wind has turned after an hour; it grows with the root of time.</param>
/// <param name="CalmMs">Below this wind a plume means nothing.</param>
public sealed record ForecastPolicies(double RateFactor, double StockShare, double BandHalfAngleDeg, double WindWaverDeg, double WindTurnDeg, double CalmMs, double RingRadiusM)
{
    public static ForecastPolicies On(IPolicies policies, DateOnly day)
    {
        double Value(string key) => policies.Of(key, day).Value;
        var halfAngle = Value("forecast.wind-waver") * NormalHalfWidth(Value("forecast.zone-probability") / 100);
        return new(Value("forecast.rate-factor"), Value("forecast.upper-release-share") / 100, Math.Min(60, halfAngle), Value("forecast.wind-waver"), Value("forecast.wind-turn"), Value("forecast.calm-wind"), Value("forecast.ring-radius"));
    }

    /// <summary>How many standard deviations either way hold a share of a normal distribution, by bisection on its integral (Abramowitz and Stegun 26.2.17, error below 1e-7).</summary>
    internal static double NormalHalfWidth(double share)
    {
        double low = 0, high = 6;
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (Within(middle) < share) low = middle; else high = middle;
        }
        return low;
    }

    static double Within(double deviations)
    {
        var t = 1 / (1 + 0.2316419 * deviations);
        var tail = Math.Exp(-deviations * deviations / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - 2 * tail;
    }
}
