using LaChan.Contracts.Forecast;
using LaChan.Forecast.Grids;
using LaChan.Forecast.Weather;
using LaChan.Kernel;
using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;

namespace LaChan.Forecast.Sea;

/// <summary>Wind and current of a drift: the same everywhere about the sighting, or of a gridded file, where they change with place and hour.</summary>
sealed class SeaFlows(SeaSighting sighting, WeatherGridFolder grids, double untilS, double stepS)
{
    /// <param name="turnDeg">By which the wind is turned.</param>
    /// <returns>Where the air goes, m/s. A grid's last step is held when it ends before the drift.</returns>
    /// <exception cref="RefusedException">The gridded file is gone.</exception>
    public DriftVelocity Wind(double turnDeg) =>
        sighting.WindOrigin?.Grid is { } grid ? Gridded(grid, "wind", turnDeg, ends: false) : Towards(sighting.WindMs, sighting.WindFromDeg + 180 + turnDeg);

    /// <summary>It flows from the sighting until it is no longer said to; nothing is known of what comes then.</summary>
    public DriftVelocity Current()
    {
        if (sighting.Current is not { } current) return DriftVelocity.Still;
        if (current.Origin.Grid is { } grid) return Gridded(grid, "current", 0, ends: true);
        var (flow, flows) = (Towards(current.SpeedMs, current.ToDeg), Until((current.Origin.Until - sighting.At).TotalSeconds));
        return DriftVelocity.Of(flow.U * flows, flow.V * flows);
    }

    DriftVelocity Gridded(Guid id, string what, double turnDeg, bool ends)
    {
        try
        {
            using var grid = new PlainGrid(grids.PlainOf(id), what);
            return DriftVelocity.Of(grid.Flow(sighting.Point, sighting.At, untilS, turnDeg, ends));
        }
        catch (GridFault fault)
        {
            throw new RefusedException(what, $"the gridded file {id}: {fault.Message}");
        }
    }

    /// <summary>1 before a moment, 0 after it: ½ + ½ (T − t)/|T − t|. T is laid a quarter into a step, where no value is asked for.</summary>
    Expression Until(double seconds)
    {
        var left = new Expression.Constant((Math.Floor(seconds / stepS) + 0.25) * stepS) - new Expression.Variable('t');
        var half = new Expression.Constant(0.5);
        return half + half * (left / new Expression.Call(ExpressionFunction.Abs, left));
    }

    static DriftVelocity Towards(double speedMs, double toDeg)
    {
        var (east, north) = Math.SinCos(toDeg * Math.PI / 180);
        return DriftVelocity.Of(new Expression.Constant(speedMs * east), new Expression.Constant(speedMs * north));
    }
}
