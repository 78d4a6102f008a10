namespace LaChan.Monitoring.Quality;

/// <summary>The newest values of a series in the order of their time, in whatever order they arrived. What is computed from it does not depend on the order of arrival.</summary>
/// <param name="capacity">How many values it keeps at least.</param>
public sealed class SeriesWindow(int capacity)
{
    Sample[] samples = [];
    int start, end;

    public int Count => end - start;
    public ReadOnlySpan<Sample> Samples => samples.AsSpan(start, Count);
    public Sample Newest => samples[end - 1];

    /// <param name="index">0 the newest, 1 the one before it.</param>
    public Sample FromNewest(int index) => samples[end - 1 - index];

    public Placed Put(in Sample sample)
    {
        if (Count == 0 || sample.Time > samples[end - 1].Time)
        {
            MakeRoom();
            samples[end++] = sample;
            return Placed.Newest;
        }
        var place = Place(sample.Time);
        return place < end && samples[place].Time == sample.Time ? Replace(place, sample) : Insert(place, sample);
    }

    /// <summary>Adds flags to a value that later knowledge throws light on.</summary>
    public void Flag(int fromNewest, QualityFlag flags)
    {
        ref var sample = ref samples[end - 1 - fromNewest];
        sample = sample with { Flags = sample.Flags | flags };
    }

    /// <summary>Values with <paramref name="after"/> &lt; time ≤ <paramref name="until"/>.</summary>
    public ReadOnlySpan<Sample> Between(long after, long until)
    {
        var from = Place((uint)Math.Clamp(after + 1, 0, uint.MaxValue));
        var to = Place((uint)Math.Clamp(until + 1, 0, uint.MaxValue));
        return samples.AsSpan(from, Math.Max(0, to - from));
    }

    Placed Replace(int place, in Sample sample)
    {
        if (samples[place].Value.Equals(sample.Value) && ((samples[place].Flags ^ sample.Flags) & QualityFlag.Status) == 0) return Placed.Same;
        samples[place] = sample;
        return Placed.Revised;
    }

    Placed Insert(int place, in Sample sample)
    {
        if (place == start && Count >= capacity) return Placed.TooOld;
        var fromNewest = end - place;
        MakeRoom();
        place = end - fromNewest;
        Array.Copy(samples, place, samples, place + 1, fromNewest);
        samples[place] = sample;
        end++;
        return Placed.Late;
    }

    void MakeRoom()
    {
        if (end < samples.Length) return;
        var kept = Math.Min(Count, capacity);
        var next = kept == samples.Length ? new Sample[Math.Min(capacity + Math.Max(8, capacity / 4), Math.Max(8, kept * 2))] : samples;
        Array.Copy(samples, end - kept, next, 0, kept);
        (samples, start, end) = (next, 0, kept);
    }

    int Place(uint time)
    {
        int low = start, high = end;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (samples[middle].Time < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
