namespace LaChan.Modules.Tests.Forecast.Grids;

/// <summary>The sample files beside this one (sea.cdl says how they were made), in a folder of their own until disposed.</summary>
sealed class GridFiles : IDisposable
{
    public static readonly string[] Names = ["sea-1.nc", "sea-2.nc", "sea-5.nc", "sea-4.nc", "sea-4-deflated.nc"];

    public GridFiles()
    {
        foreach (var name in Names) File.WriteAllBytes(Path(name), Bytes(name));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lachan-grids-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(GridFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
