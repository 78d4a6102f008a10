using LaChan.Science.Dense;
using LaChan.Science.Source;

namespace LaChan.Forecast.Leak;

/// <summary>A remark on a source term: the key of a text and what fills it.</summary>
public sealed record LeakNote(string Key, IReadOnlyList<double> Figures);

/// <summary>What a leak gives into the air, by time.</summary>
/// <param name="Phase">vapour, boiling, liquid, pipe, pool, boiling-pool.</param>
/// <param name="Curve">Seconds from the start, kg/s into the air; even steps are not promised.</param>
/// <param name="ToAirKg">In all; infinite: nobody knows when it ends.</param>
/// <param name="Release">As a dense release at the rate that a run takes.</param>
public sealed record LeakOutflow(string Phase, IReadOnlyList<(double TimeS, double KgS)> Curve, double ToAirKg, DenseRelease Release, IReadOnlyList<LeakNote> Notes)
{
    const double MinutesOfPipeS = 600, PoolSecondsS = 60, LongestCurveS = 4 * 3600;

    /// <param name="facts">In order.</param>
    /// <param name="windMs">At 10 m: a pool evaporates into it.</param>
    /// <param name="airK">Of air and ground.</param>
    public static LeakOutflow Of(LeakFacts facts, double windMs, double airK)
    {
        var substance = LeakFacts.Properties(facts.Substance) ?? throw new InvalidOperationException($"{facts.Substance.Symbol} has no properties");
        return facts.Way switch
        {
            "pipe" => Pipe(facts, substance),
            "pool" => Pool(facts, substance, facts.PoolM2 ?? 1, windMs, airK),
            _ => OfTank(facts, substance, windMs),
        };
    }

    static LeakOutflow OfTank(LeakFacts facts, DenseSubstance substance, double windMs)
    {
        var ratio = GasOutflow.RatioOf(substance.VapourHeatCapacityJKgK, substance.MolarMassKgMol);
        var term = new TankLeak(facts.Tank, facts.FillPercent / 100, substance, ratio, facts.TemperatureK, facts.HoleMm / 1000, facts.HoleHeightM, ThroughPipe: facts.Nozzle, OverPressurePa: 1e5 * facts.OverBar).Term();
        if (term.Phase == LeakPhase.Liquid) return RunOut(facts, substance, windMs, term);
        if (term.Jet is not { } jet) return new("nothing", [], 0, new(DenseReleaseKind.Pool, 0, 0, 0, 1, facts.TemperatureK, 0, 0), []);
        List<LeakNote> notes = [new("first-rate", [])];
        if (term.Phase == LeakPhase.Boiling) notes.Add(new("flash", [100 * term.Flash.VapourFraction, 100 * term.Flash.SprayFraction, 100 * term.Flash.RainFraction]));
        if (term.ToPoolKgS > 0) notes.Add(new("rain", [term.ToPoolKgS]));
        return new(term.Phase == LeakPhase.Vapour ? "vapour" : "boiling", Level(jet.RateKgS, term.DurationS), jet.RateKgS * term.DurationS, jet, notes);
    }

    /// <summary>A cold liquid: it runs to a pool that grows, up to the bund, and evaporates.</summary>
    static LeakOutflow RunOut(LeakFacts facts, DenseSubstance substance, double windMs, LeakTerm term)
    {
        var (tank, hole) = (facts.Tank, Math.PI * Math.Pow(facts.HoleMm / 1000, 2) / 4);
        var moments = LiquidOutflow.Emptying(tank, tank.LevelOf(facts.FillPercent / 100 * tank.VolumeM3), facts.HoleHeightM, hole, substance.LiquidDensityKgM3, 1e5 * facts.OverBar);
        double Area(OutflowMoment now) => Math.Clamp(EvaporatingPool.FreeAreaM2((moments[0].LeftKg - now.LeftKg) / substance.LiquidDensityKgM3, facts.Ground), 0, facts.PoolM2 ?? double.PositiveInfinity);
        double Air(double area) => area > 0 ? EvaporatingPool.Rate(substance, area, facts.TemperatureK, windMs) : 0;
        var (full, last) = (Area(moments[^1]), moments[^1].TimeS);
        var rate = Air(full);
        List<(double, double)> curve = [.. moments.Where((_, i) => i % 10 == 0).Select(x => (x.TimeS, Air(Area(x))))];
        curve.Add((Math.Max(last * 1.5, last + 600), rate));
        LeakNote[] notes = [new("runs-out", [term.RateKgS, term.MassKg, last / 60]), new(facts.PoolM2 is null ? "free-pool" : "bund", [full]), new("upper", [])];
        return new("liquid", curve, term.MassKg, Lying(rate, term.MassKg / rate, full, facts.TemperatureK, substance), notes);
    }

