namespace LaChan.Ui;

/// <summary>What the frame of every page says of the realm.</summary>
/// <param name="Kind">live, exercise or demo.</param>
/// <param name="Name">Name of the exercise or demo.</param>
/// <param name="Node">Name of the node.</param>
/// <param name="Speed">How many seconds of the realm pass in a second; 0 while it is paused.</param>
public sealed record RealmFrame(string Kind, string Name, string Node, Func<double> Speed)
{
    public static readonly RealmFrame Live = new("live", "", Environment.MachineName, () => 1);

    public bool IsLive => Kind == "live";

    /// <summary>With what the titles of tabs, prints and file names begin: no letter that a file name could lose.</summary>
    public string TitlePrefix => Kind switch { "live" => "", "demo" => "TRINH-DIEN ", _ => "DIEN-TAP " };
}

/// <summary>A component that stands in the realm's bar, such as the controls of a story.</summary>
public sealed record StoryControls(Type Component);

/// <summary>A number beside an entry of the rail: what waits for the officer there.</summary>
public interface IRailCount
{
    /// <summary>The entry's address, such as <c>/</c>.</summary>
    string Href { get; }
    Task<int> Count(CancellationToken ct);
}

/// <summary>One entry of the rail.</summary>
public sealed record Room(string Href, string Icon, string Text)
{
    public static readonly IReadOnlyList<Room> All =
    [
        new("/", "alarm", "ui.room.desk"),
        new("/incidents", "flame", "ui.room.incidents"),
        new("/stations", "activity", "ui.room.stations"),
        new("/facilities", "building-factory", "ui.room.facilities"),
        new("/forces", "truck", "ui.room.forces"),
        new("/public", "speakerphone", "ui.room.public"),
        new("/units", "map-2", "ui.room.units"),
        new("/journal", "notebook", "ui.room.journal"),
    ];

    public bool Holds(string path) => Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}
