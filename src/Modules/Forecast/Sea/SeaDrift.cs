using LaChan.Contracts.Forecast;
using LaChan.Forecast.Weather;
using LaChan.Kernel;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;
using LaChan.Science.Sea.Oil;

namespace LaChan.Forecast.Sea;

/// <summary>One drift of oil by one wind: few particles, so that five of them are ready with the draft.</summary>
/// <param name="Ashore">Where and when particles met the shore; metres from the sighting, seconds after it, to the step.</param>
sealed record SeaDrift(IReadOnlyList<(double AtS, double EastM, double NorthM)> Ashore, IReadOnlyList<SeaArea> Areas, IReadOnlyList<SeaShares> Shares)
{
    const int Particles = 1000, StepS = 900, LongestHours = 72;

    /// <summary>m²/s: scatter by eddies too small to be known; warm water, K.</summary>
    const double DiffusionM2S = 10, WaterK = 300;

    /// <summary>The amount is not known; shares hardly depend on it.</summary>
    const double AnyKg = 10_000;

    const double AreaShare = 0.9;

    static readonly int[] ShownHours = [1, 3, 6, 12, 24, 48, LongestHours];

    public static SeaDrift Of(SeaSighting sighting, WeatherGridFolder grids, SeaPush push, ShoreLine? shore, int seed, bool withOil)
    {
        var flows = new SeaFlows(sighting, grids, LongestHours * 3600, StepS);
        var wind = flows.Wind(push.TurnDeg);
        var drift = new ParticleDrift(new()
        {
            Particles = Particles, UntilS = LongestHours * 3600, StepS = StepS, Velocity = wind.Times(push.WindShare).Plus(flows.Current().Times(push.CurrentShare)),
            Diffusion = new Expression.Constant(DiffusionM2S), Seed = (ulong)seed, Shore = shore, Threads = 1,
        });
        var (hits, areas, shares) = (new List<(double, double, double)>(), new List<SeaArea>(), new List<SeaShares>());
        var counted = new bool[Particles];
        void Seen(double at)
        {
            for (var i = 0; i < Particles; i++)
            {
                if (!drift.Ashore[i] || counted[i]) continue;
                counted[i] = true;
                hits.Add((at, drift.East[i], drift.North[i]));
            }
        }
        if (!withOil)
        {
            while (drift.Step < drift.Setup.Steps)
            {
                drift.Advance(1);
                Seen(drift.TimeS);
            }
            return new(hits, [], []);
        }
        new OilFate(drift, HeavyFuel, AnyKg, wind, WaterK).Run((at, mass) =>
        {
            Seen(at);
            if (!ShownHours.Any(x => x * 3600 == (int)at)) return;
            shares.Add(new((int)at / 3600, Share(mass.AfloatKg), Share(mass.EvaporatedKg), Share(mass.DispersedKg), Share(mass.AshoreKg)));
            if (Area(drift, sighting, at) is { Rings.Count: > 0 } area) areas.Add(area);
        });
        return new(hits, areas, shares);
    }

    static OilKind HeavyFuel => OilTable.Find("fuel-oil") ?? throw new InvalidOperationException("the table of oils has no fuel-oil");

    static double Share(double kg) => Math.Round(kg / AnyKg, 4);

    static SeaArea Area(ParticleDrift drift, SeaSighting sighting, double at)
    {
        var afloat = new List<(double X, double Y, double Kg)>();
        for (var i = 0; i < Particles; i++)
            if (!drift.Ashore[i]) afloat.Add((drift.East[i], drift.North[i], 1));
        var parts = DensityField.Of([.. afloat]) is { } field ? DensityZone.Above(field, field.LevelOf(AreaShare)) : [];
        return new((int)at / 3600, sighting.At.AddSeconds(at), [.. parts.Select(part => Ring(part, sighting.Point))]);
    }

    static IReadOnlyList<GeoPoint> Ring(DensityZone part, GeoPoint place) =>
        [.. part.Outer.Select(p => place.Offset(p.X, p.Y)).Select(p => new GeoPoint(Math.Round(p.Lat, 5), Math.Round(p.Lon, 5)))];
}
