using LaChan.Forecast.Air;
using LaChan.Science.Air;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>Doses of a case at many places.</summary>
/// <remarks>In a wind that changes the photons of the cloud are those on its axis at the same distance, with the concentration of the place: too few beside the axis.</remarks>
/// <param name="farthestM">No place lies farther from the source.</param>
sealed class DoseRun(AirCase given, double farthestM, double shortestPuffS = CloudParts.FinePuffS)
{
    readonly AirCase air = Steadied(given);

    static readonly AgeGroup[] Ages = [AgeGroup.Infant, AgeGroup.Child, AgeGroup.Adult];

    readonly IReadOnlyList<DecayingCloud> clouds = [.. given.Nuclides.Select(x => new DecayingCloud(x))];
    readonly Dictionary<DecayChain, GroundWeights> weights = [];
    readonly Dictionary<AirWeather, ShineOfRow> shine = [];

    /// <summary>In air that does not change, a release that ends gives the doses of a plume over the same time: the sum over the puffs is the plume.</summary>
    static AirCase Steadied(AirCase air) => air.Release.Steady || air.Weather.Count > 1 || air.UntilS is not null ? air : air with
    {
        Release = new(1, 0, 0, double.PositiveInfinity), Weather = [air.Weather[0] with { TimeS = 0 }], UntilS = air.Release.DurationS,
    };

    /// <param name="receptors">East, north, height, metres, as in a case.</param>
    public DoseAt[] At(IReadOnlyList<double[]> receptors)
    {
        // What settles is what is in the air at 1 m: the same places once more.
        var both = air with { Output = "dose", Receptors = [.. receptors, .. receptors.Select(x => (double[])[x[0], x[1], 1, .. x[3..]])] };
        var places = new AirPlaces(both);
        var times = AirTimes.Of(both, both.Release.Steady ? both.SteadyEndS : PuffValues.EndS(both, places));
        var sums = receptors.Select(_ => new DoseSums()).ToArray();
        foreach (var part in CloudParts.Of(both, times, places, shortestPuffS)) Add(both, part, places, sums);
        return [.. sums.Select(x => x.Dose())];
    }

    void Add(AirCase both, CloudPart part, AirPlaces places, DoseSums[] sums)
    {
        var settling = new CloudSettling(air, part, farthestM);
        var frame = new DownwindFrame(part.Weather.WindFromDeg);
        var (turning, seconds) = (!air.Release.Steady && air.Weather.Count > 1, Seconds(both, part));
        for (var r = 0; r < sums.Length; r++)
        {
            var (along, left) = frame.ToPlume(places.EastM[r], places.NorthM[r]);
            foreach (var cloud in clouds)
                for (var m = 0; m < cloud.Chain.Members.Count; m++)
                {
                    var member = cloud.Chain.Members[m];
                    var (age, distance) = turning || part.PerM3[r] > 0 ? (part.AgeS[r], part.DistanceM[r]) : (TravelS(part, along), Math.Max(along, 1));
                    var amount = cloud.Released.RateBqS * cloud.Activity(m, age) * settling.Left(cloud.Group(0), distance);
                    var shining = turning ? part.PerM3[r] * Shine(part.Weather).OnAxis(member, distance) : seconds * Shine(part.Weather).At(member, along, left);
                    sums[r].AddAir(member, amount * part.PerM3[r], amount * shining);
                    var down = settling.DownMs(cloud.Group(m), distance);
                    if (down > 0) sums[r].AddGround(Weights(cloud.Chain), m, amount * part.PerM3[sums.Length + r] * down);
                }
        }
    }

    /// <summary>How long a plume lies over a place; of a puff all that passes.</summary>
    static double Seconds(AirCase both, CloudPart part)
    {
        if (!both.Release.Steady) return both.Release.DurationS;
        var index = both.Weather.ToList().IndexOf(part.Weather);
        return PlumeValues.Weights(both, both.SteadyEndS)[index];
    }

    /// <summary>Where nothing has come down yet, as the wind goes.</summary>
    static double TravelS(CloudPart part, double alongM) => Math.Max(1, alongM) / part.Weather.Air.WindMs;

    GroundWeights Weights(DecayChain chain) => weights.TryGetValue(chain, out var known) ? known : weights[chain] = new(chain);

    ShineOfRow Shine(AirWeather row) => shine.TryGetValue(row, out var known) ? known : shine[row] = new(air, row, farthestM);

    /// <summary>What adds up at one place.</summary>
    sealed class DoseSums
    {
        readonly double[] breathed = new double[Ages.Length], thyroid = new double[Ages.Length], ground = new double[DoseAt.GroundTimesS.Count];
        double cloud, deposited, rate, rateWeek;

        public void AddAir(Nuclide nuclide, double airBqSM3, double shiningBqSM3)
        {
            cloud += 1e3 * shiningBqSM3 * nuclide.AirSvM3PerBqS;
            for (var a = 0; a < Ages.Length; a++)
            {
                breathed[a] += 1e3 * Breathing.EffectiveSv(nuclide, Ages[a], airBqSM3);
                thyroid[a] += 1e3 * Breathing.ThyroidSv(nuclide, Ages[a], airBqSM3);
            }
        }

        public void AddGround(GroundWeights weights, int member, double bqM2)
        {
            if (member == 0) deposited += bqM2;
            for (var t = 0; t < ground.Length; t++) ground[t] += bqM2 * weights.MilliSv(member, t);
            rate += bqM2 * weights.Rate(member);
            rateWeek += bqM2 * weights.RateWeek(member);
        }

        public DoseAt Dose() => new(cloud, breathed, thyroid, ground, deposited, rate, rateWeek);
    }
}
