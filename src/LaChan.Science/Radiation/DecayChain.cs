namespace LaChan.Science.Radiation;

/// <summary>A nuclide and what grows out of it: activities and their integrals over time.</summary>
/// <remarks>
/// H. Bateman (1910), The solution of a system of differential equations occurring in the theory of radioactive transformations, Proc. Cambridge Phil. Soc. 15,
/// 423–427, with branching. In activities the equations are dA_d/dt = λ_d(Σ share·A_p − A_d). Bateman's sum over 1/(λi − λj) loses its digits where half-lives are
/// close; here the system is solved as a matrix exponential by uniformisation (A. Jensen 1953, Skand. Aktuarietidskr. 36, 87–91) and repeated squaring (C. Moler and C. Van Loan
/// 2003, SIAM Review 45, 3–49): every term is positive, so nothing cancels. Relative error below 1e-8 up to fifty years with a daughter of half a minute.
/// </remarks>
public sealed class DecayChain
{
    const double LargestStep = 0.5, Negligible = 1e-20;

    readonly double[,] perS; // of what a member (row) gains from another (column), 1/s; losses apart

    DecayChain(IReadOnlyList<Nuclide> members)
    {
        Members = members;
        perS = new double[members.Count, members.Count];
        for (var p = 0; p < members.Count; p++)
            foreach (var daughter in members[p].Daughters)
                for (var d = 0; d < members.Count; d++)
                    if (members[d].Name == daughter.Name) perS[d, p] = daughter.Share * members[d].PerS;
    }

    /// <summary>The parent first, each before its daughters.</summary>
    public IReadOnlyList<Nuclide> Members { get; }

    public static DecayChain Of(Nuclide parent)
    {
        var order = new List<Nuclide>();
        Visit(parent);
        order.Reverse();
        return new(order);

        void Visit(Nuclide one)
        {
            if (order.Contains(one)) return;
            foreach (var daughter in one.Daughters)
                if (NuclideTable.Find(daughter.Name) is { } known) Visit(known);
            order.Add(one);
        }
    }

    /// <summary>A chain of nuclides that stand in no table, each the only daughter of the one before.</summary>
    public static DecayChain Of(params Nuclide[] members) => new(members);

    /// <summary>Activities after a time, Bq, in the order of the members.</summary>
    /// <param name="startBq">At the start, likewise.</param>
    /// <param name="seconds">0 or more.</param>
    public double[] Activities(ReadOnlySpan<double> startBq, double seconds) => Solved(startBq, seconds)[..Members.Count];

    /// <summary>Integrals of the activities over a time, Bq·s, in the order of the members.</summary>
    public double[] Integrals(ReadOnlySpan<double> startBq, double seconds)
    {
        var solved = Solved(startBq, seconds)[Members.Count..];
        for (var i = 0; i < solved.Length; i++) solved[i] /= Members[i].PerS; // decays by the decay constant
        return solved;
    }

    /// <summary>
    /// What stands beside one becquerel of the parent in a source that is not fresh: daughters that live less than a tenth as long as the parent and less than thirty
    /// days are in equilibrium with it, A_d = share·λd/(λd − λ0); the others are not there yet.
    /// </summary>
    public double[] Aged()
    {
        const double tenth = 0.1, longestS = 30 * 86_400.0;
        var (activities, parent) = (new double[Members.Count], Members[0]);
        activities[0] = 1;
        for (var d = 1; d < activities.Length; d++)
        {
            var own = Members[d];
            if (own.HalfLifeS > Math.Min(tenth * parent.HalfLifeS, longestS)) continue;
            for (var p = 0; p < d; p++) activities[d] += perS[d, p] * activities[p];
            activities[d] /= own.PerS - parent.PerS;
        }
        return activities;
    }

    /// <summary>Activities, and after them the decays that took place.</summary>
    double[] Solved(ReadOnlySpan<double> startBq, double seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        var n = Members.Count;
        var fastest = Members.Max(x => x.PerS);
        var squarings = Math.Max(0, (int)Math.Ceiling(Math.Log2(Math.Max(fastest * seconds, 1e-300) / LargestStep)));
        var power = Step(fastest, seconds / Math.Pow(2, squarings));
        for (var i = 0; i < squarings; i++) power = Product(power, power);
        var solved = new double[2 * n];
        for (var row = 0; row < solved.Length; row++)
            for (var column = 0; column < n; column++) solved[row] += power[row, column] * startBq[column];
        return solved;
    }

    /// <summary>The exponential over a short step: e^(-qh)·Σ((A + q)h)^k/k!, q the fastest decay.</summary>
    double[,] Step(double fastest, double stepS)
    {
        var n = Members.Count;
        var positive = new double[2 * n, 2 * n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++) positive[row, column] = perS[row, column] * stepS;
            positive[row, row] += (fastest - Members[row].PerS) * stepS;
            positive[n + row, n + row] = fastest * stepS;
            positive[n + row, row] = Members[row].PerS * stepS;
        }
        var (sum, term) = (Identity(2 * n), Identity(2 * n));
        for (var k = 1; k < 60; k++)
        {
            term = Product(term, positive);
            var largest = 0.0;
            for (var row = 0; row < 2 * n; row++)
                for (var column = 0; column < 2 * n; column++)
                {
                    term[row, column] /= k;
                    sum[row, column] += term[row, column];
                    largest = Math.Max(largest, term[row, column]);
                }
            if (largest < Negligible) break;
        }
        var decayed = Math.Exp(-fastest * stepS);
        for (var row = 0; row < 2 * n; row++)
            for (var column = 0; column < 2 * n; column++) sum[row, column] *= decayed;
        return sum;
    }

    static double[,] Identity(int size)
    {
        var one = new double[size, size];
        for (var i = 0; i < size; i++) one[i, i] = 1;
        return one;
    }

    static double[,] Product(double[,] a, double[,] b)
    {
        var size = a.GetLength(0);
        var product = new double[size, size];
        for (var row = 0; row < size; row++)
            for (var through = 0; through < size; through++)
            {
                var factor = a[row, through];
                if (factor == 0) continue;
                for (var column = 0; column < size; column++) product[row, column] += factor * b[through, column];
            }
        return product;
    }
}
