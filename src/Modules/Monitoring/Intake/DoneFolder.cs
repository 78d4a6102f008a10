using System.Globalization;
using LaChan.Platform;

namespace LaChan.Monitoring.Intake;

/// <summary>Where taken files go, by day. A sender that paused and went on writing into a file already taken is noticed: the file goes back and is read again.</summary>
internal sealed class DoneFolder(Realm realm)
{
    static readonly TimeSpan Watched = TimeSpan.FromMinutes(10);
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    readonly Queue<(string Path, string Name, long Size, long At)> young = [];
    long lastLook = TimeProvider.System.GetTimestamp();

    public void Put(FileInfo file, long sizeRead)
    {
        var folder = Path.Combine(realm.Folder, "done", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var name = file.Name;
        var target = Path.Combine(folder, name);
        for (var copy = 2; File.Exists(target); copy++) target = Path.Combine(folder, $"{name}.{copy}");
        File.Move(file.FullName, target);
        young.Enqueue((target, name, sizeRead, TimeProvider.System.GetTimestamp()));
    }

    public void TakeBackWhatGrew(string inbox)
    {
        if (TimeProvider.System.GetElapsedTime(lastLook) < LookEvery) return;
        lastLook = TimeProvider.System.GetTimestamp();
        for (var i = young.Count; i > 0; i--)
        {
            var file = young.Dequeue();
            if (!File.Exists(file.Path)) continue;
            if (new FileInfo(file.Path).Length != file.Size) BackTo(inbox, file.Path, file.Name);
            else if (TimeProvider.System.GetElapsedTime(file.At) < Watched) young.Enqueue(file);
        }
    }

    /// <summary>In a folder of its own: a newer file of the same name may wait already.</summary>
    static void BackTo(string inbox, string path, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(inbox, "grown", Guid.NewGuid().ToString("N")));
        File.Move(path, Path.Combine(folder.FullName, name));
    }
}
