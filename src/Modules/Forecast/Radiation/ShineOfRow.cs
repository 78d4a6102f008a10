using LaChan.Forecast.Air;
using LaChan.Science.Air;
using LaChan.Science.Radiation;

namespace LaChan.Forecast.Radiation;

/// <summary>The photons of a plume in one row of weather, for the photon energies of a case.</summary>
sealed class ShineOfRow
{
    // Energies that stand for those near them, MeV.
    static readonly double[] Lines = [0.06, 0.1, 0.2, 0.4, 0.7, 1.2, 2.0];

    readonly Dictionary<double, CloudShineTable> tables = [];
    readonly PlumeTable plume;
    readonly double farthestM;

    public ShineOfRow(AirCase air, AirWeather weather, double farthestM)
    {
        this.farthestM = farthestM;
        plume = PlumeTables.Of(CloudParts.Plain(air), weather, Heights(air, weather), 1.01 * farthestM);
    }

    /// <summary>A cloud without end that shines alike, per m³ at a release of 1 a second.</summary>
    public double At(Nuclide nuclide, double alongM, double leftM)
    {
        var line = Lines.MinBy(x => Math.Abs(Math.Log(x / nuclide.LineMeV)));
        if (!tables.TryGetValue(line, out var table)) tables[line] = table = new(plume, line, farthestM);
        return table.At(alongM, leftM);
    }

    /// <summary>On the axis over the concentration there, at the ground.</summary>
    public double OnAxis(Nuclide nuclide, double xM) => At(nuclide, xM, 0) / Math.Max(plume.Centreline(xM), 1e-300);

    /// <summary>Dense near the ground and about the height at which the plume travels.</summary>
    static double[] Heights(AirCase air, AirWeather weather)
    {
        var vent = air.Vent;
        var rise = BuoyantRise.Of(weather.Air, vent.HeightM, vent.ExitVelocityMs, vent.DiameterM, vent.ExitTemperatureK ?? weather.Air.TemperatureK).FinalM;
        var effective = vent.HeightM + rise;
        var apart = Enumerable.Range(0, 14).Select(i => Math.Pow(2, i - 1)).Prepend(0).ToList();
        return [.. apart.Concat(apart.Select(x => effective + x)).Concat(apart.Select(x => effective - x)).Where(x => x is >= 0 and <= 3_000).Select(x => Math.Round(x, 2)).Distinct().Order()];
    }
}
