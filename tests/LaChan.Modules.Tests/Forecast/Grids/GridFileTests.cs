using System.Buffers.Binary;
using LaChan.Forecast.Grids;
using LaChan.Kernel;

namespace LaChan.Modules.Tests.Forecast.Grids;

public sealed class GridFileTests : IDisposable
{
    static readonly GeoPoint Place = new(10, 107);
    static readonly DateTimeOffset At = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    readonly GridFiles files = new();

    public void Dispose() => files.Dispose();

    public static TheoryData<string> Names => [.. GridFiles.Names];

    [Theory, MemberData(nameof(Names))]
    public void Each_form_of_the_same_file_says_the_same(string name)
    {
        using var file = GridFile.Open(files.Path(name));
        Assert.Equal(["depth", "latitude", "longitude", "time", "uo", "vo"], file.Variables.Select(x => x.Name).Order());
        var u = file.Find("uo") ?? throw new InvalidOperationException();
        Assert.Equal(["time 3", "depth 1", "latitude 3", "longitude 4"], u.Dimensions.Select(x => $"{x.Name} {x.Length}"));
        Assert.Equal(("m s-1", 0.001, 0.5, -32767), (u.Text("units"), u.Number("scale_factor"), u.Number("add_offset"), u.Number("_FillValue")));
        Assert.Equal([100, 101, 102, 103, 110, 111, 112, 113, 120, 121, 122, -32767], file.Read(u, 1, 1));
        Assert.Equal([0, 1, 2], file.ReadAll(file.Find("time") ?? throw new InvalidOperationException()));
        Assert.Equal("hours since 2026-11-24 00:00:00", file.Find("time")?.Text("units"));
    }

    [Theory, MemberData(nameof(Names))]
    public void As_a_flow_it_is_in_metres_from_the_place_and_in_seconds_of_the_run(string name)
    {
        using var file = GridFile.Open(files.Path(name));
        var read = GridFlow.Read(file, "uo", "vo", Place, At, 0, 7200);
        var flow = read.Flow;
        Assert.Equal((4, 3), (flow.Geometry.Columns, flow.Geometry.Rows));
        Assert.Equal((0.0, 7200.0), flow.Times);
        Assert.Equal(0.511, flow.At(0, 0, 0).U, 1e-6);           // at the place itself: node (107, 10)
        Assert.Equal(0.611, flow.At(0, 0, 3600).U, 1e-6);
        Assert.Equal(0.561, flow.At(0, 0, 1800).U, 1e-6);        // half way in time
        var north = Place.MetresTo(new(10.25, 107.5));
        Assert.Equal(0.517, flow.At(north.EastM, north.NorthM, 0).U, 1e-5); // half way between (107.5, 10) and (107.5, 10.5)
        Assert.Equal(1, flow.At(0, 0, 3600).V, 1e-6);
        var corner = Place.MetresTo(new(10.5, 108));
        Assert.Equal(0, flow.At(corner.EastM, corner.NorthM, 0).U, 2e-3);   // filled: still
        Assert.Contains("6 of 72 values are missing", Assert.Single(read.Remarks).English);
    }

    [Fact]
    public void Only_the_steps_that_the_run_needs_are_taken_and_what_it_does_not_cover_is_said()
    {
        using var file = GridFile.Open(files.Path("sea-1.nc"));
        Assert.Equal((3600.0, 7200.0), GridFlow.Read(file, "uo", "vo", Place, At, 4000, 5000).Flow.Times);
        Assert.Equal((3600.0, 7200.0), GridFlow.Read(file, "uo", "vo", Place, At, 5000, 4000).Flow.Times);
        Assert.Contains("ends 1000 s before the run: its last step was held", GridFlow.Read(file, "uo", "vo", Place, At, 0, 8200).Remarks.Select(x => x.English));
        Assert.Contains("begins 1800 s after the run: its first step was held before", GridFlow.Read(file, "uo", "vo", Place, At.AddMinutes(-30), 0, 7200).Remarks.Select(x => x.English));
        Assert.Contains(GridFlow.Read(file, "uo", "vo", Place, null, 0, 7200).Remarks, x => x.English.StartsWith("at is missing: the run is taken to begin to count with the first step of the file, 2026-11-24T00:00:00", StringComparison.Ordinal));
        var fault = Assert.Throws<GridFault>(() => GridFlow.Read(file, "uo", "vo", Place, At.AddDays(3), 0, 7200));
        Assert.Contains("covers -259200 to -252000 s of the run", fault.Message);
    }

