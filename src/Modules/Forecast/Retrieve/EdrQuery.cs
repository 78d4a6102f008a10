using System.Globalization;
using LaChan.Kernel;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace LaChan.Forecast.Retrieve;

/// <summary>What is asked of a collection, read and checked.</summary>
/// <param name="Shape">Points of a position query, polygons of an area query; longitude, latitude.</param>
/// <param name="From">Values from this moment on; null: from the beginning.</param>
/// <param name="To">Up to this moment; null: to the end.</param>
/// <param name="HeightM">Above ground.</param>
/// <param name="Format">One of <see cref="EdrCatalogue.Formats"/>.</param>
sealed record EdrQuery(Geometry Shape, DateTimeOffset? From, DateTimeOffset? To, double HeightM, string Format)
{
    const int LongestCoords = 4_000, MostPoints = 50, MostCorners = 1_000, DeepestBrackets = 3;
    const double BreathM = 1.5, LargestAreaKm2 = 10_000, KmADegree = 111.195;

    static readonly string[] Known = ["coords", "datetime", "parameter-name", "z", "crs", "f"];
    static readonly string[] Crs = ["CRS84", "OGC:CRS84", EdrCatalogue.Crs84];

    /// <param name="asked">The address's parameters by name; each given once.</param>
    /// <param name="kind">position or area.</param>
    /// <exception cref="RefusedException">The parameter, its value and what would be right.</exception>
    public static EdrQuery Read(IReadOnlyDictionary<string, string> asked, string kind)
    {
        if (asked.Keys.FirstOrDefault(x => !Known.Contains(x)) is { } unknown) throw new RefusedException(unknown, $"is not known here; known are {string.Join(", ", Known)}");
        if (asked.TryGetValue("crs", out var crs) && !Crs.Contains(crs)) throw new RefusedException("crs", $"\"{Shown(crs)}\": only CRS84 (longitude, latitude) is known");
        if (asked.TryGetValue("parameter-name", out var names) && names.Split(',').FirstOrDefault(x => x.Trim() != EdrCatalogue.Parameter) is { } other) throw new RefusedException("parameter-name", $"\"{Shown(other)}\": must be {EdrCatalogue.Parameter}");
        var format = asked.TryGetValue("f", out var f) ? EdrCatalogue.Formats.FirstOrDefault(x => x.Equals(f, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException("f", $"\"{Shown(f)}\": must be one of {string.Join(", ", EdrCatalogue.Formats)}") : EdrCatalogue.Formats[0];
        var (from, to) = asked.TryGetValue("datetime", out var time) ? Time(time) : (null, null);
        return new(Coords(asked.GetValueOrDefault("coords", ""), kind), from, to, asked.TryGetValue("z", out var z) ? Height(z) : BreathM, format);
    }

    static Geometry Coords(string text, string kind)
    {
        string[] kinds = kind == "position" ? ["POINT", "MULTIPOINT"] : ["POLYGON", "MULTIPOLYGON"];
        var wanted = $"must be WKT, {string.Join(" or ", kinds)}, longitude before latitude";
        if (text.Trim().Length == 0) throw new RefusedException("coords", $"is missing: {wanted}");
        if (text.Length > LongestCoords) throw new RefusedException("coords", $"has {text.Length} letters; at most {LongestCoords}");
        // Looked at before it is read: brackets in brackets would be followed however deep they go.
        if (!kinds.Contains(text.Trim().Split('(', ' ')[0].ToUpperInvariant()) || Depth(text) > DeepestBrackets) throw new RefusedException("coords", $"\"{Shown(text)}\": {wanted}");
        try
        {
            return Checked(new WKTReader { IsOldNtsCoordinateSyntaxAllowed = false }.Read(text));
        }
        catch (Exception torn) when (torn is ParseException or ArgumentException or FormatException or OverflowException or InvalidOperationException) // all that the reader throws at broken text
        {
            throw new RefusedException("coords", $"\"{Shown(text)}\": cannot be read; {wanted}");
        }
    }

    static Geometry Checked(Geometry shape)
    {
        if (shape.IsEmpty) throw new RefusedException("coords", "is empty");
        if (shape.Coordinates.FirstOrDefault(p => !(Math.Abs(p.X) <= 180) || !(Math.Abs(p.Y) <= 85)) is { } beyond) throw new RefusedException("coords", FormattableString.Invariant($"{beyond.X} {beyond.Y}: longitude must be -180 to 180, latitude -85 to 85"));
        if (shape.Dimension == Dimension.Point) return shape.NumGeometries <= MostPoints ? shape : throw new RefusedException("coords", $"has {shape.NumGeometries} points; at most {MostPoints}");
        if (shape.NumPoints > MostCorners) throw new RefusedException("coords", $"has {shape.NumPoints} corners; at most {MostCorners}");
        if (!shape.IsValid) throw new RefusedException("coords", "crosses itself, or its rings lie in each other");
        var box = shape.EnvelopeInternal;
        var area = box.Width * Math.Cos(box.Centre.Y * Math.PI / 180) * box.Height * KmADegree * KmADegree;
        return area <= LargestAreaKm2 ? shape : throw new RefusedException("coords", FormattableString.Invariant($"spans {area:0} km²; at most {LargestAreaKm2:0}"));
    }

    /// <summary>A moment, or two with "/" between, either of which may be open ("..").</summary>
    static (DateTimeOffset? From, DateTimeOffset? To) Time(string text)
    {
        var ends = text.Split('/');
        if (ends.Length > 2) throw new RefusedException("datetime", $"\"{Shown(text)}\": must be a moment, or two with / between");
        var (from, to) = (Moment(ends[0]), Moment(ends[^1]));
        return from > to ? throw new RefusedException("datetime", $"\"{Shown(text)}\": ends before it begins") : (from, to);

        DateTimeOffset? Moment(string end) =>
            end is ".." or "" && ends.Length == 2 ? null
            : end.Length >= 10 && DateTimeOffset.TryParse(end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new RefusedException("datetime", $"\"{Shown(end)}\": must be a moment, as 2026-11-24T02:12:00Z");
    }

    static double Height(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var metres) && metres is >= 0 and <= 10_000
        ? metres : throw new RefusedException("z", $"\"{Shown(text)}\": must be one height above ground, 0 to 10000 m");

    static int Depth(string text)
    {
        int depth = 0, deepest = 0;
        foreach (var letter in text)
        {
            if (letter == '(') deepest = Math.Max(deepest, ++depth);
            if (letter == ')') depth--;
        }
        return deepest;
    }

    static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
