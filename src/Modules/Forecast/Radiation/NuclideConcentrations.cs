using LaChan.Forecast.Air;

namespace LaChan.Forecast.Radiation;

/// <summary>Activity concentrations at the receptors of a case, Bq/m³.</summary>
static class NuclideConcentrations
{
    /// <summary>For each nuclide that is let go: receptor by receptor, each at the output times.</summary>
    public static double[][] Of(AirCase air, AirTimes times, AirPlaces places)
    {
        var parts = CloudParts.Of(air, times, places);
        var clouds = air.Nuclides.Select(x => new DecayingCloud(x)).ToList();
        var values = clouds.Select(_ => new double[places.EastM.Length * times.OutputS.Length]).ToArray();
        var largest = air.Output is "max" or "centreline";
        foreach (var part in parts)
        {
            var settling = new CloudSettling(air, part, 1.5 * places.FarthestM);
            for (var n = 0; n < clouds.Count; n++)
                for (var i = 0; i < values[n].Length; i++)
                {
                    if (!(part.PerM3[i] > 0)) continue;
                    var here = clouds[n].Released.RateBqS * part.PerM3[i] * clouds[n].Activity(0, part.AgeS[i]) * settling.Left(clouds[n].Group(0), part.DistanceM[i]);
                    values[n][i] = largest ? Math.Max(values[n][i], here) : values[n][i] + here;
                }
        }
        return values;
    }
}
