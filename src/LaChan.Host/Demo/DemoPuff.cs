using LaChan.Kernel;
using LaChan.Science.Air;

namespace LaChan.Host.Demo;

/// <summary>
/// What the stations of the story would measure of the leak: puffs in a wavering wind, summed. Height, width and pace of a puff are those of the
/// library's near-ground plume in the air of that night, so that what is inferred from the readings can be held against the leak; what the
/// engine does not know is the wavering of the wind, the arriving and the leaving of the cloud, and the errors of the instruments.
/// Nothing here is a forecast, and a good agreement here proves nothing of the model: it is the model's own air.
/// </summary>
/// <remarks>
/// A puff leaves every 30 s. Class F after a clear night with little wind, as the engine takes it. Along the wind a puff is half as wide again as across.
/// The same seed gives the same night.
/// </remarks>
/// <param name="seed">Chooses how the wind wavers and the instruments err.</param>
public sealed class DemoPuff(int seed)
{
    public static readonly GeoPoint Source = new(10.7037, 106.8577);
    public static readonly DateTimeOffset Start = VietNamTime.Local(2026, 11, 24, 1, 48), End = VietNamTime.Local(2026, 11, 24, 3, 20);

    public const double RateKgS = 3.1, WindMs = 2.6, WindFromDeg = 56, WaverDeg = 6;

    const double EverySeconds = 30, HeightM = 1, InletM = 3, RoughnessM = 0.1, FarthestM = 40_000, AlongShare = 1.5, Noise = 0.15;
    const int StepS = 10, LastS = 6 * 3600;

    static readonly PlumeTable Plume = PlumeTable.Of(BoundaryLayerEstimate.Of(new WeatherKnown(WindMs, 10, RoughnessM, Stability: StabilityClass.F)).Air, new(HeightM), [0, InletM], FarthestM);

    // How far the middle of a puff has gone after each step, metres: the travel time of the plume, read the other way round.
    static readonly double[] Ways = WaysOf(Plume);

    static readonly double[] PeriodsS = [260, 700, 1_630];

    readonly double[] phases = Phases(seed);
    readonly (double East, double North)[] drift = Drift(Phases(seed));

    /// <summary>Where the wind blows from at a moment, degrees: <see cref="WindFromDeg"/> ± <see cref="WaverDeg"/>.</summary>
    public double WindFrom(DateTimeOffset at) => WindFrom(phases, (at - Start).TotalSeconds);

    /// <summary>True concentration at a station's inlet, mg/m³; 0 before the leak and six hours after its start.</summary>
    public double MgM3(GeoPoint point, DateTimeOffset at)
    {
        var now = (at - Start).TotalSeconds;
        if (now is <= 0 or >= LastS) return 0;
        var (east, north) = Source.MetresTo(point);
        double sum = 0;
        for (double released = 0; released < Math.Min(now, (End - Start).TotalSeconds); released += EverySeconds)
            sum += Puff(released, now, east, north);
        return sum * 1e6;
    }

    /// <summary>What the instrument says: within 15 % (one standard deviation) of the truth, never below 0.</summary>
    public double ReadingMgM3(string station, GeoPoint point, DateTimeOffset at)
    {
        var key = station.Aggregate(seed, (hash, letter) => unchecked(hash * 31 + letter));
        var minute = (int)(at.ToUnixTimeSeconds() / 60);
        var normal = Math.Sqrt(-2 * Math.Log(1 - Uniform(key, minute, 1))) * Math.Cos(2 * Math.PI * Uniform(key, minute, 2));
        return Math.Max(0, MgM3(point, at) * (1 + Noise * normal));
    }

    /// <summary>One puff's part, kg/m³: what the plume of one kilogram a second has aside at that distance, times the seconds that the puff needs to pass.</summary>
    double Puff(double released, double now, double east, double north)
    {
        var (here, then) = (DriftAt(now), DriftAt(released));
        var (ownEast, ownNorth) = (here.East - then.East, here.North - then.North);
        var straight = Math.Sqrt(ownEast * ownEast + ownNorth * ownNorth);
        var place = Math.Min((now - released) / StepS, Ways.Length - 1.001);
        var (step, share) = ((int)place, place - (int)place);
        var paceMs = (Ways[step + 1] - Ways[step]) / StepS;
        // The wind's wavering bends the way and shortens it a little; the pace is the plume's.
        var way = (Ways[step] + share * (Ways[step + 1] - Ways[step])) * straight / (WindMs * (now - released));
        if (!(way > 1 && way < FarthestM)) return 0;
        var (forthEast, forthNorth) = (ownEast / straight, ownNorth / straight);
        var (ahead, aside) = (east * forthEast + north * forthNorth - way, north * forthEast - east * forthNorth);
        var along = AlongShare * Plume.SigmaY(way);
        if (ahead * ahead > 80 * along * along) return 0;
        return RateKgS * EverySeconds * Plume.At(way, aside, InletM) * paceMs / (Math.Sqrt(2 * Math.PI) * along) * Math.Exp(-ahead * ahead / (2 * along * along));
    }

    static double[] WaysOf(PlumeTable plume)
    {
        var ways = new double[LastS / StepS + 1];
        for (var i = 1; i < ways.Length; i++)
        {
            double near = ways[i - 1], far = FarthestM;
            for (var half = 0; half < 40; half++)
            {
                var middle = (near + far) / 2;
                if (plume.TravelS(middle) < i * StepS) near = middle; else far = middle;
            }
            ways[i] = near;
        }
        return ways;
    }

    (double East, double North) DriftAt(double seconds)
    {
        var place = seconds / StepS;
        var (before, share) = ((int)place, place - (int)place);
        var (a, b) = (drift[before], drift[Math.Min(before + 1, drift.Length - 1)]);
        return (a.East + share * (b.East - a.East), a.North + share * (b.North - a.North));
    }

    static double[] Phases(int seed) => [.. PeriodsS.Select((_, i) => 2 * Math.PI * Uniform(seed, i, 0))];

    /// <summary>The way that the wind at 10 m has gone after each step, metres: it gives a puff its direction.</summary>
    static (double East, double North)[] Drift(double[] phases)
    {
        var way = new (double East, double North)[LastS / StepS + 1];
        for (var i = 1; i < way.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(WindFrom(phases, (i - 0.5) * StepS) * Math.PI / 180);
            way[i] = (way[i - 1].East - WindMs * StepS * sine, way[i - 1].North - WindMs * StepS * cosine);
        }
        return way;
    }

    static double WindFrom(double[] phases, double seconds) =>
        WindFromDeg + WaverDeg * PeriodsS.Select((period, i) => Math.Sin(2 * Math.PI * seconds / period + phases[i])).Average();

    /// <summary>A number from 0 to 1 (excluded) that depends on three others and nothing else (SplitMix64's finish).</summary>
    static double Uniform(int a, int b, int c)
    {
        unchecked
        {
            var x = ((ulong)(uint)a << 32 | (uint)b) + 0x9E3779B97F4A7C15UL * (ulong)(c + 1);
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return ((x ^ (x >> 31)) >> 11) / (double)(1UL << 53);
        }
    }
}
