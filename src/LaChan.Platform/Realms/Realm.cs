namespace LaChan.Platform;

/// <summary>Live operations, an exercise, or the demo: each has its own database and its own clock, and no query can see two.</summary>
public enum RealmKind { Live, Exercise, Demo }

/// <summary>The realm that this process serves.</summary>
/// <param name="Name">Shown in the bar of an exercise or demo.</param>
/// <param name="Folder">Where its database, observations and quarantine lie.</param>
/// <param name="Node">Name of the node, stamped on every entry.</param>
/// <param name="Clock">Its clock: the system's, or one that can be paused, sped up, set.</param>
public sealed record Realm(RealmKind Kind, string Name, string Folder, string Node, TimeProvider Clock)
{
    public string DatabasePath => Path.Combine(Folder, "journal.db");
    public string ObservationFolder => Path.Combine(Folder, "observations");
    public string QuarantineFolder => Path.Combine(Folder, "quarantine");

    /// <summary>The watched folder into which station files are dropped.</summary>
    public string InboxFolder => Path.Combine(Folder, "inbox");
    public bool IsLive => Kind == RealmKind.Live;
}
