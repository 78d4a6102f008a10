using System.Text.Json;
using LaChan.Forecast.Source;

namespace LaChan.Forecast.Runs;

/// <summary>An estimated source as a run's file holds it, set beside the case that it was asked for.</summary>
/// <param name="XM">Median, metres east; north and kg/s likewise.</param>
/// <param name="X90">5 and 95 %, as the others'.</param>
/// <param name="Candidates">The likeliest first; metres from the median place.</param>
public sealed record SourceEstimate(
    SourceCase Case, double XM, double YM, double RateKgS, (double Low, double High) X90, (double Low, double High) Y90, (double Low, double High) Rate90,
    IReadOnlyList<(SourceCandidate Place, double Probability, double AwayM)> Candidates)
{
    /// <summary>The least probability of each word, the surest first.</summary>
    static readonly (double From, string Word)[] Words = [(0.9, "sure"), (0.66, "likely"), (0.33, "possible"), (0.1, "unlikely"), (0, "remote")];

    /// <param name="input">Of the run.</param>
    /// <param name="answer">Its <c>estimate.json</c>.</param>
    public static SourceEstimate Of(string input, string answer)
    {
        var asked = SourceCaseFile.Read(input);
        using var document = JsonDocument.Parse(answer);
        var root = document.RootElement;
        var interval = root.GetProperty("interval90");
        var (x, y) = (root.GetProperty("xM").GetDouble(), root.GetProperty("yM").GetDouble());
        var probabilities = root.GetProperty("candidates").EnumerateArray().Select(one => one.GetProperty("probability").GetDouble());
        return new(asked, x, y, root.GetProperty("rateKgS").GetDouble(), Pair(interval.GetProperty("xM")), Pair(interval.GetProperty("yM")), Pair(interval.GetProperty("rateKgS")),
            [.. asked.Candidates.Zip(probabilities, (one, probability) => (one, probability, Math.Sqrt(Math.Pow(one.XM - x, 2) + Math.Pow(one.YM - y, 2)))).OrderByDescending(one => one.probability)]);
    }

    /// <summary>Key of the words for a probability.</summary>
    public static string Word(double probability) => Words.First(x => probability >= x.From).Word;

    static (double, double) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
