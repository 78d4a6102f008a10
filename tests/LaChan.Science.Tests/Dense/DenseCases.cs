using LaChan.Science.Dense;

namespace LaChan.Science.Tests.Dense;

/// <summary>Substances, airs and releases that several tests speak of.</summary>
static class DenseCases
{
    public static readonly DenseSubstance Chlorine = new(0.070906, 498.1, 926.3, 239.1, 287_840, 1574, 1978.34, -27.01);
    public static readonly DenseSubstance Ammonia = new(0.017031, 2045.9, 4611.8, 239.57, 1_170_000, 603, 2976.01);
    public static readonly DenseSubstance Methane = new(0.016043, 2238, 3348.5, 111.7, 509_900, 424.1);

    public static DenseAir Neutral(double windMs = 5) => new(windMs, 10, 0.05, 0, 4, 298, 0.75);
    public static DenseAir Night(double windMs = 2) => new(windMs, 10, 0.05, 0.064, 6, 298, 0.75);
    public static DenseAir Sunny(double windMs = 2) => new(windMs, 10, 0.05, -0.064, 2, 303, 0.7);

    public static readonly DenseRelease ChlorineJet = new(DenseReleaseKind.JetHorizontal, 20, 600, 0, 1.2, 239.1, 0.82, 1);
    public static readonly DenseRelease AmmoniaStack = new(DenseReleaseKind.JetVertical, 5, 900, 0, 0.3, 239.57, 0, 5);
    public static readonly DenseRelease MethanePool = new(DenseReleaseKind.Pool, 100, 300, 0, 1200, 111.7, 0, 0);
    public static readonly DenseRelease ChlorineBurst = new(DenseReleaseKind.Instantaneous, 0, 0, 5000, 20, 239.1, 0.8, 0);

    public static DenseCloud Run(DenseRelease release, DenseSubstance substance, DenseAir air, double farthestM = 5_000, double averagingS = 10) =>
        DenseCloud.Of(release, substance, air, averagingS, farthestM);

    public static DenseCloud Run(string name, DenseAir air) => name switch
    {
        "jet" => Run(ChlorineJet, Chlorine, air),
        "stack" => Run(AmmoniaStack, Ammonia, air),
        "pool" => Run(MethanePool, Methane, air),
        _ => Run(ChlorineBurst, Chlorine, air),
    };
}
