using LaChan.Kernel;

namespace LaChan.Host.Demo;

/// <summary>
/// What the stations of the story would measure of the leak: puffs in a wavering wind, summed. The generator's own simple model, on purpose
/// not the engine's, so that the demo does not forecast with the very formula that made its data. Nothing here is a forecast.
/// </summary>
/// <remarks>
/// A puff leaves every 30 s and drifts at 0.85 of the wind at 10 m, since it lies low. Its spreads follow σy = 0.08·x^0.90 and
/// σz = 0.22·x^0.58 (metres; a fit of our own to what a very stable night looks like), along the wind half as much again as across.
/// The same seed gives the same night.
/// </remarks>
/// <param name="seed">Chooses how the wind wavers and the instruments err.</param>
public sealed class DemoPuff(int seed)
{
    public static readonly GeoPoint Source = new(10.7037, 106.8577);
    public static readonly DateTimeOffset Start = VietNamTime.Local(2026, 11, 24, 1, 48), End = VietNamTime.Local(2026, 11, 24, 3, 20);

    public const double RateKgS = 3.1, WindMs = 2.6, WindFromDeg = 56, WaverDeg = 6;

    const double EverySeconds = 30, HeightM = 1, InletM = 3, DriftShare = 0.85, Noise = 0.15;
    const int StepS = 10, LastS = 6 * 3600;

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

    /// <summary>One puff's part, kg/m³.</summary>
    double Puff(double released, double now, double east, double north)
    {
        var (here, then) = (DriftAt(now), DriftAt(released));
        var (wayEast, wayNorth) = (here.East - then.East, here.North - then.North);
        var way = Math.Max(1, Math.Sqrt(wayEast * wayEast + wayNorth * wayNorth));
        double across = 0.08 * Math.Pow(way, 0.90), along = 1.5 * across, up = 0.22 * Math.Pow(way, 0.58);
        var (offEast, offNorth) = (east - wayEast, north - wayNorth);
        var ahead = (offEast * wayEast + offNorth * wayNorth) / way;
        var aside = (offNorth * wayEast - offEast * wayNorth) / way;
        var exponent = ahead * ahead / (2 * along * along) + aside * aside / (2 * across * across);
        if (exponent > 40) return 0;
        var height = Math.Exp(-0.5 * Math.Pow((InletM - HeightM) / up, 2)) + Math.Exp(-0.5 * Math.Pow((InletM + HeightM) / up, 2));
        return RateKgS * EverySeconds / (Math.Pow(2 * Math.PI, 1.5) * along * across * up) * Math.Exp(-exponent) * height;
    }

    (double East, double North) DriftAt(double seconds)
    {
        var place = seconds / StepS;
        var (before, share) = ((int)place, place - (int)place);
        var (a, b) = (drift[before], drift[Math.Min(before + 1, drift.Length - 1)]);
        return (a.East + share * (b.East - a.East), a.North + share * (b.North - a.North));
    }

    static double[] Phases(int seed) => [.. PeriodsS.Select((_, i) => 2 * Math.PI * Uniform(seed, i, 0))];

    /// <summary>The way that a puff released at the start has gone after each step, metres.</summary>
    static (double East, double North)[] Drift(double[] phases)
    {
        var way = new (double East, double North)[LastS / StepS + 1];
        for (var i = 1; i < way.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(WindFrom(phases, (i - 0.5) * StepS) * Math.PI / 180);
            way[i] = (way[i - 1].East - DriftShare * WindMs * StepS * sine, way[i - 1].North - DriftShare * WindMs * StepS * cosine);
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
