namespace LaChan.Science.Sea.Oil;

/// <summary>
/// Oil on drifting particles: each carries its share of the mass and weathers by its age until it is ashore, where it keeps what it has
/// (weathering on the shore is not computed). The wind at the middle of what is afloat holds for all of it.
/// </summary>
public sealed class OilFate
{
    /// <summary>Most steps that a release may last: each step's release is a slick of its own.</summary>
    public const int MostSlicks = 2000;

    readonly ParticleDrift drift;
    readonly DriftVelocity wind;
    readonly SeaState? waves;
    readonly double particleKg;
    readonly OilSlick[] slicks;
    readonly double[] releases;
    readonly int[] afloat;
    readonly float[] kept;
    double ashoreKg, evaporatedKg, dispersedKg;
    int released;

    /// <param name="wind">The vector that it blows towards, m/s, whole (not the share that drifts).</param>
    /// <param name="waves">Known waves; null: as the wind makes them.</param>
    /// <exception cref="ArgumentException">A drift that goes backwards, or whose release lasts more than <see cref="MostSlicks"/> steps.</exception>
    public OilFate(ParticleDrift drift, OilKind oil, double massKg, DriftVelocity wind, double waterK, SeaState? waves = null)
    {
        if (drift.Setup.Backward) throw new ArgumentException("oil cannot weather backwards", nameof(drift));
        (this.drift, this.wind, this.waves) = (drift, wind, waves);
        particleKg = massKg / drift.Setup.Particles;
        var count = Math.Max(1, Math.Min(drift.Setup.Steps, (int)Math.Ceiling(drift.Setup.DurationS / drift.Setup.StepS - 1e-9)));
        if (count > MostSlicks) throw new ArgumentException($"the release lasts {count} steps, at most {MostSlicks}", nameof(drift));
        slicks = [.. Enumerable.Range(0, count).Select(_ => new OilSlick(oil, massKg, waterK))];
        releases = [.. Enumerable.Range(0, count).Select(i => MiddleOfRelease(drift.Setup, i))];
        afloat = new int[count];
        kept = new float[drift.Setup.Particles];
        Array.Fill(kept, float.NaN);
    }

    /// <summary>The oldest slick: what the first oil has become.</summary>
    public OilSlick Oldest => slicks[0];

    public OilBalance Balance => new(released * particleKg, afloat.Select((n, i) => n * particleKg * slicks[i].Afloat).Sum(), ashoreKg, evaporatedKg, dispersedKg);

    /// <summary>What a particle still carries, kg; 0 before its release.</summary>
    public double MassKg(int particle) =>
        particle >= released ? 0 : particleKg * (float.IsNaN(kept[particle]) ? slicks[SlickOf(particle)].Afloat : kept[particle]);

    /// <summary>Runs to the end.</summary>
    /// <param name="reached">Told the moment and the balance after each step.</param>
    public OilFate Run(Action<double, OilBalance>? reached = null, CancellationToken ct = default)
    {
        while (drift.Step < drift.Setup.Steps)
        {
            ct.ThrowIfCancellationRequested();
            Step();
            reached?.Invoke(drift.TimeS, Balance);
        }
        return this;
    }

    void Step()
    {
        var from = drift.TimeS;
        var (x, y) = Middle();
        var (u, v) = wind.At(drift.Setup.X + x, drift.Setup.Y + y, from);
        var windMs = Math.Sqrt(u * u + v * v);
        drift.Advance(1);
        for (; released < drift.Released; released++) afloat[SlickOf(released)]++;
        if (drift.Setup.Shore is not null) Strand();
        for (var i = 0; i < slicks.Length; i++) Weather(i, drift.TimeS - Math.Max(from, releases[i]), windMs);
    }

    void Weather(int i, double seconds, double windMs)
    {
        if (seconds <= 0) return;
        var (evaporated, dispersed) = (slicks[i].Evaporated, slicks[i].Dispersed);
        slicks[i].Weather(seconds, windMs, waves ?? SeaState.OfWind(windMs));
        evaporatedKg += (slicks[i].Evaporated - evaporated) * afloat[i] * particleKg;
        dispersedKg += (slicks[i].Dispersed - dispersed) * afloat[i] * particleKg;
    }

    /// <summary>What has come ashore in this step keeps what it has.</summary>
    void Strand()
    {
        for (var i = 0; i < released; i++)
        {
            if (!drift.Ashore[i] || !float.IsNaN(kept[i])) continue;
            var slick = SlickOf(i);
            kept[i] = (float)slicks[slick].Afloat;
            ashoreKg += slicks[slick].Afloat * particleKg;
            afloat[slick]--;
        }
    }

    /// <summary>Mean place of what is afloat, metres from the place of release.</summary>
    (double X, double Y) Middle()
    {
        double x = 0, y = 0;
        var count = 0;
        for (var i = 0; i < released; i++)
        {
            if (drift.Ashore[i]) continue;
            (x, y, count) = (x + drift.East[i], y + drift.North[i], count + 1);
        }
        return count == 0 ? (0, 0) : (x / count, y / count);
    }

    /// <summary>Which step's release a particle belongs to.</summary>
    int SlickOf(int particle) => slicks.Length == 1 ? 0 : Math.Min(slicks.Length - 1, (int)((drift.Setup.ReleaseOf(particle) - drift.Setup.StartS) / drift.Setup.StepS));

    static double MiddleOfRelease(DriftSetup setup, int step) =>
        setup.DurationS == 0 ? setup.StartS : (setup.TimeOf(step) + Math.Min(setup.TimeOf(step + 1), setup.StartS + setup.DurationS)) / 2;
}
