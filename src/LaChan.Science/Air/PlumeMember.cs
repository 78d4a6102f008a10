namespace LaChan.Science.Air;

/// <summary>One way in which the truth may differ from a plume as computed: a member of an ensemble.</summary>
/// <remarks>
/// Every factor is log-normal, the wind's direction normal. Sizes: wind 8 %, L 25 %, mixing height 20 %, rate 5 % and direction 5° are what a
/// station's ten-minute values leave open; σv 10 % where it was measured, 28 % where it was estimated; the model 0.20 in ln C from run to run and
/// 0.21 from distance to distance within a run. Together they give the scatter of the development runs of Prairie Grass about the model (standard
/// deviation of ln C about 0.34 with σθ, 0.42 without as seen over all runs; S. R. Hanna, J. C. Chang 1993 find such scatter for all models there).
/// Members lie evenly in all their dimensions (<see cref="EvenNormals"/>). A member is a function of seed and number alone.
/// </remarks>
public readonly struct PlumeMember
{
    const double DirectionSd = 5, WindSd = 0.08, ObukhovSd = 0.25, MixingSd = 0.2, RateSd = 0.05, MeasuredSd = 0.10, EstimatedSd = 0.28, BetweenSd = 0.20, WithinSd = 0.21;

    static readonly EvenNormals Normals = new(7);

    readonly uint key;
    readonly double crosswind;

    /// <param name="seed">Of the ensemble.</param>
    /// <param name="number">Of the member, from 0.</param>
    public PlumeMember(int seed, int number)
    {
        key = EvenNormals.Mixed((uint)seed * 0x9E3779B9u ^ (uint)number);
        double Normal(int dimension) => Normals.Of(seed, number, dimension);
        DirectionDeg = DirectionSd * Normal(0);
        Wind = Math.Exp(WindSd * Normal(1));
        Obukhov = Math.Exp(ObukhovSd * Normal(2));
        Mixing = Math.Exp(MixingSd * Normal(3));
        crosswind = Normal(4);
        Amount = Math.Exp(BetweenSd * Normal(5) + RateSd * Normal(6));
    }

    /// <summary>Added to the direction from which the wind blows.</summary>
    public double DirectionDeg { get; }

    public double Wind { get; }
    public double Obukhov { get; }
    public double Mixing { get; }

    /// <summary>On every concentration: rate and model together.</summary>
    public double Amount { get; }

    /// <summary>The air of this member.</summary>
    public BoundaryLayer Of(BoundaryLayer air) =>
        air.Varied(Wind, Obukhov, Mixing, Math.Exp((air.Crosswind.Measured ? MeasuredSd : EstimatedSd) * crosswind));

    /// <summary>On the concentrations at a distance: what the model misses there and not elsewhere; goes smoothly over a doubling of the distance.</summary>
    public double AtDistance(double distanceM)
    {
        var octave = Math.Log2(Math.Max(distanceM, 1));
        var (node, share) = ((int)octave, octave - Math.Floor(octave));
        var mean = (1 - share) * Noise(node) + share * Noise(node + 1);
        return Math.Exp(WithinSd * mean / Math.Sqrt((1 - share) * (1 - share) + share * share));
    }

    double Noise(int node) => NormalQuantile.Of((EvenNormals.Mixed(key ^ (uint)(node + 1) * 0xC2B2AE35u) + 0.5) / 4294967296.0);
}
