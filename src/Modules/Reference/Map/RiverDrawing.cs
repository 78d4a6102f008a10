using LaChan.Platform;
using LaChan.Reference.Units;
using NetTopologySuite.Geometries;

namespace LaChan.Reference.Map;

/// <summary>The rivers of the base pack as lines through their points, at most 25 km apart: a drawing, not a survey.</summary>
static class RiverDrawing
{
    /// <summary>Name, class by the largest mean flow (1 from 1,000 m³/s, 2 from 300, 3 from 100, 4 below or not known), line.</summary>
    public static IEnumerable<(string Name, int Class, Geometry Line)> Lines()
    {
        var rows = BaseData.Rows<RiverRow>("geography/rivers.json");
        var at = rows.DistinctBy(x => x.Point).ToDictionary(x => x.Point, x => new Coordinate(x.Lon, x.Lat));
        foreach (var river in rows.GroupBy(x => x.River))
            yield return (river.Key, Class(river.Max(x => x.MeanFlowM3S)), Geo.Factory.BuildGeometry([.. Chains([.. river]).Select(x => Line(x, at)).Where(x => x.NumPoints > 1)]));
    }

    static int Class(double? flow) => flow switch { >= 1000 => 1, >= 300 => 2, >= 100 => 3, _ => 4 };

    static LineString Line(List<string> chain, Dictionary<string, Coordinate> at)
    {
        var points = chain.Where(at.ContainsKey).Select(x => at[x].Copy()).ToArray();
        return points.Length > 1 ? Geo.Factory.CreateLineString(points) : Geo.Factory.CreateLineString();
    }

    /// <summary>Rows that follow one another in the table and downstream are one chain.</summary>
    static IEnumerable<List<string>> Chains(IReadOnlyList<RiverRow> rows)
    {
        List<string>? chain = null;
        foreach (var row in rows)
        {
            if (chain is null || chain[^1] != row.Point)
            {
                if (chain is not null) yield return chain;
                chain = [row.Point];
            }
            if (row.Next is { } next) chain.Add(next);
        }
        if (chain is not null) yield return chain;
    }

    sealed record RiverRow(string River, string Point, double Lat, double Lon, string? Next = null, double? MeanFlowM3S = null);
}
