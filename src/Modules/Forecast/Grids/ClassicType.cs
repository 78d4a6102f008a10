using System.Buffers.Binary;

namespace LaChan.Forecast.Grids;

/// <summary>A kind of value in a NetCDF-3 file: its number in the file, its bytes, how it becomes a double.</summary>
sealed record ClassicType(int Number, int Bytes, double? UsualFill)
{
    public const int Text = 2;

    /// <summary>NC_BYTE to NC_DOUBLE, and what CDF-5 adds; with the fill value that a writer leaves where nothing was written.</summary>
    static readonly ClassicType[] All =
    [
        new(1, 1, null), new(Text, 1, null), new(3, 2, -32767), new(4, 4, -2147483647), new(5, 4, null), new(6, 8, null),
        new(7, 1, null), new(8, 2, 65535), new(9, 4, 4294967295), new(10, 8, -9223372036854775806.0), new(11, 8, 18446744073709551614.0),
    ];

    /// <exception cref="GridFault">No such kind.</exception>
    public static ClassicType Of(long number) => All.FirstOrDefault(x => x.Number == number) ?? throw new GridFault($"holds a value of kind {number}, which NetCDF-3 does not have");

    public double Value(ReadOnlySpan<byte> bytes) => Number switch
    {
        1 => unchecked((sbyte)bytes[0]),
        2 or 7 => bytes[0],
        3 => BinaryPrimitives.ReadInt16BigEndian(bytes),
        4 => BinaryPrimitives.ReadInt32BigEndian(bytes),
        5 => BinaryPrimitives.ReadSingleBigEndian(bytes),
        6 => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        8 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        9 => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        10 => BinaryPrimitives.ReadInt64BigEndian(bytes),
        _ => BinaryPrimitives.ReadUInt64BigEndian(bytes),
    };
}
