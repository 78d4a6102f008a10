using System.Globalization;
using System.Text.RegularExpressions;
using LaChan.Platform;

namespace LaChan.Modules.Tests.Ui;

/// <summary>The colours of both themes keep the ratios of WCAG 2: text 4.5, edges of controls 3.</summary>
public class ContrastTests
{
    static readonly string Css = File.ReadAllText(Path.Combine(BaseData.Checkout!, "web", "src", "style", "tokens.css"));

    // Second on the first; the least ratio.
    static readonly (string Text, string Ground, double Least)[] Pairs =
    [
        ("text", "panel", 4.5), ("text", "panel2", 4.5), ("text", "bg", 4.5), ("text2", "panel", 4.5), ("text2", "panel2", 4.5), ("text2", "bg", 4.5),
        ("text3", "panel", 4.5), ("text3", "panel2", 4.5), ("text2", "soft3", 4.5), ("text3", "soft3", 4.5), ("text2", "accsoft", 4.5),
        ("accent", "panel", 4.5), ("accent", "accsoft", 4.5), ("onacc", "accent", 4.5), ("onex", "ex", 4.5), ("ok", "panel", 4.5), ("line2", "panel", 3),
        ("on1", "h1", 4.5), ("on2", "h2", 4.5), ("on3", "h3", 4.5), ("on4", "h4", 4.5),
        ("ink1", "panel", 4.5), ("ink2", "panel", 4.5), ("ink3", "panel", 4.5), ("ink4", "panel", 4.5),
        ("ink1", "soft1", 4.5), ("ink2", "soft2", 4.5), ("ink3", "soft3", 4.5), ("ink4", "soft4", 4.5),
        ("map-label", "map-land", 4.5), ("map-label", "map-sea", 4.5),
    ];

    public static TheoryData<string, string, string, double> Cases =>
        [.. from theme in new[] { "light", "dark" } from pair in Pairs select (theme, pair.Text, pair.Ground, pair.Least)];

    [Theory, MemberData(nameof(Cases))]
    public void Words_and_edges_stand_out_from_what_they_lie_on(string theme, string text, string ground, double least)
    {
        var colours = Colours(theme);
        var ratio = Ratio(colours[text], colours[ground]);
        Assert.True(ratio >= least, string.Create(CultureInfo.InvariantCulture, $"{theme}: {text} on {ground} is {ratio:0.00}, needs {least}"));
    }

    [Fact]
    public void The_scale_gets_darker_with_every_step_so_that_a_grey_print_keeps_its_order()
    {
        var light = Colours("light");
        var steps = Enumerable.Range(1, 4).Select(x => Luminance(light[$"h{x}"])).ToList();
        Assert.Equal(steps.OrderDescending(), steps);
    }

    [Fact]
    public void The_systems_dark_is_the_chosen_dark()
    {
        var blocks = Regex.Matches(Css, @":root:not\(\[data-theme\]\) \{(.*?)\}", RegexOptions.Singleline);
        Assert.Equal(Colours("dark"), Read(Assert.Single(blocks).Groups[1].Value));
    }

    static Dictionary<string, string> Colours(string theme)
    {
        var start = Css.IndexOf(theme == "light" ? ":root {" : "[data-theme=dark] {", StringComparison.Ordinal);
        return Read(Css[start..Css.IndexOf('}', start)]);
    }

    static Dictionary<string, string> Read(string block) => Regex.Matches(block, "--([a-z0-9-]+): (#[0-9A-Fa-f]{6});").ToDictionary(x => x.Groups[1].Value, x => x.Groups[2].Value);

    static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    // Relative luminance, WCAG 2.2.
    static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
