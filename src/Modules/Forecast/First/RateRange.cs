using LaChan.Contracts.Forecast;
using LaChan.Science.Air;

namespace LaChan.Forecast.First;

/// <summary>Both ends of the rate and the one laid before the officer, kg/s; and by how much the plume's axis was turned to fit the readings.</summary>
public sealed record RateRange(double LowKgS, double ProposedKgS, double HighKgS, double TurnDeg)
{
    internal const double StationInletM = 3;

    /// <returns>Null when neither a reading, nor a stated rate, nor a stock says anything.</returns>
    public static RateRange? Of(FirstForecastInput input, RatedPlume unit, ForecastPolicies policies, List<ForecastNote> notes)
    {
        var stock = input.StockT * 1000 * policies.StockShare / 3600;
        var fit = input.Readings.Count == 0 ? null : RateFromReadings.Of(unit, InPlume(input), policies.BandHalfAngleDeg);
        Tell(input, fit, stock, policies, notes);
        if ((input.RateKgS ?? fit?.RateKgS ?? stock) is not { } proposed) return null;
        return new(
            Math.Min(proposed, Math.Min(input.RateKgS ?? proposed, fit?.RateKgS ?? proposed)) / policies.RateFactor,
            proposed,
            Math.Max(stock ?? 0, Math.Max(proposed, fit?.RateKgS ?? 0) * policies.RateFactor),
            fit?.TurnDeg ?? 0);
    }

    static PlumeReading[] InPlume(FirstForecastInput input)
    {
        var frame = new DownwindFrame(input.WindFromDeg);
        return [.. input.Readings.Select(reading =>
        {
            var (east, north) = input.Source.MetresTo(reading.Point);
            var (along, left) = frame.ToPlume(east, north);
            return new PlumeReading(along, left, StationInletM, reading.MgM3 * 1e-6);
        })];
    }

    static void Tell(FirstForecastInput input, RateEstimate? fit, double? stock, ForecastPolicies policies, List<ForecastNote> notes)
    {
        void Add(string key, params double[] figures) => notes.Add(new("forecast.note." + key, "", figures));
        if (input.RateKgS is { } stated) Add("rate-stated", stated);
        if (fit is not null) Add("rate-from-readings", fit.RateKgS, fit.Used, policies.RateFactor);
        if (fit is { Used: > 1 }) Add("readings-spread", Math.Exp(fit.LogSpread));
        if (fit is not null && Math.Abs(fit.TurnDeg) >= 1) Add("axis-turned", Math.Abs(Math.Round(fit.TurnDeg)));
        if (input.Readings.Count - (fit?.Used ?? 0) is > 0 and var left) Add("readings-not-explained", left);
        if (stock is { } rate) Add("rate-from-stock", rate, policies.StockShare * 100, input.StockT ?? 0);
        if (stock is null) Add("stock-unknown");
        if (fit is not null && fit.RateKgS > stock) Add("rate-above-stock", fit.RateKgS, stock ?? 0);
    }
}
