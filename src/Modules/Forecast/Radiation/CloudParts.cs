using LaChan.Forecast.Air;
using LaChan.Science.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>Where a release of 1 a second comes to, and how old it is there: the same models as for a gas.</summary>
static class CloudParts
{
    // A puff's age at a place is found by letting it fade a little: two runs, with and without, differ by e^(-age/scale).
    const double AgeScaleS = 3_600, YoungestS = 1;

    /// <summary>One puff for so many seconds of a release, at least.</summary>
    public const double FinePuffS = 0.5, CoarsePuffS = 60;

    public static IReadOnlyList<CloudPart> Of(AirCase air, AirTimes times, AirPlaces places, double shortestPuffS = FinePuffS)
    {
        var plain = Plain(air);
        return air.Release.Steady ? [.. Enumerable.Range(0, air.Weather.Count).Select(i => Row(plain, times, places, i))] : [Puff(plain, times, places, shortestPuffS)];
    }

    /// <summary>The case without decay and settling.</summary>
    public static AirCase Plain(AirCase air) => air with { LossPerS = 0, DepositionMs = 0, Substance = null, RainWashes = false };

    static CloudPart Row(AirCase plain, AirTimes times, AirPlaces places, int index)
    {
        var (row, columns) = (plain.Weather[index], times.OutputS.Length);
        var (frame, plume) = (new DownwindFrame(row.WindFromDeg), PlumeTables.Of(plain, row, places.HeightsM, 1.01 * places.FarthestM));
        var weights = times.OutputS.Select(end => plain.Output is "max" or "centreline" ? 1 : PlumeValues.Weights(plain, end)[index]).ToArray();
        var part = new CloudPart(row, new double[places.EastM.Length * columns], new double[places.EastM.Length * columns], new double[places.EastM.Length * columns], row.RainMmH);
        var sampled = new double[places.EastM.Length];
        PlumeValues.Sample(plain, row, places, TerrainPlaces.Of(plain, places), sampled);
        for (var r = 0; r < sampled.Length; r++)
        {
            var along = plain.Output == "centreline" ? places.DistanceM(r) : frame.ToPlume(places.EastM[r], places.NorthM[r]).AlongM;
            if (along <= 0) along = places.DistanceM(r); // what goes round with a light wind
            for (var t = 0; t < columns; t++)
                (part.PerM3[r * columns + t], part.AgeS[r * columns + t], part.DistanceM[r * columns + t]) = (weights[t] * sampled[r], plume.TravelS(along), Math.Max(along, 1));
        }
        return part;
    }

    static CloudPart Puff(AirCase plain, AirTimes times, AirPlaces places, double shortestPuffS)
    {
        var row = PuffValues.WindAtRelease(plain);
        var plume = PlumeTables.Of(plain, row, places.HeightsM, 1.5 * places.FarthestM + 1_000);
        var values = PuffValues.All(plain, times, places, null, Math.Max(10, shortestPuffS), shortestPuffS);
        var faded = PuffValues.All(plain with { LossPerS = 1 / AgeScaleS }, times, places, null, Math.Max(10, shortestPuffS), shortestPuffS);
        var (age, distance) = (new double[values.Length], new double[values.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            age[i] = values[i] > 0 && faded[i] > 0 ? Math.Max(YoungestS, AgeScaleS * Math.Log(values[i] / faded[i])) : YoungestS;
            distance[i] = Reached(plume, age[i]);
        }
        return new(row, values, age, distance, RainOnTheWay(plain, times.EndS));
    }

    /// <summary>How far the middle of a plume is after a time, metres.</summary>
    static double Reached(PlumeTable plume, double seconds)
    {
        double near = 1, far = 1e6;
        for (var i = 0; i < 60; i++)
        {
            var middle = Math.Sqrt(near * far);
            if (plume.TravelS(middle) < seconds) near = middle; else far = middle;
        }
        return near;
    }

    /// <summary>Mean of the rain from the middle of the release to the end of the run, mm/h; each row holds until the next.</summary>
    static double RainOnTheWay(AirCase air, double endS)
    {
        var from = Math.Min(air.Release.StartS + air.Release.DurationS / 2, endS - 1);
        double sum = 0;
        for (var i = 0; i < air.Weather.Count; i++)
        {
            var begin = i == 0 ? from : Math.Max(from, air.Weather[i].TimeS);
            var end = i + 1 < air.Weather.Count ? Math.Min(endS, air.Weather[i + 1].TimeS) : endS;
            sum += Math.Max(0, end - begin) * air.Weather[i].RainMmH;
        }
        return sum / (endS - from);
    }
}
