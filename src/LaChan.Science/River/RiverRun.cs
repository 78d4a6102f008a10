namespace LaChan.Science.River;

/// <summary>
/// A substance in a network of rivers: advection, dispersion, exchange with slow water, decay, water from the banks, junctions and splits,
/// with a steady flow. Finite volumes: what leaves one cell enters the next, so nothing is lost.
/// </summary>
/// <remarks>
/// R. L. Runkel (1998), USGS Water-Resources Investigations Report 98-4018, equations 1 and 2. Operators one after the other (half a step of
/// exchange and decay, <see cref="LimitedQuickest"/>, dispersion, half a step of exchange and decay). The cell is the length over which
/// dispersion matches advection, D/U, but 100 to 2,000 cells a reach. Not for flows that change with time, tides or density.
/// </remarks>
public sealed class RiverRun
{
    const int FewestCells = 100, MostCells = 2000, MostCellsInAll = 40_000;

    readonly List<RiverPiece> pieces = [];
    readonly List<(double FromM, RiverPiece Piece)>[] byReach;
    readonly double longestS;

    /// <summary>Lays the grid.</summary>
    /// <param name="longestCellM">Cells are no longer, where the caller wants it finer; 0: no wish.</param>
    /// <exception cref="ArgumentException">A circle in the network or a place outside its reach.</exception>
    public RiverRun(IReadOnlyList<Reach> reaches, IReadOnlyList<Inflow> inflows, double decayPerS, double longestCellM = 0)
    {
        var order = ReachOrder.Of(reaches);
        if (order.Count < reaches.Count) throw new ArgumentException("the reaches flow in a circle");
        byReach = [.. reaches.Select(_ => new List<(double, RiverPiece)>())];
        var most = Math.Clamp(MostCellsInAll / reaches.Count, FewestCells, MostCells);
        foreach (var number in order) Lay(number, reaches[number], [.. inflows.Where(x => x.Reach == number)], decayPerS, most, longestCellM);
        foreach (var number in order)
            foreach (var (next, fraction) in reaches[number].Downstream) Join(byReach[number][^1].Piece, byReach[next][0].Piece, fraction);
        longestS = pieces.Min(x => x.LongestS);
    }

    public RiverBudget Budget { get; } = new();

    /// <summary>Concentrations, mg/L, at each place at 0, step, 2·step … until the end: one array a place.</summary>
    /// <param name="each">Called after every step of the computation, for those who watch the budget.</param>
    public double[][] Run(IReadOnlyList<(int Reach, double AtM)> places, double stepS, double untilS, CancellationToken ct, Action<RiverBudget>? each = null)
    {
        var rows = (int)(untilS / stepS + 1e-9);
        var parts = (int)Math.Ceiling(stepS / longestS);
        var result = places.Select(_ => new double[rows + 1]).ToArray();
        for (var row = 1; row <= rows; row++)
        {
            ct.ThrowIfCancellationRequested();
            for (var part = 0; part < parts; part++)
            {
                Step((row - 1 + (double)part / parts) * stepS, stepS / parts);
                if (each is null) continue;
                Budget.HeldG = pieces.Sum(x => x.HeldG);
                each(Budget);
            }
            for (var i = 0; i < places.Count; i++) result[i][row] = At(places[i].Reach, places[i].AtM);
        }
        Budget.HeldG = pieces.Sum(x => x.HeldG);
        return result;
    }

    void Step(double fromS, double stepS)
    {
        // Upstream first: what leaves a piece in this step enters the next in the same step.
        foreach (var piece in pieces)
        {
            piece.Advance(fromS, stepS, Budget);
            piece.ArrivingG = 0;
            foreach (var (next, fraction) in piece.Downstream) next.ArrivingG += fraction * piece.LeftG;
        }
    }

    double At(int reach, double atM)
    {
        var (from, piece) = byReach[reach].Last(x => x.FromM <= atM);
        return piece.At(atM - from);
    }

    /// <summary>A reach is cut where a concentration is held inside it; an open end gets a stretch more, so that the end does not show at the last place.</summary>
    void Lay(int number, Reach reach, IReadOnlyList<Inflow> inflows, double decayPerS, int most, double longestCellM)
    {
        if (inflows.Any(x => x.AtM < 0 || x.AtM >= reach.LengthM)) throw new ArgumentException($"an inflow lies outside reach {number}");
        double[] cuts = [0, .. inflows.Where(x => !x.IsLoad && x.AtM > 0).Select(x => x.AtM).Distinct().Order(), reach.LengthM];
        var cell = Math.Clamp(reach.DispersionM2S / reach.VelocityMs, reach.LengthM / most, reach.LengthM / FewestCells);
        if (longestCellM > 0) cell = Math.Min(cell, longestCellM);
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var length = cuts[i + 1] - cuts[i];
            var piece = Add(number, cuts[i], new(reach, length, reach.FlowM3S + reach.LateralM3SPerM * cuts[i], reach.LateralM3SPerM, Math.Max(4, (int)Math.Ceiling(length / cell - 1e-9)), decayPerS));
            piece.Held = inflows.FirstOrDefault(x => !x.IsLoad && x.AtM == cuts[i]);
            piece.Loads.AddRange(inflows.Where(x => x.IsLoad && x.AtM >= cuts[i] && x.AtM < cuts[i + 1])
                .Select(x => (Math.Min(piece.Cells - 1, (int)((x.AtM - cuts[i]) / piece.CellM)), x)));
        }
        if (reach.Downstream.Count > 0) return;
        var beyond = Math.Clamp(4 * reach.DispersionM2S * reach.AreaM2 / reach.EndFlowM3S, 4 * cell, reach.LengthM);
        Add(number, reach.LengthM, new(reach, beyond, reach.EndFlowM3S, 0, Math.Max(4, (int)Math.Ceiling(beyond / cell)), decayPerS));
    }

    RiverPiece Add(int reach, double fromM, RiverPiece piece)
    {
        if (byReach[reach].Count > 0) Join(byReach[reach][^1].Piece, piece, 1);
        byReach[reach].Add((fromM, piece));
        pieces.Add(piece);
        return piece;
    }

    static void Join(RiverPiece piece, RiverPiece next, double fraction)
    {
        piece.Downstream.Add((next, fraction));
        next.ArrivingM3S += fraction * piece.EndFlowM3S;
    }
}