    [Theory]
    [InlineData("uo", "none", "holds no variable \"none\"; it holds")]
    [InlineData("uo", "time", "they must lie on one grid")]
    [InlineData("time", "time", "\"time\" lies over (time)")]
    public void What_cannot_be_a_flow_is_refused(string u, string v, string what)
    {
        using var file = GridFile.Open(files.Path("sea-1.nc"));
        Assert.Contains(what, Assert.Throws<GridFault>(() => GridFlow.Read(file, u, v, Place, At, 0, 7200)).Message);
    }

    [Fact]
    public void Degrees_need_a_place_in_degrees()
    {
        using var file = GridFile.Open(files.Path("sea-1.nc"));
        Assert.Contains("the release must be given as lat and lon", Assert.Throws<GridFault>(() => GridFlow.Read(file, "uo", "vo", null, At, 0, 7200)).Message);
    }

    [Theory]
    [InlineData("", "too short"), InlineData("GRIB\u0001\u0002\u0003\u0004....", "GRIB"), InlineData("CDF\u0003........", "version 3"), InlineData("hello world", "neither CDF nor HDF"), InlineData("CDF\u0001", "too short"), InlineData("CDF\u0001\0\0\0\u0001", "cut off within its head")]
    public void What_is_no_file_of_the_kind_is_refused(string text, string what)
    {
        File.WriteAllBytes(files.Path("x.nc"), [.. text.Select(x => (byte)x)]);
        Assert.Contains(what, Assert.Throws<GridFault>(() => GridFile.Open(files.Path("x.nc"))).Message);
    }

    /// <summary>Counts of four thousand million, cut files, flipped bits: each is read or refused, at once and within little memory.</summary>
    [Theory]
    [InlineData("sea-1.nc"), InlineData("sea-2.nc"), InlineData("sea-5.nc")]
    public void A_broken_file_is_refused_or_read_and_nothing_else(string name)
    {
        var whole = GridFiles.Bytes(name);
        var random = new Random(11);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (read, refused) = (0, 0);
        for (var i = 0; i < 1000; i++)
        {
            var broken = whole[..(i % 3 == 0 ? random.Next(whole.Length) : whole.Length)];
            for (var k = 0; k < i % 4 && broken.Length > 8; k++) Spoil(broken, random);
            File.WriteAllBytes(files.Path("x.nc"), broken);
            try
            {
                using var file = GridFile.Open(files.Path("x.nc"));
                GridFlow.Read(file, "uo", "vo", Place, At, 0, 7200);
                read++;
            }
            catch (GridFault) { refused++; }
        }
        Assert.True(read > 30 && refused > 300, $"{read} read, {refused} refused");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000);
    }

    static void Spoil(byte[] bytes, Random random)
    {
        var at = 4 + random.Next(bytes.Length - 8);
        if (random.Next(2) == 0) bytes[at] ^= (byte)(1 << random.Next(8));
        else BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at / 4 * 4, 4), random.Next(3) switch { 0 => uint.MaxValue, 1 => int.MaxValue, _ => (uint)random.Next() });
    }

    [Fact]
    public void A_NetCDF_4_file_that_is_cut_off_is_refused()
    {
        File.WriteAllBytes(files.Path("x.nc"), GridFiles.Bytes("sea-4.nc")[..5000]);
        Assert.Throws<GridFault>(() =>
        {
            using var file = GridFile.Open(files.Path("x.nc"));
            GridFlow.Read(file, "uo", "vo", Place, At, 0, 7200);
        });
    }
}
