using System.Diagnostics;
using LaChan.Host.Commands;

namespace LaChan.Host.Demo;

/// <summary><c>demo --check</c>: the whole story headless, as fast as the machine can, and what it took.</summary>
static class DemoCheck
{
    public static async Task<int> Run(string folder, int seed, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        await using var run = await DemoRun.Start(folder, "http://127.0.0.1:0", seed, ct);
        using var steps = await StorySteps.For(run, ct);
        try
        {
            await new Story(run, steps, hurry: true).Play(ct);
        }
        catch (DemoException missed)
        {
            await Console.Error.WriteLineAsync(missed.Message);
            return 1;
        }
        JsonLine.Print(new { run.Feeder.Lines, run.Feeder.Files, elapsedS = watch.Elapsed.TotalSeconds });
        return 0;
    }
}
