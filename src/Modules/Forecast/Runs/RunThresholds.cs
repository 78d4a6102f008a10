using LaChan.Contracts.Reference;
using LaChan.Forecast.Air;
using LaChan.Platform;

namespace LaChan.Forecast.Runs;

/// <summary>What the values of a run in air are read against.</summary>
static class RunThresholds
{
    const int ExposureMinutes = 60;

    /// <summary>The AEGL of an hour of the run's substance; empty: it names none, or none is known.</summary>
    public static IReadOnlyList<AirThreshold> Of(Run run, ISubstances substances) =>
        substances.Find(StrictJson.Read(run.Asked.Input).Root.Word("substance") ?? "") is { } substance ? AirThreshold.Of(substance, ExposureMinutes) : [];
}
