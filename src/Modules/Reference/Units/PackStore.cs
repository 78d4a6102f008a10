using LaChan.Kernel;
using LaChan.Platform;
using LaChan.Reference.SetUp;

namespace LaChan.Reference.Units;

/// <summary>Which pack a node uses: the one imported into its own folder, else the one that set-up built, which is built here and now when it is missing.</summary>
public static class PackStore
{
    /// <summary>Where an imported pack of a node lies.</summary>
    public static string FolderOf(Realm realm) => Path.Combine(realm.Folder, "pack");

    /// <exception cref="RefusedException">There is no pack and the packages to build it from are not there.</exception>
    public static Outlines Load(Realm realm) => PackFile.Read(FolderOf(realm)) ?? Base();

    public static Outlines Base() => PackFile.Read(BaseData.PackFolder) ?? Built();

    static Outlines Built()
    {
        var modules = Path.Combine(BaseData.Checkout ?? AppContext.BaseDirectory, "web", "node_modules");
        BuildPack.Run(modules, BaseData.PackFolder);
        return PackFile.Read(BaseData.PackFolder) ?? throw new InvalidOperationException($"the pack just built is not in {BaseData.PackFolder}");
    }
}
