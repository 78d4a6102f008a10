using System.Globalization;
using LaChan.Science.River;

namespace LaChan.Science.Tests.River;

public class ReachFitTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_properties_that_made_a_curve_are_found_again()
    {
        var reach = new Reach(400, 0.3, 1.2, 0.4, 0.3, 6e-4, 0, 0, []);
        var pulse = new Inflow(0, 0, IsLoad: false, [60, 360], [50, 0]);
        var curve = new RiverRun([reach], [pulse], 0).Run([(0, 400)], 20, 8000, Ct)[0];
        double[] times = [.. Enumerable.Range(0, curve.Length).Select(i => i * 20.0)];
        var found = new ReachFit(reach with { AreaM2 = 5, DispersionM2S = 1, StorageAreaM2 = 0, ExchangePerS = 0 }, [pulse], 400, 0, times, [.. curve.Select(x => 0.8 * x)], Ct).Fit();
        Assert.Equal(0.25, found.VelocityMs, 0.0025);
        Assert.Equal(0.4, found.DispersionM2S, 0.03);
        Assert.Equal(0.3, found.StorageAreaM2, 0.015);
        Assert.Equal(6e-4, found.ExchangePerS, 0.4e-4);
        Assert.Equal(0.8, found.MassScale, 0.005);
        Assert.InRange(found.Nse, 0.99999, 1);
    }

    // Salt in Oak Creek: upstream and downstream curves every 5 s. A fit with velocity, dispersion and mass scale alone reaches 0.984 to 0.990 on such reaches.
    [Theory, InlineData(1, 80.5, 0.01066), InlineData(3, 140, 0.01084)]
    public void Measured_reaches_are_fitted_with_their_slow_water(int number, double lengthM, double flow)
    {
        var rows = File.ReadLines(Path.Combine(CollectedData.Folder, "forecast", $"oak_creek_reach{number}.csv")).Skip(1)
            .Select(x => x.Split(',').Select(y => double.Parse(y, CultureInfo.InvariantCulture)).ToArray()).ToList();
        double[] times = [.. rows.Select(x => x[0])];
        var upstream = new Inflow(0, 0, IsLoad: false, times, [.. rows.Select(x => x[1])]);
        var begun = TimeProvider.System.GetTimestamp();
        var found = new ReachFit(new(lengthM, flow, 1, 1, 0, 0, 0, 0, []), [upstream], lengthM, 0, times, [.. rows.Select(x => x[2])], Ct).Fit();
        TestContext.Current.TestOutputHelper?.WriteLine($"reach {number}: NSE {found.Nse:0.00000}, U {found.VelocityMs:0.0000} m/s, D {found.DispersionM2S:0.0000} m2/s, storage {found.StorageAreaM2 / found.AreaM2:0.000}, exchange {found.ExchangePerS:0.0e0}/s, scale {found.MassScale:0.000}, log sd {string.Join(' ', found.LogSd.Select(x => x.ToString("0.000")))}, {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s");
        Assert.InRange(found.Nse, 0.993, 1);
    }
}
