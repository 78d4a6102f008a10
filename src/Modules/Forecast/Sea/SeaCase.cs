using LaChan.Kernel;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Oil;

namespace LaChan.Forecast.Sea;

/// <summary>What a run of <c>lachan forecast sea</c> starts from.</summary>
/// <param name="Place">The place of release when it was given in degrees: then x and y count from it.</param>
/// <param name="Wind">The whole wind, m/s, as the oil feels it.</param>
/// <param name="Oil">Null: a tracer that does not weather.</param>
/// <param name="Waves">Null: as the wind makes them.</param>
/// <param name="Grids">Gridded flows by field, to say where particles left them.</param>
/// <param name="Remarks">What was taken for what is missing.</param>
public sealed record SeaCase(
    GeoPoint? Place, DriftSetup Setup, double MassKg, OilKind? Oil, DriftVelocity Wind, double WaterK, SeaState? Waves,
    IReadOnlyList<(string Field, FlowGrid Grid)> Grids, IReadOnlyList<Remark> Remarks);
