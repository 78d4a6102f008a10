using LaChan.Science.Air;

namespace LaChan.Science.Tests.Air;

/// <summary>One run: the release and the air.</summary>
sealed record GrassRun(string Name, double RateMgS, double ReleaseM, double SamplerM, double WindMs, double FrictionVelocityMs, double ObukhovM, double? MixingM, double RoughnessM, double SigmaThetaDeg, double WindFromDeg)
{
    public BoundaryLayer Air(bool turbulenceKnown) => new(
        WindMs, 2, FrictionVelocityMs, ObukhovM, MixingM ?? double.PositiveInfinity, RoughnessM, turbulenceKnown ? SigmaThetaDeg : null);

    public PlumeTable Plume(BoundaryLayer air) => PlumeTable.Of(air, new(ReleaseM), [SamplerM], 900, DryDeposition.Estimated(air, "SO2"));
}
