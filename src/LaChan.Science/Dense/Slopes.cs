namespace LaChan.Science.Dense;

/// <summary>Right-hand sides of a system of differential equations.</summary>
/// <param name="at">Where the state stands.</param>
/// <param name="state">The state.</param>
/// <param name="slopes">Its derivatives, to be filled.</param>
delegate void Slopes(double at, ReadOnlySpan<double> state, Span<double> slopes);
