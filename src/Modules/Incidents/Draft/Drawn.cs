namespace LaChan.Incidents.Draft;

/// <summary>A forecast of air, river or sea, not yet written down.</summary>
/// <param name="Entry">How it stands in the journal.</param>
/// <param name="Sketch">Of the air; null: it goes by water.</param>
sealed record Drawn(ForecastBasis Basis, Reach Reach, object Entry, ForecastSketch? Sketch = null);
