using LaChan.Kernel;

namespace LaChan.Incidents.Classify;

/// <summary>Categories of sealed sources by activity over D (IAEA RS-G-1.9).</summary>
/// <param name="DTBq">Nuclide to D, terabecquerel.</param>
public sealed record SourceTable(IReadOnlyList<SourceCategory> Categories, IReadOnlyDictionary<string, double> DTBq)
{
    /// <summary>1 (most dangerous) to 5.</summary>
    /// <exception cref="RefusedException">A nuclide without a D value, or an activity that is not positive.</exception>
    public int Of(SealedSource source)
    {
        if (!DTBq.TryGetValue(source.Nuclide, out var d))
            throw new RefusedException("sealedSource.nuclide", $"\"{source.Nuclide}\" has no D value; known: {string.Join(", ", DTBq.Keys)}");
        if (!(source.ActivityTBq > 0) || !double.IsFinite(source.ActivityTBq))
            throw new RefusedException("sealedSource.activityTBq", $"{source.ActivityTBq}: a number above 0");
        return Categories.OrderByDescending(row => row.From).First(row => source.ActivityTBq / d >= row.From).Category;
    }
}

/// <summary>A category and the ratio from which it holds.</summary>
public sealed record SourceCategory(int Category, double From);
