using LaChan.Forecast.Sea;
using LaChan.Kernel;
using LaChan.Modules.Tests.Forecast.Grids;

namespace LaChan.Modules.Tests.Forecast.Sea;

public sealed class SeaRunTests : IDisposable
{
    readonly GridFiles files = new();

    public void Dispose() => files.Dispose();

    static string Case(string netcdf, string extra = "") =>
        $$"""
        { "particles": 100, "at": "2026-11-24T07:00:00+07:00", "release": { "lat": 10, "lon": 107, "massKg": 1 }, "diffusionM2S": 0, "stepS": 600, "untilS": 3600, "windDrift": 0.03,
          "current": { "netcdf": "{{netcdf}}", "u": "uo", "v": "vo" }{{extra}} }
        """;

    [Theory]
    [InlineData("sea-1.nc"), InlineData("sea-4.nc")]
    public void A_current_from_a_file_carries_the_particles(string name)
    {
        var run = SeaRun.Of(new SeaCaseFile(files.Folder).Read(Case(name)), ct: TestContext.Current.CancellationToken);
        var summary = run.Summary();
        // u rises from 0.511 to 0.611, v from 0 to 1 m/s within the hour.
        Assert.Equal(0.561 * 3600, summary.MeanXM, 8.0);
        Assert.Equal(0.5 * 3600, summary.MeanYM, 8.0);
        Assert.Contains(run.Case.Remarks, x => x.Field == "current.netcdf" && x.English.Contains("values are missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wind_from_a_file_and_a_current_from_formulas_go_together()
    {
        var text = Case("sea-1.nc").Replace("\"current\"", "\"wind\"").Replace("\"windDrift\": 0.03", "\"windDrift\": 0.1, \"current\": { \"uMs\": 1, \"vMs\": \"0\" }");
        var summary = SeaRun.Of(new SeaCaseFile(files.Folder).Read(text), ct: TestContext.Current.CancellationToken).Summary();
        Assert.Equal(3600 + 0.0561 * 3600, summary.MeanXM, 8.0);
    }

    [Theory]
    [InlineData("none.nc", "is not there"), InlineData("broken.nc", "is no NetCDF file")]
    public void A_file_that_cannot_be_read_is_refused_by_name(string name, string what)
    {
        File.WriteAllText(files.Path("broken.nc"), "no such thing at all");
        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => new SeaCaseFile(files.Folder).Read(Case(name))).Refusals);
        Assert.Equal("current.netcdf", refusal.Field);
        Assert.Contains(what, refusal.What);
        Assert.Equal(2, refusal.Line);
    }

    [Fact]
    public void A_place_beyond_the_grid_is_refused() =>
        Assert.Contains("does not hold the place of release", Assert.Single(Assert.Throws<RefusedException>(() => new SeaCaseFile(files.Folder).Read(Case("sea-1.nc").Replace("\"lat\": 10", "\"lat\": 20"))).Refusals).What);

    [Fact]
    public void Formulas_beside_a_file_contradict() =>
        Assert.Contains(Assert.Throws<RefusedException>(() => new SeaCaseFile(files.Folder).Read(Case("sea-1.nc").Replace("\"u\": \"uo\"", "\"u\": \"uo\", \"uMs\": \"1\""))).Refusals, x => x.Field == "current.uMs");
}
