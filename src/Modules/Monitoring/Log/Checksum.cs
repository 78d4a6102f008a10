using System.Numerics;
using System.Runtime.InteropServices;

namespace LaChan.Monitoring.Log;

/// <summary>CRC-32C (Castagnoli), which processors compute by an instruction.</summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint crc = uint.MaxValue)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) crc = BitOperations.Crc32C(crc, word);
        foreach (var one in bytes[(words.Length * sizeof(ulong))..]) crc = BitOperations.Crc32C(crc, one);
        return crc;
    }
}
