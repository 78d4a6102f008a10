using System.Net;
using System.Text;
using LaChan.Contracts.Reference;
using NetTopologySuite.Geometries;

namespace LaChan.Ui;

/// <summary>A map as SVG, drawn by the server: for pages without script and for small pictures. Layers, widths and colours are those of the map element; colours are the page's tokens.</summary>
public sealed class StillDrawing(MapGround ground, StillFrame frame, IReadOnlyList<StillItem> items, string language)
{
    static readonly double[] Bars = [100, 50, 20, 10, 5, 2, 1, 0.5];
    static readonly string[] Above = ["station", "facility", "incident", "alarm"];

    readonly StringBuilder svg = new();
    readonly StillNames names = new(frame);

    bool Local => ground.Communes.Count > 0;

    /// <summary>Keeps names and chips away from where the page lays something over the picture.</summary>
    public StillDrawing Keep(double x, double y, double w, double h)
    {
        names.Take(x, y, w, h);
        return this;
    }

    /// <param name="label">What the picture shows, for those who do not see it.</param>
    /// <param name="root">Further attributes of the root element.</param>
    public string Svg(string label, string root = "class=\"still-map\"")
    {
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" {root} viewBox=\"0 0 {N(frame.Width)} {N(frame.Height)}\" role=\"img\" aria-label=\"{Encoded(label)}\">");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"var(--map-sea)\"/>");
        Ground();
        Zones();
        var marks = items.Where(x => Above.Contains(x.Layer)).OrderBy(x => Array.IndexOf(Above, x.Layer)).ThenBy(x => x.Level).ToList();
        foreach (var mark in marks.Where(x => x.Layer != "station")) names.Take(X(mark) - 12, Y(mark) - 12, 24, 24);
        // The islands' names first: nothing may take their place.
        Names(x => x.Kind == "islands");
        var chips = items.Where(x => x.Layer == "zone").Select(ZoneName).Concat(marks.AsEnumerable().Reverse().Select(Chip)).ToList();
        Names(x => x.Kind != "islands" && (Local || x.Kind is "sea" or "country" or "city" && x.Rank <= 2));
        foreach (var mark in marks) Mark(mark);
        foreach (var chip in chips) svg.Append(chip);
        if (Local) Scale();
        return svg.Append("</svg>").ToString();
    }

    void Ground()
    {
        Layer("ground", ground.Neighbours, "fill=\"var(--map-neighbour)\" stroke=\"var(--map-neighbour-line)\" stroke-width=\".7\"");
        Layer("coast", ground.Provinces, $"fill=\"var(--map-land)\" stroke=\"var(--map-coast)\" stroke-width=\"{(Local ? 2.4 : 1.8)}\"");
        Layer("islands", ground.Islands, "fill=\"var(--map-land)\" stroke=\"var(--map-coast)\" stroke-width=\"1.4\"");
        Layer("land", ground.Provinces, "fill=\"var(--map-land)\"");
        Layer("rivers", ground.Rivers.Where(x => Local || x.Class <= 2).Select(x => x.Line), $"fill=\"none\" stroke=\"var(--map-river)\" stroke-width=\"{(Local ? 2.2 : 0.7)}\"");
        Layer("roads", ground.Roads, "fill=\"none\" stroke=\"var(--map-road)\" stroke-width=\"2\"");
        Layer("communes", ground.Communes, "fill=\"none\" stroke=\"var(--map-commune)\" stroke-dasharray=\"3 2\"");
        Layer("provinces", ground.Provinces, Local ? "fill=\"none\" stroke=\"var(--map-province-local)\" stroke-width=\"1.8\" stroke-dasharray=\"6 2 1 2\"" : "fill=\"none\" stroke=\"var(--map-province)\" stroke-width=\".6\"");
    }

    void Layer(string name, IEnumerable<Geometry> shapes, string look)
    {
        var path = string.Concat(shapes.Select(frame.Path));
        if (path.Length > 0) svg.Append($"<path data-layer=\"{name}\" {look} stroke-linejoin=\"round\" d=\"{path}\"/>");
    }

    /// <summary>Threat zones in the colours of their levels, shares in grey; each step with its pattern.</summary>
    void Zones()
    {
        var areas = items.Where(x => x.Layer is "zone" or "share").OrderBy(x => x.Level).ToList();
        foreach (var (layer, level) in areas.Select(x => (x.Layer, x.Level)).Distinct()) svg.Append(ZonePattern.Svg(Pattern(layer, level), level, Ink(layer, level)));
        foreach (var area in areas)
        {
            var path = frame.Path(area.Shape);
            var dashes = area.Open ? " stroke-dasharray=\"5 4\"" : area.Layer == "share" ? " stroke-dasharray=\"4 3\"" : "";
            if (area.Layer == "zone") svg.Append($"<path fill=\"var(--h{area.Level})\" fill-opacity=\".25\" d=\"{path}\"/>");
            svg.Append($"<path data-layer=\"{area.Layer}\" fill=\"url(#{Pattern(area.Layer, area.Level)})\" stroke=\"{Ink(area.Layer, area.Level)}\" stroke-width=\"1.8\"{dashes} d=\"{path}\"/>");
        }
        foreach (var ring in items.Where(x => x.Layer == "ring"))
            svg.Append($"<path data-layer=\"ring\" fill=\"none\" stroke=\"var(--map-ring)\" stroke-dasharray=\"1 3\" stroke-linecap=\"round\" d=\"{frame.Path(ring.Shape)}\"/>");
    }

    static string Pattern(string layer, int level) => $"still-{layer}-{level}";
    static string Ink(string layer, int level) => layer == "zone" ? $"var(--ink{level})" : "var(--map-band)";

    void Names(Func<MapName, bool> wanted)
    {
        foreach (var (name, lines, x, y) in names.Place(ground.Names.Where(wanted), language))
        {
            var soft = name.Kind is "sea" or "country";
            var size = name is { Kind: "sea", Rank: 1 } ? "font-size=\"14\" letter-spacing=\"4\"" : "font-size=\"12\"";
            svg.Append($"<g data-name=\"{name.Kind}\" {size} text-anchor=\"middle\" fill=\"var(--map-label{(soft ? "-soft" : "")})\" stroke=\"var(--map-{(name.Kind is "sea" or "islands" ? "sea" : "land")})\" stroke-width=\"2.6\" paint-order=\"stroke\">");
            foreach (var (line, i) in lines.Select((line, i) => (line, i))) svg.Append($"<text x=\"{N(x)}\" y=\"{N(y + 15 * i)}\">{Encoded(line)}</text>");
            svg.Append("</g>");
        }
    }

    void Mark(StillItem mark)
    {
        var (x, y) = (X(mark), Y(mark));
        svg.Append(mark.Layer switch
        {
            "station" => $"<use href=\"/dist/icons.svg#station-ring\" x=\"{N(x - 6)}\" y=\"{N(y - 6)}\" width=\"12\" height=\"12\" color=\"var(--map-station)\"/>",
            "facility" => Spot(x, y, "50%", "var(--panel)", "var(--text)", "building-factory-2", null),
            "incident" => Spot(x, y, "4", mark.Open ? "var(--panel)" : Token("h", mark), mark.Open ? Token("ink", mark) : Token("on", mark), $"shield-{mark.Level}", mark),
            _ => Spot(x, y, "50%", Token("h", mark), Token("on", mark), $"severity-{mark.Level}", mark),
        });
    }

    /// <summary>A marker 24 px wide; a link where it leads somewhere.</summary>
    static string Spot(double x, double y, string radius, string fill, string ink, string icon, StillItem? mark)
    {
        var spot = $"<rect x=\"{N(x - 12)}\" y=\"{N(y - 12)}\" width=\"24\" height=\"24\" rx=\"{radius}\" fill=\"{fill}\" stroke=\"{(mark?.Open == false ? "var(--panel)" : ink)}\" stroke-width=\"1.5\"{(mark?.Open == true ? " stroke-dasharray=\"3 2\"" : "")}/>"
            + $"<use href=\"/dist/icons.svg#{icon}\" x=\"{N(x - 8)}\" y=\"{N(y - 8)}\" width=\"16\" height=\"16\" color=\"{ink}\"/>";
        return mark?.Href is { } href ? $"<a href=\"{Encoded(href)}\" target=\"_top\" aria-label=\"{Encoded(mark.Label ?? "")}\">{spot}</a>" : spot;
    }

    /// <summary>The words beside a marker: right, left, below or above it; none where none is free.</summary>
    string Chip(StillItem mark)
    {
        if (mark.Label is not { Length: > 0 } words) return "";
        var (x, y, w) = (X(mark), Y(mark), StillNames.Width(words) + 10);
        foreach (var (left, top) in new[] { (x + 16, y - 10), (x - 16 - w, y - 10), (x - w / 2, y + 15), (x - w / 2, y - 35) })
        {
            if (names.TryTake(left, top, w, 20)) return Box(words, left, top, w, mark.Layer == "alarm");
        }
        return "";
    }

    /// <summary>What to do in a zone, written in its middle.</summary>
    string ZoneName(StillItem zone)
    {
        if (zone.Label is not { Length: > 0 } words) return "";
        var (at, w) = (zone.Shape.InteriorPoint.Coordinate, StillNames.Width(words) + 14);
        var (left, top) = (frame.X(at.X) - w / 2, frame.Y(at.Y) - 10);
        return names.TryTake(left, top, w, 20) ? Box(words, left, top, w, true) : "";
    }

    static string Box(string words, double left, double top, double w, bool bold) =>
        $"<rect x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(w)}\" height=\"20\" rx=\"3\" fill=\"var(--panel)\" stroke=\"var(--line2)\"/><text x=\"{N(left + w / 2)}\" y=\"{N(top + 14)}\" font-size=\"12\" text-anchor=\"middle\" fill=\"var(--text)\"{(bold ? " font-weight=\"600\"" : "")}>{Encoded(words)}</text>";

    /// <summary>A bar of 1, 2, 5 ... km at the lower right.</summary>
    void Scale()
    {
        var km = Bars.FirstOrDefault(x => x * frame.PixelsPerKm <= frame.Width / 4, Bars[^1]);
        var (right, y) = (frame.Width - 12, frame.Height - 10);
        svg.Append($"<path d=\"M{N(right - km * frame.PixelsPerKm)} {N(y)}H{N(right)}\" stroke=\"var(--text)\" stroke-width=\"2\"/><text x=\"{N(right)}\" y=\"{N(y - 5)}\" font-size=\"11\" text-anchor=\"end\" fill=\"var(--map-label)\" stroke=\"var(--map-land)\" stroke-width=\"2.6\" paint-order=\"stroke\">{N(km)} km</text>");
    }

    double X(StillItem item) => frame.X(item.Shape.Coordinate.X);
    double Y(StillItem item) => frame.Y(item.Shape.Coordinate.Y);
    static string Token(string kind, StillItem item) => item.Level is >= 1 and <= 4 ? $"var(--{kind}{item.Level})" : kind == "h" ? "var(--panel)" : "var(--text)";
    static string N(double value) => StillFrame.Number(value);
    static string Encoded(string words) => WebUtility.HtmlEncode(words);
}
