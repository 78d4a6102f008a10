using System.CommandLine;
using LaChan.Host.Demo;

namespace LaChan.Host.Commands;

/// <summary><c>lachan demo</c>: the main job, on assumed data, in a realm of its own.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var check = new Option<bool>("--check") { Description = "Play headless as fast as the machine can; print one JSON line of measured figures" };
        var urls = new Option<string>("--urls") { Description = "Address to listen on", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var seed = new Option<int>("--seed") { Description = "Of the assumed stations and their noise", DefaultValueFactory = _ => 1251 };
        var command = new Command("demo", "Trình diễn một đêm: 2.000 trạm giả định, rò rỉ amoniac, sự cố cấp quốc gia · plays a night on assumed data. Example: lachan demo --urls http://127.0.0.1:5080") { check, urls, seed };
        command.SetAction((parsed, ct) => parsed.GetValue(check)
            ? InFolder(folder => DemoCheck.Run(folder, parsed.GetValue(seed), ct))
            : InFolder(folder => Show(folder, parsed.GetValue(urls)!, parsed.GetValue(seed), ct)));
        return command;
    }

    static async Task<int> InFolder(Func<string, Task<int>> play)
    {
        var folder = Directory.CreateTempSubdirectory("lachan-demo-").FullName;
        try
        {
            return await play(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<int> Show(string folder, string urls, int seed, CancellationToken ct)
    {
        await using var run = await DemoRun.Start(folder, urls, seed, ct);
        Console.WriteLine($"Lá Chắn: {run.Address}  (trình diễn, dữ liệu giả định · demo, assumed data)");
        foreach (var (person, path) in await DemoPeople.Links(run.App.Services, ct))
            Console.WriteLine($"  {person.Name}, {person.Post}: {new Uri(run.Address, path)}");
        Console.WriteLine("Ctrl+C để dừng · to stop.");
        try
        {
            using var steps = await StorySteps.For(run, ct);
            await new Story(run, steps, hurry: false).Play(ct);
            await Task.Delay(Timeout.Infinite, ct);
        }
        catch (OperationCanceledException)
        {
            // The visitor stops the demo.
        }
        return 0;
    }
}
