using System.Diagnostics;
using System.Text.Json;
using LaChan.Host;

namespace LaChan.SystemTests.Demo;

/// <summary>The whole story, headless, as a process of its own: what <c>./lachan demo --check</c> does.</summary>
public class DemoCheckTests
{
    [Fact]
    public async Task The_whole_story_happens_and_every_step_has_its_figure()
    {
        var ct = TestContext.Current.CancellationToken;
        using var demo = Process.Start(new ProcessStartInfo("dotnet", [typeof(Node).Assembly.Location, "demo", "--check"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (demo.StandardOutput.ReadToEndAsync(ct), demo.StandardError.ReadToEndAsync(ct));
        await demo.WaitForExitAsync(ct);
        Assert.True(demo.ExitCode == 0, await errors);

        var line = Assert.Single((await output).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        using var figures = JsonDocument.Parse(line);
        double Of(string name) => figures.RootElement.GetProperty(name).GetDouble();

        Assert.True(Of("observations") > 500_000, line);
        Assert.True(Of("duplicates") > 0 && Of("refused") > 0, line);
        Assert.Equal(0, Of("falseAlarms"));
        Assert.Equal("national", figures.RootElement.GetProperty("levelProposed").GetString());
        Assert.True(Of("provinces") >= 2 && Of("communes") >= 2 && Of("people") > 0 && Of("forces") > 0, line);
        Assert.Equal(0, Of("capErrors"));
        Assert.True(figures.RootElement.GetProperty("chainVerified").GetBoolean());
    }
}
