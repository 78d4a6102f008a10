using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;

namespace LaChan.Science.Tests.Sea;

/// <summary>Flows that the tests of the sea share.</summary>
static class SeaCases
{
    public static Expression Read(string text) => ExpressionReader.TryRead(text, out var expression, out var fault) ? expression : throw new ArgumentException($"{text}: {fault}");

    public static DriftVelocity Flow(string u, string v) => DriftVelocity.Of(Read(u), Read(v));

    public static DriftVelocity CurrentB => Flow("0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)", "0.2*sin(2*pi*t/44712)*sin(pi*x/50000)");

    public static DriftVelocity WindB => Flow("6*cos(2*pi*t/86400)", "3");

    /// <summary>Case B of the design page: a tidal current, 3 % of a turning wind, K 10 m²/s, 24 h in steps of 600 s.</summary>
    public static DriftSetup B(int particles) => new()
    {
        Particles = particles, UntilS = 86400, StepS = 600, Velocity = CurrentB.Plus(WindB.Times(0.03)), Diffusion = Read("10"),
    };

    /// <summary>Case B2: the same flow at the nodes of a grid of 200 × 200, 2 km apart, each hour.</summary>
    public static DriftSetup B2(int particles) => B(particles) with { Velocity = Gridded(CurrentB).Plus(Gridded(WindB).Times(0.03)) };

    static DriftVelocity Gridded(DriftVelocity flow)
    {
        var geometry = new FlowGridGeometry(-200_000, -200_000, 2000, 2000, 200, 200);
        double[] times = [.. Enumerable.Range(0, 25).Select(x => x * 3600.0)];
        return DriftVelocity.Of(new FlowGrid(geometry, times, [.. times.Select(t => Frame(flow, geometry, t))]));
    }

    static float[] Frame(DriftVelocity flow, FlowGridGeometry geometry, double t)
    {
        var frame = new float[geometry.Nodes * 2];
        for (var n = 0; n < geometry.Nodes; n++)
        {
            double x = geometry.X0 + n % geometry.Columns * geometry.StepX, y = geometry.Y0 + n / geometry.Columns * geometry.StepY;
            (frame[2 * n], frame[2 * n + 1]) = ((float)flow.U.At(x, y, t), (float)flow.V.At(x, y, t));
        }
        return frame;
    }
}
