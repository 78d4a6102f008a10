using LaChan.Science.Sea;
using LaChan.Science.Sea.Expressions;

namespace LaChan.Host.Bench;

/// <summary>
/// Cases B and B2: particles for 24 hours in steps of 600 s by the midpoint method with a random walk, in a tidal current and 3 % of a turning
/// wind; in B both are formulas, in B2 they lie at the nodes of a grid of 200 × 200, each hour. The plain loop moves one particle after another.
/// </summary>
static class SeaBench
{
    const double WindShare = 0.03, DiffusionM2S = 10, StepS = 600, UntilS = 86_400;
    const int PlainParticles = 100_000;

    static readonly DriftVelocity Current = Flow("0.3+0.5*cos(2*pi*t/44712)*cos(pi*y/50000)", "0.2*sin(2*pi*t/44712)*sin(pi*x/50000)");
    static readonly DriftVelocity Wind = Flow("6*cos(2*pi*t/86400)", "3");
    static readonly PlainGrid CurrentGrid = PlainGrid.Of(Current), WindGrid = PlainGrid.Of(Wind);

    public static ForecastCase HundredThousand() => new("b100kCpuS", () => Run(100_000, Current.Plus(Wind.Times(WindShare))), () => Plain(ByFormula));

    public static ForecastCase Million() => new("b1mCpuS", () => Run(1_000_000, Current.Plus(Wind.Times(WindShare))), () => Plain(ByFormula), PlainShare: 0.1);

    public static ForecastCase Gridded() => new("b2CpuS", () => Run(1_000_000, DriftVelocity.Of(CurrentGrid.Flow).Plus(DriftVelocity.Of(WindGrid.Flow).Times(WindShare))), () => Plain(ByGrid), PlainShare: 0.1);

    static DriftVelocity Flow(string u, string v) =>
        ExpressionReader.TryRead(u, out var east, out _) && ExpressionReader.TryRead(v, out var north, out _) ? DriftVelocity.Of(east, north) : throw new InvalidOperationException(u);

    /// <summary>Mean place and spread of the cloud, added up.</summary>
    static double Run(int particles, DriftVelocity velocity)
    {
        var cloud = DriftMoments.Of(new ParticleDrift(new DriftSetup
        {
            Particles = particles, UntilS = UntilS, StepS = StepS, Velocity = velocity, Diffusion = new Expression.Constant(DiffusionM2S),
        }).Run());
        return cloud.MeanX + cloud.MeanY + cloud.SdX + cloud.SdY;
    }

    static double Plain(Func<double, double, double, (double U, double V)> flow)
    {
        var random = new Random(1);
        var deviation = Math.Sqrt(2 * DiffusionM2S * StepS);
        double sumX = 0, sumY = 0, squareX = 0, squareY = 0;
        for (var i = 0; i < PlainParticles; i++)
        {
            double x = 0, y = 0;
            for (var t = 0.0; t < UntilS; t += StepS)
            {
                var first = flow(x, y, t);
                var middle = flow(x + StepS / 2 * first.U, y + StepS / 2 * first.V, t + StepS / 2);
                var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
                x += StepS * middle.U + deviation * radius * Math.Cos(angle);
                y += StepS * middle.V + deviation * radius * Math.Sin(angle);
            }
            (sumX, sumY, squareX, squareY) = (sumX + x, sumY + y, squareX + x * x, squareY + y * y);
        }
        var (meanX, meanY) = (sumX / PlainParticles, sumY / PlainParticles);
        return meanX + meanY + Math.Sqrt(squareX / PlainParticles - meanX * meanX) + Math.Sqrt(squareY / PlainParticles - meanY * meanY);
    }

    static (double, double) ByFormula(double x, double y, double t)
    {
        var tide = 2 * Math.PI * t / 44_712;
        return (0.3 + 0.5 * Math.Cos(tide) * Math.Cos(Math.PI * y / 50_000) + WindShare * 6 * Math.Cos(2 * Math.PI * t / 86_400),
            0.2 * Math.Sin(tide) * Math.Sin(Math.PI * x / 50_000) + WindShare * 3);
    }

    static (double, double) ByGrid(double x, double y, double t)
    {
        var (current, wind) = (CurrentGrid.At(x, y, t), WindGrid.At(x, y, t));
        return (current.U + WindShare * wind.U, current.V + WindShare * wind.V);
    }
}
