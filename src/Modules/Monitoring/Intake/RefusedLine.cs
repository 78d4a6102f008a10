using LaChan.Ui;

namespace LaChan.Monitoring.Intake;

/// <summary>A line, or a whole file (line 0), that was not taken: which field, what stood there, what would be right.</summary>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Field">file, columns, symbol, value, unit, time or status.</param>
/// <param name="Reason">Key of the text <c>monitoring.refused.{reason}</c>.</param>
/// <param name="Value">What stood there, cut to 60 letters.</param>
/// <param name="Right">What would be right, where it depends on the case.</param>
/// <param name="Text">The line as it stood, cut to 500 letters.</param>
public sealed record RefusedLine(int Line, string Field, string Reason, string Value, string Right, string Text)
{
    /// <summary>What is wrong and what would be right, in one sentence.</summary>
    public string What(Texts texts, string language) => texts.Of(language, $"monitoring.refused.{Reason}", Value, Right);

    internal static string Cut(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
