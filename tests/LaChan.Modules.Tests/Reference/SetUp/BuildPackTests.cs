using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.SetUp;
using LaChan.Reference.Units;

namespace LaChan.Modules.Tests.Reference.SetUp;

public sealed class BuildPackTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("lachan-pack-").FullName;

    [Fact]
    public void A_missing_package_is_named_with_the_way_to_get_it()
    {
        var refused = Assert.Throws<RefusedException>(() => BuildPack.Run(folder, folder));
        Assert.Contains("./lachan --setup", Assert.Single(refused.Refusals).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_the_same_inputs_is_not_built_again()
    {
        var modules = Path.Combine(BaseData.Checkout ?? "", "web", "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "world-atlas"))) Assert.Skip("needs the npm packages");
        Assert.True(BuildPack.Run(modules, folder));
        Assert.False(BuildPack.Run(modules, folder));
    }

    [Fact]
    public void A_broken_pack_counts_as_none()
    {
        File.WriteAllBytes(Path.Combine(folder, PackFile.Name), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);
        Assert.Null(PackFile.Read(folder));
        File.WriteAllText(Path.Combine(folder, PackFile.Name), "not a pack");
        Assert.Null(PackFile.Read(folder));
        Assert.Null(PackFile.Label(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
