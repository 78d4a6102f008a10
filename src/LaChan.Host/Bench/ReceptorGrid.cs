namespace LaChan.Host.Bench;

/// <summary>The 100 by 100 receptors of the air cases: every 200 m from −9,900 to 9,900 m about the source, 1.5 m above ground.</summary>
static class ReceptorGrid
{
    const int Side = 100;
    const double StepM = 200;

    public const int Count = Side * Side;
    public const double HeightM = 1.5, FarthestM = 14_500;

    public static readonly double[] EastM = [.. Enumerable.Range(0, Count).Select(i => At(i % Side))];
    public static readonly double[] NorthM = [.. Enumerable.Range(0, Count).Select(i => At(i / Side))];

    static double At(int index) => StepM * (index - (Side - 1) / 2.0);
}
