using LaChan.Forecast.Grids;
using LaChan.Forecast.Weather;
using LaChan.Modules.Tests.Forecast.Grids;

namespace LaChan.Modules.Tests.Forecast.Weather;

public sealed class GridIntakeTests : IDisposable
{
    static readonly DateTimeOffset At = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    readonly GridFiles files = new();

    public void Dispose() => files.Dispose();

    public static TheoryData<string> Names => [.. GridFiles.Names];

    [Theory, MemberData(nameof(Names))]
    public void Each_form_of_a_file_gives_the_same_facts_and_the_same_plain_file(string name)
    {
        var plain = files.Path("plain.nc");
        var facts = Assert.Single(GridIntake.Take(files.Path(name), plain));
        Assert.Equal(("current", "uo", "vo", 9.5, 106.5, 10.5, 108.0), (facts.What, facts.U, facts.V, facts.South, facts.West, facts.North, facts.East));
        Assert.Equal((4, 3, 3, At, At.AddHours(2), 0.083), (facts.Columns, facts.Rows, facts.Steps, facts.From, facts.Until, facts.Missing));
        using var grid = new PlainGrid(plain, "current");
        Assert.Equal(0.561, grid.At(new(10, 107), At.AddMinutes(30))!.Value.EastMs, 1e-5);
        Assert.Equal(0.517, grid.At(new(10.25, 107.5), At)!.Value.EastMs, 1e-5);
        Assert.Null(grid.At(new(10.5, 108), At));            // land
        Assert.Null(grid.At(new(10.4, 107.9), At));          // a node about it is land
        Assert.Null(grid.At(new(11, 107), At));
        Assert.Null(grid.At(new(10, 107), At.AddHours(3)));
        // A plain file is itself one that may be handed in.
        Assert.Equal(facts.Until, Assert.Single(GridIntake.Take(plain, files.Path("again.nc"))).Until);
    }

    [Fact]
    public void Turned_and_ended_as_a_drift_needs_it()
    {
        var path = files.Path("wind.nc");
        File.WriteAllBytes(path, WindFile.Of(WindFile.Flow("wind", At, 2, _ => 4, _ => 0)).ToArray());
        using var grid = new PlainGrid(path, "wind");
        var turned = grid.Flow(new(10, 107), At, 10 * 3600, 90, ends: false);
        var (u, v) = turned.At(0, 0, 9 * 3600);
        Assert.Equal((0, -4), (Math.Round(u, 4), Math.Round(v, 4)));
        var ended = grid.Flow(new(10, 107), At, 10 * 3600, 0, ends: true);
        Assert.Equal((4, 0), (Math.Round(ended.At(0, 0, 7200).U, 4), ended.At(0, 0, 7300).U));
    }

    [Fact]
    public void What_is_not_understood_is_named()
    {
        Assert.Contains("is no NetCDF file", Fault("<script>alert(1)</script>"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("too short", Fault([1, 2]), StringComparison.Ordinal);
        var good = WindFile.Of(WindFile.Flow("wind", At, 1, _ => 4, _ => 0)).ToArray();
        Assert.Contains("\"u_wind\" has units \"feets\"", Fault(Changed(good, "m s-1", "feets")), StringComparison.Ordinal);
        Assert.Contains("holds no wind (u10, v10) and no current (uo, vo); it holds time_wind", Fault(Changed(good, "eastward_wind", "eastward_rain", "northward_wind", "northward_rain")), StringComparison.Ordinal);
        Assert.Contains("holds \"u_wind\" of the wind and no other part", Fault(Changed(good, "northward_wind", "northward_rain")), StringComparison.Ordinal);
        Assert.Contains("must count since a moment", Fault(Changed(good, "seconds since 1970-01-01 00:00:00", "seconds" + new string(' ', 26))), StringComparison.Ordinal);
        Assert.Contains("hold no value", Fault(WindFile.Of(WindFile.Flow("wind", At, 1, _ => double.NaN, _ => double.NaN)).ToArray()), StringComparison.Ordinal);
        Assert.Contains("check its units and scale", Fault(WindFile.Of(WindFile.Flow("wind", At, 1, _ => 400, _ => 0)).ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_spoilt_at_any_byte_is_read_or_refused_and_does_no_harm()
    {
        var good = WindFile.Of(WindFile.Flow("wind", At, 1, _ => 4, _ => 0)).ToArray();
        for (var length = 4; length < good.Length; length += 37) Assert.NotEmpty(Fault(good[..length]));
        var dice = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var spoilt = (byte[])good.Clone();
            spoilt[dice.Next(4, 700)] ^= (byte)(1 << dice.Next(8));
            try
            {
                Take(spoilt);
            }
            catch (GridFault fault)
            {
                Assert.NotEmpty(fault.Message);
            }
        }
    }

    [Fact]
    public async Task Where_no_program_lies_beside_it_a_NetCDF_4_file_is_not_opened_at_all()
    {
        var fault = await Assert.ThrowsAsync<GridFault>(() => new GridTrial().Take(files.Path("sea-4.nc"), files.Path("plain.nc"), TestContext.Current.CancellationToken));
        Assert.Contains("nccopy -k classic", fault.Message, StringComparison.Ordinal);
    }

    string Fault(byte[] bytes) => Assert.Throws<GridFault>(() => Take(bytes)).Message;

    void Take(byte[] bytes)
    {
        File.WriteAllBytes(files.Path("in.nc"), bytes);
        GridIntake.Take(files.Path("in.nc"), files.Path("out.nc"));
    }

    /// <summary>Texts in the header replaced by others of the same length.</summary>
    static byte[] Changed(byte[] bytes, params string[] pairs)
    {
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            Assert.Equal(pairs[i].Length, pairs[i + 1].Length);
            Assert.Contains(pairs[i], text, StringComparison.Ordinal);
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        }
        return System.Text.Encoding.Latin1.GetBytes(text);
    }
}
