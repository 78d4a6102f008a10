using System.Diagnostics;

namespace LaChan.SystemTests.Commands;

public class ExitCodeTests
{
    [Theory]
    [InlineData("help", 0, "forecast", "air", "--help"), InlineData("refused input", 1, "forecast", "air", "/nowhere/case.json")]
    [InlineData("a verb that is not there", 2, "forecast", "tea-leaves"), InlineData("no file named", 2, "forecast", "air")]
    [InlineData("a folder that is not there", 2, "forecast", "air", "case.json", "-o", "/nowhere/result.csv")]
    [InlineData("thresholds that are not there", 2, "forecast", "air", "case.json", "--geojson", "--thresholds", "aegl-61")]
    public async Task The_exit_code_says_whose_fault_it_was(string story, int expected, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lachan.dll"), .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == expected, $"{story}: {process.ExitCode}, {error}");
        if (expected == 1) Assert.Equal("", await output);
    }
}
