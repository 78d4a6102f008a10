using System.CommandLine;
using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.SetUp;

namespace LaChan.Host.Commands;

/// <summary><c>lachan setup-pack</c>: builds the outlines from the registry packages. Called by <c>./lachan --setup</c>, not listed.</summary>
static class SetupPackCommand
{
    public static Command Create()
    {
        var modules = new Option<DirectoryInfo>("--modules") { Description = "Folder with the npm packages", DefaultValueFactory = _ => new(Path.Combine(BaseData.Checkout ?? ".", "web", "node_modules")) };
        var folder = new Option<DirectoryInfo>("--pack") { Description = "Where the pack goes", DefaultValueFactory = _ => new(BaseData.PackFolder) };
        var command = new Command("setup-pack", "Dựng ranh giới từ các gói đã tải · build the outlines from the fetched packages. Example: lachan setup-pack") { modules, folder };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            try
            {
                BuildPack.Run(parsed.GetValue(modules)!.FullName, parsed.GetValue(folder)!.FullName);
                return 0;
            }
            catch (RefusedException refused)
            {
                Console.Error.WriteLine(refused.Message);
                return 1;
            }
        });
        return command;
    }
}
