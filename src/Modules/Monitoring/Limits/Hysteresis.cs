namespace LaChan.Monitoring.Limits;

/// <summary>What a value did to the state of a series.</summary>
public enum Turn : byte { None, Opened, Closed }

/// <summary>When an exceedance is open: so many exceeding values in a row open it, so many values well below the limit close it, and what lies between changes nothing.</summary>
public struct Hysteresis
{
    /// <summary>Values farther apart than so many periods are not consecutive.</summary>
    const int ApartPeriods = 3;

    int over, well;
    long last;

    public bool IsOpen { readonly get; private set; }

    /// <summary>Time of the first exceeding value of the run, Unix seconds.</summary>
    public long Since { readonly get; private set; }

    /// <summary>Exceeding values in a row, with the newest.</summary>
    public readonly int Over => over;

    /// <param name="time">Unix seconds; may go backwards when late values arrive newest first.</param>
    /// <param name="exceeds">Beyond the limit.</param>
    /// <param name="isWell">Below the closing threshold.</param>
    /// <param name="atOnce">So far beyond that one value opens.</param>
    /// <param name="rule">The counts.</param>
    /// <param name="periodSeconds">Period of the series.</param>
    public Turn Take(long time, bool exceeds, bool isWell, bool atOnce, in OpeningRule rule, int periodSeconds)
    {
        if (Math.Abs(time - last) > ApartPeriods * (long)periodSeconds) over = 0;
        last = time;
        if (exceeds && over++ == 0 && !IsOpen) Since = time;
        if (!exceeds) over = 0;
        well = isWell ? well + 1 : 0;
        if (!IsOpen && (over >= rule.OpenAfter || (atOnce && exceeds))) return Set(true);
        return IsOpen && well >= rule.CloseAfter ? Set(false) : Turn.None;
    }

    /// <summary>Takes the place of a run whose values were gone through again after a correction.</summary>
    /// <param name="before">The run before the correction.</param>
    /// <param name="rule">The counts.</param>
    /// <returns>What the correction did to the state.</returns>
    public Turn Replace(in Hysteresis before, in OpeningRule rule)
    {
        if (!before.IsOpen) return IsOpen ? Turn.Opened : Turn.None;
        if (!IsOpen && well >= rule.CloseAfter) return Turn.Closed;
        (IsOpen, Since) = (true, before.Since);
        return Turn.None;
    }

    Turn Set(bool open)
    {
        IsOpen = open;
        return open ? Turn.Opened : Turn.Closed;
    }
}

/// <summary>The policy rows that open and close.</summary>
/// <param name="AtOnceFactor">At so many times the limit one value opens.</param>
/// <param name="CloseShare">0.9: below 90 % of the limit a value is well.</param>
/// <param name="GraveFactor">At so many times the limit it is an emergency.</param>
public readonly record struct OpeningRule(int OpenAfter, double AtOnceFactor, int CloseAfter, double CloseShare, double GraveFactor);
