using LaChan.Kernel;
using LaChan.Science.River;

namespace LaChan.Forecast.River;

/// <summary>What the file of <c>lachan forecast river</c> asks for, read and checked.</summary>
/// <param name="Ids">Names of the reaches, in their order.</param>
/// <param name="Outputs">Index of the reach, metres from its head.</param>
/// <param name="StepS">Between the rows of the answer, seconds.</param>
/// <param name="Remarks">Field and what was taken in place of what is missing, or what looks odd.</param>
public sealed record RiverCase(
    IReadOnlyList<string> Ids, IReadOnlyList<Reach> Reaches, double DecayPerS, IReadOnlyList<Inflow> Inflows, IReadOnlyList<(int Reach, double AtM)> Outputs,
    double StepS, double UntilS, IReadOnlyList<Remark> Remarks);
