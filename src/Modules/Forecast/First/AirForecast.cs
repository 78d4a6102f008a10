using LaChan.Contracts.Forecast;
using LaChan.Contracts.Reference;
using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Forecast.First;

/// <summary>The first forecast of a release into the air: a passive, continuous plume from near the ground, both ends of the rate, in milliseconds.</summary>
/// <remarks>It does not know heavy gas, puffs, buildings, slopes. Where it must not be used (calm) it answers a ring and says so.</remarks>
public sealed class AirForecast(ISubstances substances, IPolicies policies) : IFirstForecast
{
    /// <summary>Name and version of the model; a change of any result is a new version.</summary>
    public const string Model = "near-ground-plume-3";

    // Farther out the models were never tested, and the wind of one station says little: the zone is cut and the note says so.
    internal const double FarthestM = 10_000;
    const int ExposureMinutes = 60;

    public FirstForecast Of(FirstForecastInput input)
    {
        ForecastInputCheck.Refuse(input);
        var substance = substances.Find(input.Substance, input.At.Day()) ?? throw new RefusedException("substance", $"{input.Substance} is not in the table of substances");
        var rows = ForecastPolicies.On(policies, input.At.Day());
        var notes = new List<ForecastNote>();
        return Plume(input, substance, rows, notes) ?? RingOf(input, substance, rows, notes);
    }

    public FirstForecast Ring(string substance, GeoPoint around, DateTimeOffset at) =>
        Of(new(substance, around, "", [], null, null, 0, 0, "", at, at, RingOnly: true));

    public ReachEnsemble? Ensemble(FirstForecast forecast) =>
        forecast.Kind == "plume" ? FirstEnsemble.Of(forecast, ForecastPolicies.On(policies, forecast.Input.At.Day())) : null;

    public ForecastRerun Rerun(ForecastMade made)
    {
        var now = Of(made.Input);
        return new(now.InputHash == made.InputHash, now.ResultHash == made.ResultHash, now);
    }

    /// <returns>Null when a plume cannot be drawn; then the notes say why.</returns>
    static FirstForecast? Plume(FirstForecastInput input, Substance substance, ForecastPolicies rows, List<ForecastNote> notes)
    {
        if (Obstacle(input, substance, rows) is { } obstacle) return Because(obstacle, notes);
        var air = PlumeAir.Of(input, notes);
        if (RateRange.Of(input, air.Unit, rows, notes) is not { } rate) return Because("ring-no-rate", notes);
        var from = (input.WindFromDeg - rate.TurnDeg + 360) % 360;
        var proposed = Zones(air.Unit with { RateKgS = rate.ProposedKgS }, substance);
        var longest = proposed.MaxBy(x => x.Zone.LengthM).Zone;
        Warn(substance, longest, notes);
        IReadOnlyList<ThreatZone> On(IEnumerable<(AeglLevel Level, GroundZone Zone)> zones) => [.. zones.Select(x => OnMap(x, from, input.Source))];
        return ForecastHash.Sealed(new(
            "plume", Model, input, air.Stability.ToString(), rate.LowKgS, rate.ProposedKgS, rate.HighKgS,
            On(Zones(air.Unit with { RateKgS = rate.LowKgS }, substance)), On(proposed), On(Zones(air.Unit with { RateKgS = rate.HighKgS }, substance)),
            ZoneShapes.Turned(ZoneShapes.Swept(longest.Outline, rows.BandHalfAngleDeg), from, input.Source), rows.BandHalfAngleDeg,
            from, MinutesPerKm(air, longest.LengthM), notes, "", ""), substance, rows);
    }

    /// <summary>Why no plume can be drawn at all, or null.</summary>
    static string? Obstacle(FirstForecastInput input, Substance substance, ForecastPolicies rows) =>
        input.RingOnly ? "ring-no-source"
        : input.WindMs < rows.CalmMs ? "ring-calm"
        : !Levels(substance).Any() ? "ring-no-thresholds"
        : null;

    static FirstForecast? Because(string obstacle, List<ForecastNote> notes)
    {
        notes.Add(new("forecast.note." + obstacle, "", []));
        return null;
    }

    static FirstForecast RingOf(FirstForecastInput input, Substance substance, ForecastPolicies rows, List<ForecastNote> notes)
    {
        var issued = substance.IsolationM;
        var radius = issued ?? rows.RingRadiusM;
        notes.Add(new(issued is null ? "forecast.note.ring-policy" : "forecast.note.ring-issued", "", [radius]));
        // A station that already reads above the first threshold lies inside the danger: the ring reaches it.
        var threshold = Levels(substance).Select(x => x.MgM3).DefaultIfEmpty(double.PositiveInfinity).Min();
        var reached = input.Readings.Where(x => x.MgM3 >= threshold).Select(x => 1100 * input.Source.DistanceKm(x.Point)).DefaultIfEmpty(0).Max();
        if (reached > radius) notes.Add(new("forecast.note.ring-widened", "", [reached]));
        radius = Math.Max(radius, reached);
        var ring = ZoneShapes.Ring(input.Source, radius);
        return ForecastHash.Sealed(new(
            "ring", Model, input, "", 0, 0, 0, [], [new(1, 0, ExposureMinutes, ring, radius / 1000)], [], ring, 180, input.WindFromDeg, 0, notes, "", ""), substance, rows);
    }

    static void Warn(Substance substance, GroundZone longest, List<ForecastNote> notes)
    {
        if (longest.Capped) notes.Add(new("forecast.note.zone-cut", "", [FarthestM / 1000]));
        if (substance.BoilingPointC is < 30) notes.Add(new("forecast.note.heavy-gas", "", []));
        notes.Add(new("forecast.note.flat-ground", "", []));
    }

    readonly record struct AeglLevel(int Level, double MgM3);

    /// <summary>The thresholds for an hour, level 3 first.</summary>
    static IEnumerable<AeglLevel> Levels(Substance substance) =>
        from row in substance.Aegl
        where row.Minutes == ExposureMinutes
        from level in new (int Level, double? MgM3)[] { (3, row.Level3), (2, row.Level2), (1, row.Level1) }
        where level.MgM3 is > 0
        select new AeglLevel(level.Level, level.MgM3 ?? 0);

    /// <summary>In the plume's own frame.</summary>
    static List<(AeglLevel Level, GroundZone Zone)> Zones(RatedPlume plume, Substance substance) =>
        [.. Levels(substance).Select(x => (x, GroundZone.Of(plume, x.MgM3 * 1e-6, ZoneShapes.AlongEast, FarthestM)))];

    static ThreatZone OnMap((AeglLevel Level, GroundZone Zone) x, double fromDeg, GeoPoint source) => new(
        x.Level.Level, x.Level.MgM3, ExposureMinutes, ZoneShapes.Turned(x.Zone.Outline, fromDeg, source), x.Zone.LengthM / 1000);

    /// <summary>Over the length of the zone, between 1 and 10 km: nearer the plume is slower, farther it has grown into faster wind.</summary>
    static double MinutesPerKm(PlumeAir air, double lengthM)
    {
        var way = Math.Clamp(lengthM, 1_000, FarthestM);
        return air.Unit.Unit.TravelS(way) / 60 / (way / 1000);
    }
}
