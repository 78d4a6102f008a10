using System.Numerics;

namespace LaChan.Science.River;

/// <summary>A uniform stretch of the grid: its cells, and how they move through one step. Concentrations in mg/L, which is g/m³.</summary>
sealed class RiverPiece
{
    const int Ghosts = 2;
    const double MostSpread = 0.3;

    readonly double[] stored, courant, crossing;
    readonly double headFlow, endFlow, areaM2, dispersion, storageM2, exchange, decay, lateralM3S, lateralMgL;
    double[] flowing, next;
    TransientStorage half;
    double preparedS, acrossEnd;

    // Cells from the head that may hold something; those beyond are 0 and are not touched.
    int wet;

    /// <param name="cells">1 or more.</param>
    public RiverPiece(Reach like, double lengthM, double headFlowM3S, double lateralM3SPerM, int cells, double decayPerS)
    {
        (Cells, CellM) = (cells, lengthM / cells);
        (headFlow, endFlow) = (headFlowM3S, headFlowM3S + lateralM3SPerM * lengthM);
        (areaM2, dispersion, storageM2, exchange, decay) = (like.AreaM2, like.DispersionM2S, like.StorageAreaM2, like.ExchangePerS, decayPerS);
        (lateralM3S, lateralMgL) = (lateralM3SPerM * CellM, like.LateralMgL);
        (flowing, next, stored) = (new double[cells + 2 * Ghosts], new double[cells + 2 * Ghosts], new double[cells]);
        (courant, crossing) = (new double[cells + 1], new double[cells + 1]);
    }

    public int Cells { get; }
    public double CellM { get; }
    public double HeadFlowM3S => headFlow;
    public double EndFlowM3S => endFlow;

    /// <summary>Pieces that this one flows into, with fractions; empty: an open end.</summary>
    public List<(RiverPiece Piece, double Fraction)> Downstream { get; } = [];

    /// <summary>Holds the concentration at the head; whatever arrives from upstream is then lost.</summary>
    public Inflow? Held { get; set; }

    /// <summary>Loads and the cells that they fall into.</summary>
    public List<(int Cell, Inflow Load)> Loads { get; } = [];

    /// <summary>Grams that come from upstream in this step.</summary>
    public double ArrivingG { get; set; }

    /// <summary>Water that comes from upstream, m³/s.</summary>
    public double ArrivingM3S { get; set; }

    /// <summary>Grams that left through the end in the last step.</summary>
    public double LeftG { get; private set; }

    /// <summary>Grams in the flowing and the slow water.</summary>
    public double HeldG => (Sum(Own) * areaM2 + Sum(stored.AsSpan(0, wet)) * storageM2) * CellM;

    /// <summary>The step that keeps the Courant number below 0.9, seconds.</summary>
    public double LongestS => 0.9 * CellM * areaM2 / Math.Max(headFlow, endFlow);

    double First => flowing[Ghosts];
    double Last => flowing[Cells + Ghosts - 1];
    double VolumeM3 => areaM2 * CellM;
    Span<double> Own => flowing.AsSpan(Ghosts, wet);
    Span<double> Faces => crossing.AsSpan(0, wet + 1);

    /// <param name="atM">From the head of the piece.</param>
    public double At(double atM)
    {
        var place = atM / CellM - 0.5 + Ghosts;
        var cell = (int)place;
        return flowing[cell] + (place - cell) * (flowing[cell + 1] - flowing[cell]);
    }

    /// <summary>One step. What arrives must be set; what left stands in <see cref="LeftG"/> after.</summary>
    public void Advance(double fromS, double stepS, RiverBudget budget)
    {
        if (preparedS != stepS) Prepare(stepS);
        var (headMgL, enteringG) = Head(fromS, stepS, budget);
        Wet(headMgL, fromS, stepS);
        React(budget);
        Advect(headMgL, enteringG, stepS, budget);
        foreach (var (cell, load) in Loads)
        {
            var grams = load.Mean(fromS, fromS + stepS) * stepS;
            flowing[cell + Ghosts] += grams / VolumeM3;
            budget.EnteredG += grams;
        }
        Disperse(headMgL, stepS, budget);
        if (Downstream.Count == 0) budget.LeftG += LeftG;
        React(budget);
        // The ghosts serve those who read a place near the ends.
        (flowing[0], flowing[1]) = Held is null ? (First, First) : (2 * headMgL - First, 2 * headMgL - First);
        flowing[Cells + Ghosts] = flowing[Cells + Ghosts + 1] = Downstream.Count == 0 ? Last : Beyond();
    }

    /// <summary>In one step nothing gets farther than a cell by the current and a cell by each part of the dispersion.</summary>
    void Wet(double headMgL, double fromS, double stepS)
    {
        if (wet == Cells) return;
        if (lateralM3S * lateralMgL > 0 || (Downstream.Count > 0 && Beyond() > 0)) wet = Cells;
        else if (wet > 0 || headMgL > 0) wet = Math.Min(Cells, wet + 1 + SpreadParts(stepS));
        foreach (var (cell, load) in Loads)
            if (wet <= cell && load.Mean(fromS, fromS + stepS) > 0) wet = Math.Min(Cells, cell + 1 + SpreadParts(stepS));
    }

    int SpreadParts(double stepS) => (int)Math.Ceiling(dispersion * stepS / (CellM * CellM * MostSpread));

