using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>One limit of a technical regulation, or a policy row.</summary>
/// <param name="Parameter">Symbol as in the station files.</param>
/// <param name="Medium">air, surface-water, sea-water, waste-water, stack, radiation.</param>
/// <param name="Averaging">5min, 1h, 8h, 24h, year, or spot.</param>
/// <param name="Lower">Lower bound (DO, pH), or null.</param>
/// <param name="Upper">Upper bound, or null.</param>
/// <param name="IsPolicy">True when no law gives it: shown as "chính sách".</param>
public sealed record Limit(
    string Parameter, string Medium, string Averaging, double? Lower, double? Upper, string Unit, string Basis, Period Period, bool IsPolicy, string Certainty);

/// <summary>Limits by day.</summary>
public interface ILimits
{
    IReadOnlyList<Limit> For(string parameter, string medium, DateOnly on);
}
