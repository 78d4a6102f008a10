using LaChan.Contracts.Reference;
using LaChan.Forecast.Dense;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Forecast.Air;

/// <summary>A case in air, passive or heavy, asked at places and times of the caller's choice: for sections, series and maps. The models are those of the run, so the same question has the same answer.</summary>
public sealed class AirField
{
    readonly AirCase? air;
    readonly DenseCase? dense;

    AirField(AirCase? air, DenseCase? dense, DateTimeOffset? at, Substance? substance) => (this.air, this.dense, At, Substance) = (air, dense, at, substance);

    /// <param name="input">The case, as <c>lachan forecast air</c> takes it.</param>
    /// <exception cref="RefusedException">Everything that is wrong with it.</exception>
    public static AirField Read(string input, ISubstances substances)
    {
        var root = StrictJson.Read(input).Root;
        var (at, known, zones) = (root.Moment("at"), substances.Find(root.Word("substance") ?? ""), !root.Has("receptors"));
        return DenseCaseFile.Holds(input)
            ? new(null, new DenseCaseFile(substances).Read(input, zones), at, known)
            : new(new AirCaseFile(substances).Read(input, zones), null, at, known);
    }

    /// <summary>The same for a run that was computed once: null where this engine, newer than the run's, no longer takes its input.</summary>
    public static AirField? Find(string input, ISubstances substances)
    {
        try
        {
            return Read(input, substances);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>Moment of second 0; null: not said.</summary>
    public DateTimeOffset? At { get; }
    public Substance? Substance { get; }

    public ZonePlace Place => dense is { } heavy ? new(heavy.Substance, heavy.Source, heavy.XM, heavy.YM) : new(Passive.Substance, Passive.Source, Passive.XM, Passive.YM);

    /// <summary>Of the release's first air, degrees clockwise from north.</summary>
    public double WindFromDeg => dense?.WindFromDeg ?? PuffValues.WindAtRelease(Passive).WindFromDeg;
    public double AveragingS => dense?.AveragingS ?? Passive.AveragingS;
    public int Members => dense?.Members ?? Passive.Members;

    /// <summary>A plume that does not change until the weather does.</summary>
    public bool Steady => air?.Release.Steady == true;

    /// <summary>The output that says what is highest across the wind in kg/m³; a heavy cloud is highest right under it.</summary>
    public string AxisOutput => dense is null ? "centreline" : "max";

    AirCase Passive => air ?? throw new InvalidOperationException("a heavy case was asked as a passive one");

    /// <summary>Values of the case as it stands, kg/m³, receptor by receptor, each at the times.</summary>
    /// <param name="receptors">East and north of the case's origin, height; metres.</param>
    /// <param name="output">mean, max, series or centreline, as in the case's file.</param>
    public AirSamples Sample(IReadOnlyList<double[]> receptors, string output, double averagingS, double? stepS = null)
    {
        if (dense is not null)
        {
            var (heavy, cloud) = Heavy(dense, receptors, output, averagingS);
            var times = AirTimes.Of(output, averagingS, stepS, DenseRun.EndOf(heavy, cloud));
            return new(times.OutputS, DenseValues.All(heavy, cloud, times));
        }
        var (passive, places) = Asked(Passive, receptors, output, averagingS, stepS);
        var at = AirTimes.Of(passive, passive.Release.Steady ? passive.SteadyEndS : PuffValues.EndS(passive, places));
        return new(at.OutputS, passive.Release.Steady ? PlumeValues.All(passive, at, places) : PuffValues.All(passive, at, places));
    }

    /// <summary>The first members of the ensemble, each with its values above 0 in the order of the receptors.</summary>
    internal IReadOnlyList<AirMemberValues> Ensemble(IReadOnlyList<double[]> receptors, string output, double averagingS, int most)
    {
        if (dense is not null)
        {
            var (heavy, cloud) = Heavy(dense with { Members = Math.Min(dense.Members, most) }, receptors, output, averagingS);
            return DenseEnsemble.Members(heavy, AirTimes.Of(output, averagingS, null, DenseRun.EndOf(heavy, cloud)));
        }
        var (passive, places) = Asked(Passive with { Members = Math.Min(Members, most) }, receptors, output, averagingS, null);
        return AirEnsemble.Members(passive, AirTimes.Of(passive, passive.Release.Steady ? passive.SteadyEndS : PuffValues.EndS(passive, places)));
    }

    /// <summary>Zones for thresholds, as the run itself draws its own.</summary>
    public IReadOnlyList<AirZone> Zones(IReadOnlyList<AirThreshold> levels) => [.. dense is not null ? DenseRun.Zones(dense, levels) : AirRun.Zones(Passive, levels)];

    static (AirCase Case, AirPlaces Places) Asked(AirCase air, IReadOnlyList<double[]> receptors, string output, double averagingS, double? stepS)
    {
        var asked = air with { Receptors = receptors, Output = output, AveragingS = averagingS, OutputStepS = stepS };
        return (asked, new(asked));
    }

    static (DenseCase Case, Science.Dense.DenseCloud Cloud) Heavy(DenseCase dense, IReadOnlyList<double[]> receptors, string output, double averagingS)
    {
        var asked = dense with { Receptors = receptors, Output = output, AveragingS = averagingS };
        return (asked, DenseValues.Cloud(asked));
    }
}

/// <summary>Values of a case at places: receptor by receptor, each at the times.</summary>
/// <param name="TimesS">Ends of the averaging times, seconds from the start of the run.</param>
/// <param name="Values">kg/m³.</param>
public sealed record AirSamples(double[] TimesS, double[] Values)
{
    public double this[int receptor, int time] => Values[receptor * TimesS.Length + time];
}
