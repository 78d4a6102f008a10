using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;
using LaChan.Science.Sea.Oil;

namespace LaChan.Forecast.Sea;

/// <summary>Reads the input of <c>lachan forecast sea</c>: every field is known, in range, of the right kind and in agreement with the others, or the file is refused with the reasons.</summary>
/// <param name="folder">Where files that the case names are looked for.</param>
public sealed class SeaCaseFile(string folder)
{
    const int MostParticles = 10_000_000;
    const int MostSteps = 1_000_000;

    /// <summary>Particles times steps: some minutes of work.</summary>
    const double MostWork = 2e10;

    const double UsualWaterK = 300;

    readonly List<Remark> remarks = [];

    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public SeaCase Read(string text)
    {
        var json = StrictJson.Read(text);
        var root = json.Root;
        var release = root.Object("release");
        if (release is null && !root.Has("release")) root.Refuse("release", "forecast.refused.missing", $"is missing");
        var (place, x, y) = release is null ? default : Place(release);
        var (startS, durationS) = (release?.Number("startS", 0, 1e8, "s") ?? 0, release?.Number("durationS", 0, 1e8, "s") ?? 0);
        var massKg = release is null ? 0 : Mass(release);
        var oil = release is null ? null : Oil(release);
        release?.NoOthers();
        var setup = Times(root, new() { Particles = Particles(root), X = x, Y = y, StartS = startS, DurationS = durationS, UntilS = 0, StepS = 1 });
        var flow = new SeaFlow(folder, place, root.Moment("at"), setup);
        var current = flow.Read(root, "current", "still water");
        var wind = flow.Read(root, "wind", "no wind");
        var (waves, stokes) = Waves(root);
        setup = setup with
        {
            Velocity = current.Plus(wind.Times(WindDrift(root))).Plus(flow.Read(root, "stokes", null)).Plus(stokes),
            Diffusion = Diffusion(root, setup),
            Seed = (ulong)Whole(root, "seed", 0, 9_007_199_254_740_991, 1),
            Method = root.Word("method", "midpoint", "rungeKutta4") == "rungeKutta4" ? DriftMethod.RungeKutta4 : DriftMethod.Midpoint,
            Shore = SeaShore.Read(root, place, x, y),
        };
        var waterK = WaterK(root, oil);
        if (oil is not null) CheckOil(root, setup);
        root.NoOthers();
        json.ThrowIfRefused();
        return new(place, setup, massKg, oil, wind, waterK, waves, flow.Grids, [.. remarks, .. flow.Remarks]);
    }

    static (GeoPoint?, double X, double Y) Place(StrictObject release)
    {
        double? lat = release.Number("lat", -85, 85, "degrees north"), lon = release.Number("lon", -180, 180, "degrees east");
        double? x = release.Number("xM", -1e7, 1e7, "m east"), y = release.Number("yM", -1e7, 1e7, "m north");
        if ((lat is null) != (lon is null)) release.Refuse(lat is null ? "lat" : "lon", "forecast.refused.lat-lon", $"is missing: lat and lon go together");
        if ((lat ?? lon) is not null && (x ?? y) is not null) release.Refuse("xM", "forecast.refused.beside-lat-lon", $"stands beside lat and lon: give one or the other");
        return (lat is { } north && lon is { } east ? new GeoPoint(north, east) : null, x ?? 0, y ?? 0);
    }

    double Mass(StrictObject release)
    {
        if (!release.Has("massKg")) remarks.Say("release.massKg", "sea.mass", $"missing: 1 kg taken, so that masses come out as shares");
        return release.Number("massKg", 1e-9, 1e12, "kg") ?? 1;
    }

    static OilKind? Oil(StrictObject release)
    {
        var name = release.Word("oil", [.. OilTable.All.Select(x => x.Name)]);
        return name is null ? null : OilTable.Find(name);
    }

    int Particles(StrictObject root)
    {
        if (!root.Has("particles")) remarks.Taken("particles", 10_000);
        return (int)Whole(root, "particles", 1, MostParticles, 10_000);
    }

    static double Whole(StrictObject from, string name, double min, double max, double otherwise)
    {
        if (from.Number(name, min, max, "a whole number") is not { } value) return otherwise;
        if (value == Math.Floor(value)) return value;
        from.Refuse(name, "forecast.refused.whole", $"{value}: must be a whole number");
        return otherwise;
    }

