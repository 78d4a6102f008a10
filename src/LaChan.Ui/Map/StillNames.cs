using LaChan.Contracts.Reference;

namespace LaChan.Ui;

/// <summary>Where names and chips of a still map may stand: none over another, none over the edge. Sizes are estimates: the server does not set type.</summary>
sealed class StillNames(StillFrame frame)
{
    const double PerLetter = 6.1, LineHeight = 16;

    readonly List<(double X, double Y, double W, double H)> taken = [];

    /// <summary>Width of a name at 12 px, pixels, a little more than it takes.</summary>
    public static double Width(string words) => words.Length * PerLetter;

    /// <summary>Takes a place whatever lies there.</summary>
    public void Take(double x, double y, double w, double h) => taken.Add((x, y, w, h));

    /// <summary>Takes a place if it is free and inside.</summary>
    public bool TryTake(double x, double y, double w, double h)
    {
        if (x < 2 || y < 2 || x + w > frame.Width - 2 || y + h > frame.Height - 2) return false;
        if (taken.Any(t => t.X < x + w && x < t.X + t.W && t.Y < y + h && y < t.Y + t.H)) return false;
        Take(x, y, w, h);
        return true;
    }

    /// <summary>The names that find room, in their order; with the first baseline of each.</summary>
    public IEnumerable<(MapName Name, IReadOnlyList<string> Lines, double X, double Y)> Place(IEnumerable<MapName> names, string language)
    {
        foreach (var name in names)
        {
            var lines = Lines(name, language);
            var (x, y, w) = (frame.X(name.Point.Lon), frame.Y(name.Point.Lat), lines.Max(Width));
            var high = LineHeight * lines.Length;
            if (name.Kind == "islands")
            {
                // Above the islands, and never left out.
                Take(x - w / 2, y - 20 - high, w, high);
                yield return (name, lines, x, y - 8 - high);
            }
            else if (Free(x, y, w, high) is { } free)
                yield return (name, lines, free.X, free.Y + 12);
        }
    }

    /// <summary>The middle of the first free place at, above, below, right and left of a point, and its top.</summary>
    (double X, double Y)? Free(double x, double y, double w, double h)
    {
        foreach (var (middle, top) in new[] { (x, y - h / 2), (x, y - h - 6), (x, y + 6), (x + w / 2 + 8, y - h / 2), (x - w / 2 - 8, y - h / 2) })
            if (TryTake(middle - w / 2, top, w, h)) return (middle, top);
        return null;
    }

    static string[] Lines(MapName name, string language)
    {
        var words = language == "en" ? name.En : name.Vi;
        if (name.Kind == "country") return [words.ToUpperInvariant()];
        if (words.StartsWith("Thành phố ", StringComparison.Ordinal)) return ["Thành phố", words[10..]];
        return name.Kind == "islands" && words.IndexOf(" (", StringComparison.Ordinal) is > 0 and var cut ? [words[..cut].ToUpperInvariant(), words[(cut + 1)..]] : [words];
    }
}
