namespace LaChan.Science.River;

/// <summary>Reaches in the order of the water: each after all that lead to it.</summary>
public static class ReachOrder
{
    /// <returns>Indices of the reaches. Those on a circle, and those below one, are left out: fewer than there are reaches means that the water flows in a circle.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<Reach> reaches)
    {
        var waiting = new int[reaches.Count];
        foreach (var (next, _) in reaches.SelectMany(x => x.Downstream)) waiting[next]++;
        var order = Enumerable.Range(0, reaches.Count).Where(x => waiting[x] == 0).ToList();
        for (var i = 0; i < order.Count; i++)
            foreach (var (next, _) in reaches[order[i]].Downstream)
                if (--waiting[next] == 0) order.Add(next);
        return order;
    }
}