    DriftSetup Times(StrictObject root, DriftSetup setup)
    {
        if (!root.Has("stepS")) remarks.Taken("stepS", 600, "s");
        var stepS = root.Number("stepS", 0.001, 86_400, "s") ?? 600;
        var until = root.NeededNumber("untilS", 0, 1e9, "s; the end of the run, counted as startS is");
        var backward = root.Word("direction", "forward", "backward") == "backward";
        if (!backward && until <= setup.StartS) root.Refuse("untilS", "forecast.refused.until-release", $"{until}: must be later than release.startS, {setup.StartS} (for a run back in time give \"direction\": \"backward\")");
        if (backward && until >= setup.StartS) root.Refuse("untilS", "forecast.refused.until-backward", $"{until}: must be earlier than release.startS, {setup.StartS}, for a run backward");
        var (steps, work) = (Math.Abs(until - setup.StartS) / stepS, Math.Abs(until - setup.StartS) / stepS * setup.Particles);
        if (steps > MostSteps) root.Refuse("stepS", "forecast.refused.too-many-steps", $"{stepS}: makes {steps:G6} steps, at most {MostSteps}");
        else if (work > MostWork) root.Refuse("particles", "forecast.refused.too-much-work", $"{setup.Particles}: times {steps:G6} steps is more than {MostWork:G3}; take fewer particles or longer steps");
        return double.IsNaN(until) || steps > MostSteps ? setup with { UntilS = setup.StartS + 1 } : setup with { StepS = stepS, UntilS = until };
    }

    double WindDrift(StrictObject root)
    {
        var share = root.Number("windDrift", 0, 0.2, "share of the wind, 0.03 as a rule");
        if (share is null && root.Has("wind") && !root.Has("windDrift")) remarks.Taken("windDrift", 0.03);
        return share ?? 0.03;
    }

    /// <summary>Waves, and the drift that they make at the surface.</summary>
    static (SeaState?, DriftVelocity) Waves(StrictObject root)
    {
        if (root.Object("waves") is not { } waves) return (null, DriftVelocity.Still);
        var sea = new SeaState(waves.NeededNumber("heightM", 0, 30, "m, significant"), waves.NeededNumber("periodS", 1, 30, "s, of the peak"));
        var towards = waves.Number("towardsDeg", 0, 360, "degrees clockwise from north, the direction the waves go; the drift that they make is added, so lower windDrift");
        waves.NoOthers();
        if (towards is not { } degrees || double.IsNaN(sea.HeightM) || double.IsNaN(sea.PeriodS)) return (sea, DriftVelocity.Still);
        var (speed, angle) = (sea.StokesMs(0), degrees * Math.PI / 180);
        return (sea, DriftVelocity.Of(new Expression.Constant(speed * Math.Sin(angle)), new Expression.Constant(speed * Math.Cos(angle))));
    }

    Expression Diffusion(StrictObject root, DriftSetup setup)
    {
        if (!root.Has("diffusionM2S")) remarks.Taken("diffusionM2S", 10, "m²/s");
        if (SeaFlow.Formula(root, "diffusionM2S") is not { } k) return new Expression.Constant(10);
        var value = k.At(setup.X, setup.Y, setup.StartS);
        if (value is >= 0 and <= 1e5) return k;
        if (k is Expression.Constant) root.Refuse("diffusionM2S", "forecast.refused.diffusion", $"{value}: must be 0 to 100000 (m²/s)");
        else root.Refuse("diffusionM2S", "forecast.refused.diffusion-there", $"{value} at the place and time of release: must be 0 to 100000 (m²/s)");
        return k;
    }

    double WaterK(StrictObject root, OilKind? oil)
    {
        var waterK = root.Number("waterK", 271, 310, "kelvin, not °C");
        if (waterK is null && oil is not null && !root.Has("waterK")) remarks.Say("waterK", "sea.water", $"missing: {UsualWaterK} kelvin (27 °C) taken for the sea");
        return waterK ?? UsualWaterK;
    }

    void CheckOil(StrictObject root, DriftSetup setup)
    {
        if (setup.Backward) root.Refuse("release.oil", "forecast.refused.oil-backward", $"cannot weather backward: must be null when direction is backward");
        var slicks = Math.Min(setup.Steps, setup.DurationS / setup.StepS);
        if (slicks > OilFate.MostSlicks) root.Refuse("stepS", "forecast.refused.too-many-slicks", $"{setup.StepS}: the release lasts {slicks:G6} steps, at most {OilFate.MostSlicks} for oil");
        if (!root.Has("wind")) remarks.Say("wind", "sea.calm", $"missing: the oil weathers as in a calm");
    }
}
