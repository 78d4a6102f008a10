namespace LaChan.Forecast.Grids;

/// <summary>A variable of a gridded file and what is said about it.</summary>
/// <param name="Dimensions">The slowest first.</param>
/// <param name="Texts">Attributes that are texts.</param>
/// <param name="Numbers">Attributes that are numbers.</param>
public sealed record GridVariable(string Name, IReadOnlyList<GridDimension> Dimensions, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, double[]> Numbers)
{
    public string? Text(string attribute) => Texts.TryGetValue(attribute, out var text) ? text.Trim() : null;

    public double? Number(string attribute) => Numbers.TryGetValue(attribute, out var numbers) && numbers.Length > 0 ? numbers[0] : null;

    /// <summary>Values for one step along the first dimension; the largest number there is when a file claims more.</summary>
    public long PerStep => (long)UInt128.Min((ulong)long.MaxValue, Dimensions.Skip(1).Aggregate(UInt128.One, (product, x) => UInt128.Min(UInt128.MaxValue >> 64, product) * (ulong)Math.Max(0, x.Length)));
}
