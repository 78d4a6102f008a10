using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>The fewest units that explain all codes: each code stands for at least one unit of its group (rule D).</summary>
/// <remarks>An exact smallest hitting set by branch and bound. Groups of real codes are small and local; should a search still exceed its steps, the answer is a lower bound, never more than the truth.</remarks>
public static class FewestUnits
{
    const int MostSteps = 20_000;

    public static int Of(IEnumerable<IReadOnlySet<UnitCode>> groups)
    {
        var open = groups.Where(group => group.Count > 0).ToList();
        var steps = 0;
        return Search(Minimal(open), 0, int.MaxValue, ref steps);
    }

    static int Search(List<IReadOnlySet<UnitCode>> open, int chosen, int best, ref int steps)
    {
        if (open.Count == 0) return chosen;
        var bound = chosen + Disjoint(open);
        if (bound >= best || ++steps > MostSteps) return bound;
        foreach (var unit in open.MinBy(group => group.Count)!.OrderByDescending(unit => open.Count(group => group.Contains(unit))))
        {
            best = Math.Min(best, Search([.. open.Where(group => !group.Contains(unit))], chosen + 1, best, ref steps));
            if (best == bound) break;
        }
        return best;
    }

    /// <summary>Groups without a unit in common need one unit each.</summary>
    static int Disjoint(List<IReadOnlySet<UnitCode>> open)
    {
        var taken = new HashSet<UnitCode>();
        var count = 0;
        foreach (var group in open.OrderBy(group => group.Count))
        {
            if (group.Any(taken.Contains)) continue;
            taken.UnionWith(group);
            count++;
        }
        return count;
    }

    /// <summary>A group that contains another is explained with it.</summary>
    static List<IReadOnlySet<UnitCode>> Minimal(List<IReadOnlySet<UnitCode>> groups)
    {
        var kept = new List<IReadOnlySet<UnitCode>>();
        foreach (var group in groups.OrderBy(group => group.Count))
            if (!kept.Any(smaller => smaller.IsSubsetOf(group))) kept.Add(group);
        return kept;
    }
}
