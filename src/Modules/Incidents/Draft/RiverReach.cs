using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;

namespace LaChan.Incidents.Draft;

/// <summary>Whom a river carries it to.</summary>
sealed class RiverReach(IRiverForecast engine, CarriedReach carried, IPolicies policies)
{
    /// <returns>Null where no river is near any place.</returns>
    public RiverForecast? Forecast(IReadOnlyList<SourceJoined> sources) =>
        engine.Of([.. sources.Where(x => x.Point is not null).GroupBy(x => x.Source).Select(x => x.First()).Select(x => new RiverSighting(x.Point!.Value, x.At))]);

    /// <summary>Provinces below with how likely the water has come there and still carries enough.</summary>
    public Reach Of(RiverForecast forecast, IReadOnlyList<SourceJoined> seen, DateTimeOffset now)
    {
        var left = policies.Of("forecast.reach-river", now.Day()).Value / 100;
        var places = forecast.Places.Where(x => x.Province is not null).Select(x => (x.Province!.Value, (Func<DateTimeOffset, double>)(by => left * x.Likelihood(by))));
        return carried.Of([.. places], [], seen, now);
    }
}