    static LeakOutflow Pipe(LeakFacts facts, DenseSubstance substance)
    {
        var gas = new GasOutflow(substance.MolarMassKgMol, GasOutflow.RatioOf(substance.VapourHeatCapacityJKgK, substance.MolarMassKgMol));
        var (diameter, pressure) = (facts.HoleMm / 1000, 1e5 * (1.01325 + facts.OverBar));
        var pipe = new PipeBreak(gas, diameter, facts.LengthM, pressure, facts.TemperatureK);
        var end = Ends(pipe);
        var span = Math.Min(end, MinutesOfPipeS);
        var mean = pipe.Released(span) / span;
        var jet = JetExpansion.Of(gas, substance, Math.PI * diameter * diameter / 4, pressure, facts.TemperatureK, pipe.MassKg / mean, 1);
        // The opening at the mean rate: the jet narrows as the pressure falls.
        jet = jet with { AreaM2 = jet.AreaM2 * mean / jet.RateKgS, RateKgS = mean };
        return new("pipe", [.. Enumerable.Range(0, 121).Select(i => i * end / 120).Select(x => (x, pipe.Rate(x)))], pipe.MassKg, jet, [new("pipe-mean", [span / 60, mean, pipe.Rate(0)])]);
    }

    /// <summary>When 99 % have left, by doubling and halving.</summary>
    static double Ends(PipeBreak pipe)
    {
        double high = 1;
        while (pipe.Released(high) < 0.99 * pipe.MassKg && high < 1e6) high *= 1.1;
        return high;
    }

    static LeakOutflow Pool(LeakFacts facts, DenseSubstance substance, double area, double windMs, double airK)
    {
        if (facts.TemperatureK < substance.BoilingPointK)
        {
            var rate = EvaporatingPool.Rate(substance, area, facts.TemperatureK, windMs);
            return new("pool", [(0, rate), (3600, rate)], double.PositiveInfinity, Lying(rate, double.PositiveInfinity, area, facts.TemperatureK, substance), [new("upper", []), new("no-end", [])]);
        }
        double At(double time) => BoilingPool.Rate(substance, area, facts.Ground, airK, time);
        var mean = BoilingPool.Boiled(substance, area, facts.Ground, airK, MinutesOfPipeS) / MinutesOfPipeS;
        return new("boiling-pool", [.. Enumerable.Range(0, 61).Select(i => (Math.Max(PoolSecondsS / 6, i * PoolSecondsS), At(Math.Max(PoolSecondsS / 6, i * PoolSecondsS))))], double.PositiveInfinity,
            Lying(mean, double.PositiveInfinity, area, substance.BoilingPointK, substance), [new("boils", [mean]), new("no-end", [])]);
    }

    static DenseRelease Lying(double rate, double duration, double area, double temperatureK, DenseSubstance substance) =>
        new(DenseReleaseKind.Pool, rate, duration, 0, area, Math.Min(temperatureK, substance.BoilingPointK), 0, 0);

    static List<(double, double)> Level(double rate, double duration)
    {
        var until = Math.Min(duration, LongestCurveS);
        return duration > LongestCurveS ? [(0, rate), (until, rate)] : [(0, rate), (until, rate), (until, 0), (1.2 * until, 0)];
    }
}
