using System.Globalization;
using LaChan.Platform;

namespace LaChan.Forecast.Air;

/// <summary>The fields of a case in air that say how long, how often and how many times it is run: one reading for passive and heavy gas.</summary>
/// <param name="UntilS">End of the run; null: as long as there is something to see.</param>
/// <param name="OutputStepS">From one value of a series to the next; null: the averaging time.</param>
sealed record RunFields(double? UntilS, double? OutputStepS, int Members, int Seed)
{
    const int MostMembers = 10_000;

    /// <summary>Values of a run, and values over all members: some gigabytes and minutes.</summary>
    const double MostValues = 2e7, MostMemberValues = 5e8;

    /// <param name="beginS">Before this nothing is released, or no weather is known: the run ends later.</param>
    public static RunFields Read(StrictObject root, string output, double averagingS, double beginS, int receptors)
    {
        var until = root.Number("untilS", 1, 1e8, "s");
        if (until <= beginS) root.Refuse("untilS", "forecast.refused.until-start", $"{Text(until)}: must be later than the start, {Text(beginS)} s");
        if (output == "series" && until < averagingS) root.Refuse("untilS", "forecast.refused.until-averaging", $"{Text(until)}: is before the first averaging time ends ({Text(averagingS)} s)");
        var step = root.Number("outputStepS", 1, 1e7, "s");
        var members = root.Whole("members", 1, MostMembers, "members") ?? 1;
        var values = receptors * (output == "series" && until is { } end ? Math.Max(1, end / (step ?? averagingS)) : 1);
        if (values > MostValues) root.Refuse(output == "series" ? "outputStepS" : "receptors", "forecast.refused.too-many-values", $"makes {Text(values)} values: at most {Text(MostValues)}; take a longer step, a shorter run or fewer receptors");
        else if (values * members > MostMemberValues) root.Refuse("members", "forecast.refused.too-many-members", $"{members} times {Text(values)} values: at most {Text(MostMemberValues)}");
        return new(until, step, members, root.Whole("seed", 0, int.MaxValue, "a whole number") ?? 1);
    }

    static string Text(double? value) => (value ?? 0).ToString("G6", CultureInfo.InvariantCulture);
}
