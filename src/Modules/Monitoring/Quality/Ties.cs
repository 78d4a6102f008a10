namespace LaChan.Monitoring.Quality;

/// <summary>How often a series repeats its value by nature, and whether it now repeats it too long. A coarse instrument repeats often and is not stuck; one that was constant from its first day is not stuck either.</summary>
public struct Ties
{
    /// <summary>Expected false runs a month that are borne, over the values of a month of 5 minutes (n·p^(L−1)).</summary>
    const double FalseRuns = 0.01 / 8640;

    const int ShortestRun = 4;
    const int Memory = 4000;

    int pairs, ties;

    /// <summary>Equal values in a row, with the newest.</summary>
    public int Run { readonly get; private set; }

    /// <summary>From so many equal values the series is stuck.</summary>
    public readonly int Longest
    {
        get
        {
            // A prior of ten pairs, three of them ties, until the series has shown its own rate.
            var rate = (ties + 3.0) / (pairs + 10.0);
            return Math.Max(ShortestRun, 1 + (int)Math.Ceiling(Math.Min(1e6, Math.Log(FalseRuns) / Math.Log(rate))));
        }
    }

    /// <returns>True when the run is too long to be chance.</returns>
    public bool Add(bool same)
    {
        Run = same ? Run + 1 : 1;
        var stuck = Run >= ShortestRun && Run >= Longest;
        // A run that is already too long does not teach that long runs are natural.
        if (stuck) return true;
        pairs++;
        if (same) ties++;
        if (pairs > Memory) (pairs, ties) = (pairs / 2, ties / 2);
        return false;
    }
}
