using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Air;

/// <summary>How much leaves, and when.</summary>
/// <param name="RateKgS">Of a steady release, or while a puff lasts; 0 when all leaves at once.</param>
/// <param name="MassKg">Of a puff in all; 0 for a plume.</param>
/// <param name="DurationS">Of a puff; infinite for a plume.</param>
public sealed record AirRelease(double RateKgS, double MassKg, double StartS, double DurationS)
{
    public bool Steady => double.IsInfinity(DurationS);

    /// <summary>Reads the rest of the source; what the kind does not use is checked and said, or refused where it contradicts.</summary>
    /// <param name="radioactive">Released by activity, which is read elsewhere: here it is 1 a second.</param>
    internal static AirRelease Read(string? kind, StrictObject root, StrictObject source, bool radioactive, List<Remark> remarks)
    {
        var mass = source.Number("massKg", 0, 1e12, "kg");
        var start = source.Number("startS", 0, 1e7, "s");
        var duration = source.Number("durationS", 1e-3, 1e8, "s");
        var release = radioactive ? Activity(kind, source, start ?? 0, duration, remarks)
            : kind == "puff" ? Puff(source, mass, start ?? 0, duration) : Plume(source, mass, start, duration, remarks);
        if (root.Object("release") is not null) root.Refuse("release", "forecast.refused.release-dense", $"belongs to kind dense; must be null");
        source.NoOthers();
        return release;
    }

    static AirRelease Activity(string? kind, StrictObject source, double start, double? duration, List<Remark> remarks)
    {
        if (kind == "puff" && duration is null && !source.Has("durationS")) source.Refuse("durationS", "forecast.refused.puff-activity", $"is missing: a puff by activityBqS ends after durationS");
        if (kind == "puff") return new(1, duration ?? 1, start, duration ?? 1);
        if (duration is not null) remarks.Say("source.durationS", "plume.duration.dose", $"not used: a plume is steady; doses are of the time that the weather or untilS covers");
        return new(1, 0, 0, double.PositiveInfinity);
    }

    static AirRelease Plume(StrictObject source, double? mass, double? start, double? duration, List<Remark> remarks)
    {
        var rate = source.NeededNumber("rateKgS", 0, 1e6, "kg/s; a plume is a steady release");
        if (mass is not null) source.Refuse("massKg", "forecast.refused.plume-mass", $"contradicts kind plume, which goes by rateKgS alone; must be null");
        if (duration is not null) remarks.Say("source.durationS", "plume.duration", $"not used: a plume is steady, as if the release lasted");
        if (start > 0) remarks.Say("source.startS", "plume.start", $"not used: a plume is steady, as if the release had always lasted");
        return new(rate, 0, 0, double.PositiveInfinity);
    }

    static AirRelease Puff(StrictObject source, double? mass, double start, double? duration)
    {
        var rate = source.Number("rateKgS", 0, 1e6, "kg/s");
        if (mass is { } all)
        {
            if (rate is not null) source.Refuse("rateKgS", "forecast.refused.beside-mass", $"stands beside massKg: a puff goes by one of them");
            return new(0, all, start, duration ?? 0);
        }
        if (rate is null) source.Refuse("massKg", "forecast.refused.puff-mass", $"is missing: a puff needs massKg, or rateKgS with durationS");
        else if (duration is null) source.Refuse("durationS", "forecast.refused.puff-duration", $"is missing: a puff by rateKgS ends after durationS");
        return new(rate ?? 0, (rate ?? 0) * (duration ?? 0), start, duration ?? 0);
    }
}
