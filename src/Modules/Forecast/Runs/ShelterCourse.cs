using LaChan.Contracts.Reference;
using LaChan.Platform;
using LaChan.Science.Shelter;

namespace LaChan.Forecast.Runs;

/// <summary>Air outside and inside a house at a place of a run, minute by minute.</summary>
/// <param name="Stays">The cloud was still there when the run ended: it is taken to stay.</param>
/// <param name="TimesS">Ends of the steps, seconds from the start of the run.</param>
/// <param name="Outside">mg/m³, means of the steps.</param>
/// <param name="Inside">mg/m³, at the ends of the steps.</param>
public sealed record ShelterCourse(bool Stays, double StepS, IReadOnlyList<double> TimesS, IReadOnlyList<double> Outside, IReadOnlyList<double> Inside)
{
    const double FinestS = 60, StaysS = 4 * 3600, AfterS = 2 * 3600, StillThere = 0.5;

    /// <param name="point">What the run says there.</param>
    /// <param name="ends">Whether the release comes to an end by the run's input: then the cloud passes, also where the run's last moment still has some of it.</param>
    /// <param name="house">How the house breathes.</param>
    public static ShelterCourse Of(RunPoint point, bool ends, IndoorAir house)
    {
        var coarse = point.TimesS.Count > 1 ? point.TimesS[1] - point.TimesS[0] : point.AveragingS;
        var parts = Math.Max(1, (int)Math.Round(coarse / FinestS));
        var step = coarse / parts;
        var outside = point.MgM3.SelectMany(x => Enumerable.Repeat(x, parts)).ToList();
        var stays = !ends && outside[^1] > 0 && outside[^1] >= StillThere * outside.Max();
        var more = stays ? StaysS - outside.Count * step : AfterS;
        outside.AddRange(Enumerable.Repeat(stays ? outside[^1] : 0, Math.Max(0, (int)Math.Ceiling(more / step))));
        double[] all = [.. outside], inside = new double[outside.Count];
        house.Fill(all, step, inside);
        var start = point.TimesS[0] - coarse;
        return new(stays, step, [.. all.Select((_, i) => start + (i + 1) * step)], all, inside);
    }

    /// <summary>Whether the release of an input in air comes to an end: a puff, and a heavy gas with a duration or let go at once.</summary>
    public static bool Ends(string input)
    {
        var root = StrictJson.Read(input).Root;
        return root.Word("kind") switch { "plume" => false, "puff" => true, _ => root.Object("source")?.Has("durationS") == true || root.Object("source")?.Has("massKg") == true };
    }

    /// <summary>When the air inside has become worse than that outside, seconds: time to open the house. Null: not while the cloud stays.</summary>
    public double? VentilateS
    {
        get
        {
            var from = Outside.ToList().IndexOf(Outside.Max());
            var turned = Enumerable.Range(from, Outside.Count - from).FirstOrDefault(i => Outside[i] < Inside[i], -1);
            return turned < 0 ? null : TimesS[turned] - StepS;
        }
    }

    /// <summary>Toxic load inside as a share of that outside, up to the moment to open the house or the end.</summary>
    public double LoadShare(double exponent)
    {
        var count = VentilateS is { } until ? TimesS.Count(x => x <= until) : TimesS.Count;
        var outside = ToxicLoad.OfMeans(Outside.Take(count).ToArray(), StepS, exponent);
        return outside > 0 ? ToxicLoad.OfEnds(Inside.Take(count).ToArray(), StepS, exponent) / outside : 0;
    }

    /// <summary>n of the substance's toxic load from its AEGL-2 for half an hour and four hours; null: not known.</summary>
    public static double? Exponent(Substance? substance)
    {
        double? Level(int minutes) => substance?.Aegl.FirstOrDefault(x => x.Minutes == minutes)?.Level2;
        return Level(30) is > 0 and { } half && Level(240) is > 0 and { } four ? ToxicLoad.Exponent(half, 30, four, 240) : null;
    }
}
