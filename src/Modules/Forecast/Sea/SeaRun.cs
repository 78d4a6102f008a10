using System.Globalization;
using LaChan.Kernel;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Oil;

namespace LaChan.Forecast.Sea;

/// <summary>A case that has been run: its particles, masses and zones.</summary>
public sealed class SeaRun
{
    /// <summary>The file has so many points of oil ashore at most; more are put together.</summary>
    const int MostAshore = 500;

    /// <summary>Moments of a run that are shown.</summary>
    public const int MostFrames = 24;

    readonly SeaCase sea;
    readonly ParticleDrift drift;
    readonly OilFate? fate;
    readonly Lazy<DensityField?> density;

    SeaRun(SeaCase sea, ParticleDrift drift, OilFate? fate)
    {
        (this.sea, this.drift, this.fate) = (sea, drift, fate);
        density = new(() => DensityField.Of(Points(ashore: false)));
    }

    public SeaCase Case => sea;

    /// <summary>The moment that the run has reached, seconds.</summary>
    public double TimeS => drift.TimeS;

    /// <param name="reached">Told the moment reached, now and then.</param>
    /// <param name="seen">Shown the run as it stands at about <see cref="MostFrames"/> moments, the end among them.</param>
    /// <exception cref="RefusedException">The flow or the diffusivity gave no number where particles were.</exception>
    public static SeaRun Of(SeaCase sea, Action<double>? reached = null, CancellationToken ct = default, Action<SeaRun>? seen = null)
    {
        var drift = new ParticleDrift(sea.Setup);
        var fate = sea.Oil is { } oil ? new OilFate(drift, oil, sea.MassKg, sea.Wind, sea.WaterK, sea.Waves) : null;
        fate?.Run((at, _) => Reached(at), ct);
        while (drift.Step < sea.Setup.Steps)
        {
            ct.ThrowIfCancellationRequested();
            drift.Advance(seen is null ? drift.StepsAtOnce : Frame(sea) - drift.Step % Frame(sea));
            Reached(drift.TimeS);
        }
        var lost = DriftMoments.Of(drift).Lost;
        if (lost > 0) throw new RefusedException("current, wind or diffusionM2S", "forecast.refused.lost", $"gave no number where {lost} of {drift.Released} particles came by");
        return new(sea, drift, fate);

        void Reached(double at)
        {
            reached?.Invoke(at);
            if (seen is not null && drift.Released > 0 && (drift.Step % Frame(sea) == 0 || drift.Step == sea.Setup.Steps)) seen(new(sea, drift, fate));
        }
    }

    /// <summary>Steps from one moment that is shown to the next.</summary>
    static int Frame(SeaCase sea) => (int)Math.Ceiling(sea.Setup.Steps / (double)MostFrames);

    public SeaSummary Summary()
    {
        var cloud = DriftMoments.Of(drift);
        var mass = Balance();
        return new(Math.Round(cloud.MeanX, 3), Math.Round(cloud.MeanY, 3), Math.Round(cloud.SdX, 3), Math.Round(cloud.SdY, 3), mass.AshoreKg, mass.EvaporatedKg, mass.DispersedKg, mass.AfloatKg);
    }

    /// <summary>A line for each particle that is out: CSV.</summary>
    public IEnumerable<string> Csv()
    {
        yield return sea.Place is null ? "x_m,y_m,age_s,mass_kg,state" : "lon,lat,x_m,y_m,age_s,mass_kg,state";
        for (var i = 0; i < drift.Released; i++)
        {
            var (x, y) = At(i);
            var on = sea.Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.Offset(x, y).Lon:F6},{place.Offset(x, y).Lat:F6},") : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{on}{x:F2},{y:F2},{Math.Abs(drift.TimeS - drift.Setup.ReleaseOf(i)):F0},{MassKg(i):G7},{(drift.Ashore[i] ? "ashore" : "afloat")}");
        }
    }

    /// <summary>The zone that holds a share of what is afloat, and its mass; null when nothing is afloat.</summary>
    public SeaZone? Zone(double share)
    {
        if (density.Value is not { } field) return null;
        var level = field.LevelOf(share);
        return new(share, level, share * Balance().AfloatKg, DensityZone.Above(field, level));
    }

    /// <summary>Where oil lies ashore: points and kilograms, put together where they lie close.</summary>
    public IReadOnlyList<(double X, double Y, double Kg)> Ashore()
    {
        var points = Points(ashore: true);
        if (points.Length == 0) return [];
        double cell = 100;
        while (true)
        {
            var together = points.GroupBy(p => (Math.Floor(p.X / cell), Math.Floor(p.Y / cell))).Select(g => (g.Average(p => p.X), g.Average(p => p.Y), g.Sum(p => p.Kg))).ToList();
            if (together.Count <= MostAshore) return together;
            cell *= 2;
        }
    }

    /// <summary>What must be said beside the result.</summary>
    public IEnumerable<Remark> Remarks()
    {
        var unreleased = drift.Setup.Particles - drift.Released;
        if (unreleased > 0) yield return new Remark("release.durationS", "sea.unreleased", $"{unreleased} of {drift.Setup.Particles} particles are still to be released at the end of the run");
        foreach (var (field, grid) in sea.Grids)
            if (Enumerable.Range(0, drift.Released).Count(i => !grid.Geometry.Holds(At(i).X, At(i).Y)) is > 0 and var outside)
                yield return new Remark($"{field}.netcdf", "sea.outside", $"{outside} of {drift.Released} particles ended outside the grid, where the flow of its edge was taken");
        if (fate is { Oldest: var oil } && sea.Oil is { } kind)
            yield return new Remark("release.oil", "sea.oil",
                $"{kind.Name} after {oil.AgeS / 3600:F1} h: water {oil.Water:P0}, {oil.DensityKgM3:F0} kg/m3, {oil.ViscosityM2S * 1e6:F1} mm2/s; a representative oil ({kind.Provenance.Split(':')[0]}), not a particular cargo");
    }

    OilBalance Balance()
    {
        if (fate is not null) return fate.Balance;
        double released = sea.MassKg * drift.Released / drift.Setup.Particles, ashore = sea.MassKg * drift.Ashore.Count(true) / drift.Setup.Particles;
        return new(released, released - ashore, ashore, 0, 0);
    }

    (double X, double Y, double Kg)[] Points(bool ashore)
    {
        var points = new (double X, double Y, double Kg)[drift.Ashore[..drift.Released].Count(ashore)];
        for (int i = 0, next = 0; i < drift.Released; i++)
            if (drift.Ashore[i] == ashore) points[next++] = (At(i).X, At(i).Y, MassKg(i));
        return points;
    }

    (double X, double Y) At(int i) => (drift.Setup.X + drift.East[i], drift.Setup.Y + drift.North[i]);

    double MassKg(int i) => fate?.MassKg(i) ?? sea.MassKg / drift.Setup.Particles;
}
