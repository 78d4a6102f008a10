using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What a steady plume gives at the receptors of a case, while each row of weather holds.</summary>
static class PlumeValues
{
    /// <summary>Values receptor by receptor, each at the output times.</summary>
    public static double[] All(AirCase air, AirTimes times, AirPlaces places)
    {
        var (values, row, columns) = (new double[places.EastM.Length * times.OutputS.Length], new double[places.EastM.Length], times.OutputS.Length);
        var weights = times.OutputS.Select(end => Weights(air, end)).ToArray();
        var terrain = TerrainPlaces.Of(air, places);
        var largest = air.Output is "max" or "centreline";
        for (var i = 0; i < air.Weather.Count; i++)
        {
            Sample(air, air.Weather[i], places, terrain, row);
            for (var t = 0; t < columns; t++)
                if (largest)
                    for (var r = 0; r < row.Length; r++) values[r * columns + t] = Math.Max(values[r * columns + t], row[r]);
                else if (weights[t][i] > 0)
                    for (var r = 0; r < row.Length; r++) values[r * columns + t] += weights[t][i] * row[r];
        }
        return values;
    }

    /// <summary>One row of weather at every receptor.</summary>
    public static void Sample(AirCase air, AirWeather weather, AirPlaces places, TerrainPlaces? terrain, double[] into)
    {
        var under = air.Output == "centreline" ? places.Under(weather.WindFromDeg) : places;
        var frame = new DownwindFrame(weather.WindFromDeg);
        var plume = PlumeTables.Of(air, weather, terrain?.HeightsM ?? places.HeightsM, 1.01 * places.FarthestM);
        if (terrain is null) plume.Sample(frame, under.EastM, under.NorthM, under.HeightIndex, into);
        else terrain.Sample(plume, frame, under, into);
        foreach (ref var value in into.AsSpan()) value *= air.Release.RateKgS;
    }

    /// <summary>Each row's part of the time that a value is a mean of; of a dose, its seconds.</summary>
    public static double[] Weights(AirCase air, double endS)
    {
        var begin = air.Output == "series" ? endS - air.AveragingS : Math.Min(air.Weather[0].TimeS, endS);
        var end = Math.Max(endS, begin + 1e-9);
        double[] seconds = [.. air.Weather.Select((row, i) =>
        {
            var from = i == 0 ? begin : Math.Max(begin, row.TimeS);
            var to = i + 1 < air.Weather.Count ? Math.Min(end, air.Weather[i + 1].TimeS) : end;
            return Math.Max(0, to - from);
        })];
        var all = seconds.Sum();
        return air.Output == "dose" ? seconds : [.. seconds.Select(x => x / all)];
    }
}
