using LaChan.Kernel;
using LaChan.Science.Dense;

namespace LaChan.Forecast.Dense;

/// <summary>What a file of kind dense asks for, read and checked; every estimate made on the way is in the remarks.</summary>
/// <param name="Substance">Symbol in the substance table, or null: by its properties alone.</param>
/// <param name="Source">Where the source lies on the globe, or null: local metres.</param>
/// <param name="XM">East of the origin, metres.</param>
/// <param name="YM">North of the origin.</param>
/// <param name="StartS">Start of the release, seconds from the start of the run.</param>
/// <param name="WindFromDeg">Degrees clockwise from north.</param>
/// <param name="Receptors">East and north of the origin, height, metres.</param>
/// <param name="AveragingS">Averaging time.</param>
/// <param name="UntilS">End of the run; null: as long as there is something to see.</param>
/// <param name="OutputStepS">Step of a series; null: the averaging time.</param>
/// <param name="Output">mean, max, series, dose, centreline.</param>
/// <param name="Members">Of an ensemble; 1: the case alone.</param>
/// <param name="Seed">Of the ensemble.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing, or what is not used.</param>
public sealed record DenseCase(
    string? Substance, GeoPoint? Source, double XM, double YM, double StartS, DenseRelease Release, DenseSubstance Properties, DenseAir Air, double WindFromDeg,
    IReadOnlyList<double[]> Receptors, double AveragingS, double? UntilS, double? OutputStepS, string Output, int Members, int Seed,
    IReadOnlyList<Remark> Remarks);
