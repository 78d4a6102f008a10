namespace LaChan.Science.Tests;

/// <summary>The collected data outside the repository: the folder in <c>LACHAN_DATA</c>, else <c>../shared/data</c> beside the checkout. Skips the test where there is none.</summary>
static class CollectedData
{
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("LACHAN_DATA") ?? Beside();
            if (!Directory.Exists(folder)) Assert.Skip("needs the collected data");
            return folder;
        }
    }

    static string Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "LaChan.slnx"))) return Path.Combine(folder.FullName, "..", "shared", "data");
        return "";
    }
}
