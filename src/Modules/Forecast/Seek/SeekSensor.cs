using LaChan.Contracts.Monitoring;
using LaChan.Kernel;

namespace LaChan.Forecast.Seek;

/// <summary>What a station measured in the hour.</summary>
/// <param name="Readings">So many went into the mean.</param>
/// <param name="Detects">Its mean is at the limit or above.</param>
public sealed record SeekSensor(Station Station, double DistanceKm, double MeanUgM3, int Readings, bool Detects)
{
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>A place needs as many sensors as it has unknowns: two coordinates and a rate.</summary>
    public const int Least = 3;

    /// <summary>Stations within the radius that measured the substance in the hour, nearest first; those that saw nothing stay among them.</summary>
    /// <param name="refusals">Filled where nothing can be located.</param>
    public static IReadOnlyList<SeekSensor> Find(IReadings readings, SeekFacts facts, DateTimeOffset until, List<Refusal> refusals)
    {
        SeekSensor[] found =
        [
            .. from x in readings.Latest(facts.Substance.Symbol, facts.Place, facts.RadiusKm)
               where AirUnits.ToMgM3.ContainsKey(x.Reading.Unit)
               // A reading of the moment at which the hour begins belongs to the hour before.
               let values = readings.Series(x.Station.Code, x.Reading.Parameter, until - Period, until).Where(value => value.At > until - Period && value.Value >= 0).ToList()
               where values.Count > 0
               let mean = 1000 * AirUnits.ToMgM3[x.Reading.Unit] * values.Average(value => value.Value)
               select new SeekSensor(x.Station, x.DistanceKm, mean, values.Count, mean >= facts.LimitUgM3),
        ];
        if (found.Length < Least) refusals.Add(new("radius", $"{found.Length} < {Least}"));
        else if (!found.Any(x => x.Detects)) refusals.Add(new("limit", FormattableString.Invariant($"{facts.LimitUgM3:0.###} > {found.Max(x => x.MeanUgM3):G4}")));
        return found;
    }
}
