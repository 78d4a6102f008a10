using System.Buffers.Binary;
using LaChan.Contracts.Monitoring;
using LaChan.Monitoring.Stations;

namespace LaChan.Monitoring.Intake;

/// <summary>The pairs of symbol and unit that one station is known to write, as eight-byte words: one comparison each finds series and factor. It learns from the slow path.</summary>
/// <remarks>Safe to use from several threads: the list is replaced, never changed.</remarks>
internal sealed class LineTable(Station station, SeriesRegister register)
{
    /// <summary>A sender that writes more pairs than this is not worth a table.</summary>
    const int Most = 128;

    volatile Pair[] pairs = [];

    public Station Station => station;

    /// <summary>Up to eight bytes as one word; longer text has no word.</summary>
    public static ulong Word(ReadOnlySpan<byte> text)
    {
        ulong word = 0;
        if (text.Length > sizeof(ulong)) return ulong.MaxValue;
        for (var i = 0; i < text.Length; i++) word |= (ulong)text[i] << (8 * i);
        return word;
    }

    /// <summary>The same for a part of a window, where eight bytes can be read at once.</summary>
    public static ulong Word(ReadOnlySpan<byte> window, int from, int to)
    {
        var length = to - from;
        if (length == 0) return 0;
        if (length > sizeof(ulong) || from > window.Length - sizeof(ulong)) return Word(window[from..to]);
        return BinaryPrimitives.ReadUInt64LittleEndian(window[from..]) & (ulong.MaxValue >> (64 - 8 * length));
    }

    /// <param name="symbol">Word of the symbol as written.</param>
    /// <param name="unit">Word of the unit as written.</param>
    /// <param name="hint">Where the last pair was found: stations write their parameters in the same order.</param>
    public bool Find(ulong symbol, ulong unit, ref int hint, out int series, out double factor)
    {
        var known = pairs;
        for (var i = 0; i < known.Length; i++)
        {
            if (++hint >= known.Length) hint = 0;
            ref readonly var pair = ref known[hint];
            if (pair.Symbol != symbol || pair.Unit != unit) continue;
            (series, factor) = (pair.Series, pair.Factor);
            return true;
        }
        (series, factor) = (0, 0);
        return false;
    }

    /// <summary>The series and the factor of a symbol and a unit, or why there is none.</summary>
    public (int Series, double Factor, RefusedLine? Refused) Resolve(string symbol, string unit, ReadOnlySpan<byte> symbolBytes, ReadOnlySpan<byte> unitBytes)
    {
        if (Symbols.Find(station.Kind, symbol) is not { } known)
            return (0, 0, new(0, "symbol", Symbols.IsKnown(symbol) ? "symbol-kind" : "symbol-unknown", symbol, string.Join(", ", station.Parameters), ""));
        if (register.Find(station.Code, known.Name) is not { } series)
            return (0, 0, new(0, "symbol", "symbol-unregistered", symbol, string.Join(", ", station.Parameters), ""));
        if (known.Units.Where(x => x.Text == unit).Select(x => (double?)x.Factor).FirstOrDefault() is not { } factor)
            return (0, 0, new(0, "unit", unit.Length == 0 ? "unit-missing" : "unit-misfit", unit, known.Unit.Length == 0 ? "-" : known.Unit, ""));
        Learn(new(Word(symbolBytes), Word(unitBytes), series.Number, factor));
        return (series.Number, factor, null);
    }

    void Learn(Pair pair)
    {
        if (pair.Symbol == ulong.MaxValue || pair.Unit == ulong.MaxValue || pairs.Length >= Most) return;
        pairs = [.. pairs.Where(x => x.Symbol != pair.Symbol || x.Unit != pair.Unit), pair];
    }

    readonly record struct Pair(ulong Symbol, ulong Unit, int Series, double Factor);
}
