using LaChan.Science.Air;

namespace LaChan.Forecast.Air;

/// <summary>What a steady plume gives at the receptors of a case, while each row of weather holds.</summary>
sealed class PlumeValues
{
    readonly AirCase air;
    readonly double[][] rows;   // a row of weather: the concentration at each receptor

    public PlumeValues(AirCase air)
    {
        this.air = air;
        rows = [.. air.Weather.Select(Row)];
    }

    /// <summary>Values receptor by receptor, each at the times of <see cref="AirTimes"/>.</summary>
    public double[] All(AirTimes times)
    {
        var timesS = times.OutputS;
        var values = new double[air.Receptors.Count * timesS.Length];
        for (var t = 0; t < timesS.Length; t++)
        {
            var weights = Weights(timesS[t]);
            for (var r = 0; r < air.Receptors.Count; r++) values[r * timesS.Length + t] = Value(r, weights);
        }
        return values;
    }

    double Value(int receptor, double[] weights)
    {
        double value = 0;
        for (var i = 0; i < rows.Length; i++)
            value = air.Output is "max" or "centreline" ? Math.Max(value, rows[i][receptor]) : value + weights[i] * rows[i][receptor];
        return value;
    }

    /// <summary>Each row's part of the time that a value is a mean of; of a dose, its seconds.</summary>
    double[] Weights(double endS)
    {
        var begin = air.Output == "series" ? endS - air.AveragingS : Math.Min(air.Weather[0].TimeS, endS);
        var end = Math.Max(endS, begin + 1e-9);
        double[] seconds = [.. air.Weather.Select((row, i) =>
        {
            var from = i == 0 ? begin : Math.Max(begin, row.TimeS);
            var to = i + 1 < air.Weather.Count ? Math.Min(end, air.Weather[i + 1].TimeS) : end;
            return Math.Max(0, to - from);
        })];
        return air.Output == "dose" ? seconds : [.. seconds.Select(x => x / seconds.Sum())];
    }

    double[] Row(AirWeather weather)
    {
        var plume = new RatedPlume(PlumeTables.Of(air, weather), air.Release.RateKgS);
        var frame = new DownwindFrame(weather.WindFromDeg);
        var values = new double[air.Receptors.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var receptor = air.Receptors[i];
            double east = receptor[0] - air.XM, north = receptor[1] - air.YM;
            var (along, left) = air.Output == "centreline" ? (Math.Sqrt(east * east + north * north), 0) : frame.ToPlume(east, north);
            values[i] = plume.At(along, left, receptor[2]);
        }
        return values;
    }
}
