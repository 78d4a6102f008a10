using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Quality;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring.Alarms;

/// <summary>The state of every series of the realm. The judge writes it, pages read it; both hold <see cref="Gate"/> meanwhile, for a batch or for a copy.</summary>
public sealed class SeriesMemory(SeriesRegister register)
{
    readonly Dictionary<string, StationPulse> pulses = [];
    SeriesState?[] states = [];

    internal Lock Gate { get; } = new();

    /// <summary>Null for a number that the register does not have (yet).</summary>
    internal SeriesState? Of(int number)
    {
        if (number < states.Length && states[number] is { } known) return known;
        var all = register.All;
        if (number >= all.Count) return null;
        if (number >= states.Length) Array.Resize(ref states, Math.Max(all.Count, states.Length));
        return states[number] = new(all[number], PulseOf(all[number].Station));
    }

    /// <summary>Stations that were heard at least once.</summary>
    internal IReadOnlyCollection<StationPulse> Pulses => pulses.Values;

    internal StationPulse? Pulse(string station) => pulses.GetValueOrDefault(station);

    StationPulse PulseOf(Station station) =>
        pulses.TryGetValue(station.Code, out var known) ? known : pulses[station.Code] = new(station);

    /// <summary>The newest values of a series, oldest first, as they stand now.</summary>
    public IReadOnlyList<Sample> Newest(int series, int most)
    {
        lock (Gate)
        {
            if (Of(series) is not { } state) return [];
            var samples = state.Window.Samples;
            return [.. samples[Math.Max(0, samples.Length - most)..]];
        }
    }

    /// <summary>Something of one state, read at one moment.</summary>
    internal T? Read<T>(int series, Func<SeriesState, T> read)
    {
        lock (Gate) return Of(series) is { } state ? read(state) : default;
    }
}
