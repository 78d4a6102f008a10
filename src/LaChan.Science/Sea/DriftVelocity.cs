using LaChan.Science.Sea.Expressions;

namespace LaChan.Science.Sea;

/// <summary>
/// What carries a particle: the sum of the current, a share of the wind (wind drift) and the Stokes drift, each a formula or a grid.
/// Velocities in m/s, u east, v north; a wind is the vector that it blows towards.
/// </summary>
public sealed record DriftVelocity(Expression U, Expression V, IReadOnlyList<(FlowGrid Grid, double Weight)> Grids)
{
    public static DriftVelocity Still { get; } = new(Expression.Zero, Expression.Zero, []);

    public static DriftVelocity Of(Expression u, Expression v) => new(u, v, []);

    public static DriftVelocity Of(FlowGrid grid) => new(Expression.Zero, Expression.Zero, [(grid, 1)]);

    /// <summary>Both together.</summary>
    public DriftVelocity Plus(DriftVelocity other) => new(U + other.U, V + other.V, [.. Grids, .. other.Grids]);

    /// <summary>A share of it, as wind drift is of the wind (usually 0.03).</summary>
    public DriftVelocity Times(double share) =>
        new(new Expression.Constant(share) * U, new Expression.Constant(share) * V, [.. Grids.Select(x => (x.Grid, x.Weight * share))]);

    /// <summary>At one place and moment, m/s.</summary>
    public (double U, double V) At(double x, double y, double t)
    {
        var (u, v) = (U.At(x, y, t), V.At(x, y, t));
        foreach (var (grid, weight) in Grids)
        {
            var flow = grid.At(x, y, t);
            (u, v) = (u + weight * flow.U, v + weight * flow.V);
        }
        return (u, v);
    }
}
