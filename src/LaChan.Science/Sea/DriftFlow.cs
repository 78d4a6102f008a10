using LaChan.Science.Sea.Expressions;
using LaChan.Science.Sea.Lanes;

namespace LaChan.Science.Sea;

/// <summary>A <see cref="DriftVelocity"/> made ready for blocks of particles: formulas as a program, grids of one geometry added up beforehand.</summary>
sealed class DriftFlow
{
    readonly ExpressionProgram program;
    readonly IGrouping<FlowGridGeometry, (FlowGrid Grid, double Weight)>[] grids;
    readonly (double X, double Y) origin;

    public DriftFlow(DriftVelocity velocity, double originX, double originY)
    {
        program = ExpressionProgram.Of(originX, originY, velocity.U, velocity.V);
        grids = [.. velocity.Grids.GroupBy(x => x.Grid.Geometry)];
        origin = (originX, originY);
    }

    /// <summary>Columns of scratch that a run needs.</summary>
    public int Columns => program.Columns + 1;

    /// <summary>Bytes that the grids of a moment take.</summary>
    public long MomentBytes => grids.Sum(x => x.Key.Nodes * 2L * sizeof(float));

    public DriftMoment NewMoment() => new(new float[program.MomentLength], [.. grids.Select(x => new float[x.Key.Nodes * 2])]);

    public void Prepare(double t, DriftMoment moment)
    {
        program.Prepare(t, moment.Figures);
        for (var i = 0; i < grids.Length; i++)
        {
            Array.Clear(moment.Nodes[i]);
            foreach (var (grid, weight) in grids[i]) grid.AddAt(t, weight, moment.Nodes[i]);
        }
    }

    /// <summary>Works out u and v at a block of places; they lie in the scratch until the next run.</summary>
    public void Run<V>(DriftMoment moment, Span<float> x, Span<float> y, Span<float> scratch, out Span<float> u, out Span<float> v) where V : struct, ILanes<V>
    {
        program.Run<V>(moment.Figures, x, y, scratch, x.Length);
        u = scratch.Slice(program.Output(0) * x.Length, x.Length);
        v = scratch.Slice(program.Output(1) * x.Length, x.Length);
        if (grids.Length == 0) return;
        if (program.Output(0) == program.Output(1))
        {
            v = scratch.Slice(program.Columns * x.Length, x.Length);
            u.CopyTo(v);
        }
        for (var i = 0; i < grids.Length; i++) FlowGrid.AddTo<V>(grids[i].Key, moment.Nodes[i], origin.X, origin.Y, x, y, u, v);
    }
}
