namespace LaChan.Forecast.Air;

/// <summary>One member's values above 0, each with its place among all.</summary>
sealed class AirMemberValues
{
    int[] places = new int[1_024];
    float[] values = new float[1_024];

    public int Count { get; private set; }
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);
    public ReadOnlySpan<float> Values => values.AsSpan(0, Count);

    public static AirMemberValues Of(ReadOnlySpan<double> all)
    {
        var kept = new AirMemberValues();
        for (var i = 0; i < all.Length; i++) kept.Add(i, all[i]);
        return kept;
    }

    public void Add(int place, double value)
    {
        if (!(value > 0)) return;
        if (Count == places.Length)
        {
            Array.Resize(ref places, 2 * Count);
            Array.Resize(ref values, 2 * Count);
        }
        (places[Count], values[Count]) = (place, (float)value);
        Count++;
    }
}
