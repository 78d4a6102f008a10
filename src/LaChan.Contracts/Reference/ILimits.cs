using LaChan.Kernel;

namespace LaChan.Contracts.Reference;

/// <summary>One limit of a technical regulation, or a policy row.</summary>
/// <param name="Parameter">Symbol as in the station files.</param>
/// <param name="Medium">air, surface-water, ground-water, sea-water, waste-water, stack, radiation; radiation-response for criteria of protective action.</param>
/// <param name="Averaging">5min, 1h, 8h, 24h, year, or spot.</param>
/// <param name="Lower">Lower bound (DO, pH), or null.</param>
/// <param name="Upper">Upper bound, or null.</param>
/// <param name="IsPolicy">True when no law gives it: shown as "chính sách".</param>
/// <param name="Certainty">seen, memory or inferred: how sure we are that the figure is that of the document.</param>
/// <param name="Class">Use of the water (A, B, C) or column of the regulation; null: for all.</param>
/// <param name="NameVi">Name of the parameter as the regulation writes it.</param>
/// <param name="Note">What to know before it is used for a legal statement.</param>
public sealed record Limit(
    string Parameter, string Medium, string Averaging, double? Lower, double? Upper, string Unit, string Basis, Period Period, bool IsPolicy, string Certainty,
    string? Class = null, string NameVi = "", string? Note = null);

/// <summary>Limits by day.</summary>
public interface ILimits
{
    /// <summary>Limits of a parameter in a medium on a day. Where a regulation has classes and nobody has said which, those of class B (surface and waste water, stack) or of the coastal belt (sea). PM2.5, PM2,5 and PM25 are one parameter.</summary>
    IReadOnlyList<Limit> For(string parameter, string medium, DateOnly on);
}