    void Prepare(double stepS)
    {
        preparedS = stepS;
        // With a neighbour whose state stands still in this step no more is exchanged than either could take at once.
        acrossEnd = Downstream.Count == 0 ? 0 : Math.Min(Across() * stepS / VolumeM3, MostSpread * Math.Min(1, Downstream.Min(x => x.Piece.VolumeM3) / VolumeM3));
        half = new TransientStorage(areaM2, storageM2, exchange, decay, stepS / 2);
        for (var f = 0; f <= Cells; f++) courant[f] = (headFlow + (endFlow - headFlow) * f / Cells) * stepS / VolumeM3;
    }

    /// <summary>Concentration of the water that enters and grams that it brings. Water that the reach does not take leaves with what it carries.</summary>
    (double MgL, double Grams) Head(double fromS, double stepS, RiverBudget budget)
    {
        if (Held is not null)
        {
            var held = Held.Mean(fromS, fromS + stepS);
            budget.LeftG += ArrivingG;
            budget.EnteredG += held * headFlow * stepS;
            return (held, held * headFlow * stepS);
        }
        var taken = ArrivingM3S > headFlow ? ArrivingG * headFlow / ArrivingM3S : ArrivingG;
        budget.LeftG += ArrivingG - taken;
        return (taken / (headFlow * stepS), taken);
    }

    void React(RiverBudget budget)
    {
        if (!half.Changes) return;
        if (decay > 0) budget.DecayedG += HeldG * (1 - Math.Exp(-decay * preparedS / 2));
        half.Take(Own, stored.AsSpan(0, wet));
    }

    void Advect(double headMgL, double enteringG, double stepS, RiverBudget budget)
    {
        flowing[0] = flowing[1] = headMgL;
        flowing[Cells + Ghosts] = Downstream.Count == 0 ? Last : Beyond();
        LimitedQuickest.Cross(flowing, courant, Faces);
        crossing[0] = enteringG / VolumeM3;
        LeftG = wet == Cells ? crossing[Cells] * VolumeM3 : 0;
        var lateral = lateralM3S * stepS / VolumeM3;
        if (lateral < 0)
        {
            budget.LeftG -= lateral * Sum(Own) * VolumeM3;
            foreach (ref var value in Own) value += lateral * value;
        }
        Move(lateral > 0 ? lateral * lateralMgL : 0);
        if (lateral > 0) budget.EnteredG += lateral * lateralMgL * VolumeM3 * Cells;
    }

    /// <summary>Explicit and central, in as many parts as keep it stable (D·step/cell² at most <see cref="MostSpread"/>).</summary>
    void Disperse(double headMgL, double stepS, RiverBudget budget)
    {
        var parts = SpreadParts(stepS);
        if (parts == 0) return;
        var spread = dispersion * stepS / (CellM * CellM * parts);
        var across = acrossEnd / parts;
        for (var part = 0; part < parts; part++)
        {
            flowing[1] = Held is null ? First : 2 * headMgL - First;
            flowing[Cells + Ghosts] = across > 0 ? Last - across / spread * (Last - Beyond()) : Last;
            if (wet == Cells) LeftG += spread * (Last - flowing[Cells + Ghosts]) * VolumeM3;
            if (Held is not null) budget.EnteredG += spread * (flowing[1] - First) * VolumeM3;
            Spread(spread);
        }
    }

    /// <summary>Conductance to the pieces downstream, m³/s: two half cells one behind the other.</summary>
    double Across() => Downstream.Sum(x => x.Fraction * (dispersion > 0 && x.Piece.dispersion > 0
        ? 2 / (CellM / (dispersion * areaM2) + x.Piece.CellM / (x.Piece.dispersion * x.Piece.areaM2)) : 0));

    double Beyond()
    {
        var sum = 0.0;
        foreach (var (piece, fraction) in Downstream) sum += fraction * piece.First;
        return sum;
    }

    void Spread(double spread)
    {
        ref var from = ref flowing[0];
        ref var to = ref next[0];
        var (i, end) = (Ghosts, wet + Ghosts);
        for (; i + Vector<double>.Count <= end; i += Vector<double>.Count)
        {
            var own = Vector.LoadUnsafe(ref from, (nuint)i);
            (own + spread * (Vector.LoadUnsafe(ref from, (nuint)(i - 1)) - own + (Vector.LoadUnsafe(ref from, (nuint)(i + 1)) - own))).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < end; i++) next[i] = flowing[i] + spread * (flowing[i - 1] - flowing[i] + (flowing[i + 1] - flowing[i]));
        (flowing, next) = (next, flowing);
    }

    void Move(double gain)
    {
        ref var own = ref flowing[Ghosts];
        ref var faces = ref crossing[0];
        var i = 0;
        for (; i + Vector<double>.Count <= wet; i += Vector<double>.Count)
            (Vector.LoadUnsafe(ref own, (nuint)i) + (Vector.LoadUnsafe(ref faces, (nuint)i) - Vector.LoadUnsafe(ref faces, (nuint)(i + 1))) + new Vector<double>(gain)).StoreUnsafe(ref own, (nuint)i);
        for (; i < wet; i++) flowing[i + Ghosts] += crossing[i] - crossing[i + 1] + gain;
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        var (sums, i, width) = (Vector<double>.Zero, 0, Vector<double>.Count);
        for (; i + width <= values.Length; i += width) sums += new Vector<double>(values[i..]);
        var sum = Vector.Sum(sums);
        for (; i < values.Length; i++) sum += values[i];
        return sum;
    }
}
