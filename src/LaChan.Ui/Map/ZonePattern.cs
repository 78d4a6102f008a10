namespace LaChan.Ui;

/// <summary>What zones are filled with on maps and in legends, so that their steps differ without colour: dots, one way, both ways.</summary>
public static class ZonePattern
{
    static readonly string[] Strokes = ["", "M2 2h.1M6 6h.1", "M-2 2 2 -2M0 8 8 0M6 10 10 6", "M-2 2 2 -2M0 8 8 0M6 10 10 6M-2 6 2 10M0 0 8 8M6 -2 10 2"];

    /// <summary>The pattern as an SVG element.</summary>
    /// <param name="step">1 the lightest; from 3 on both ways.</param>
    /// <param name="ink">A colour, such as <c>var(--ink2)</c>.</param>
    public static string Svg(string id, int step, string ink) =>
        $"<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path d=\"{Strokes[Math.Clamp(step, 0, 3)]}\" style=\"stroke:{ink};stroke-width:{(step == 1 ? "1.6" : "0.9")}\" stroke-linecap=\"round\"/></pattern>";
}
