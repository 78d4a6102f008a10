namespace LaChan.Ui;

/// <summary>What the frame of every page says of the realm.</summary>
/// <param name="Kind">live, exercise or demo.</param>
/// <param name="Name">Name of the exercise or demo.</param>
/// <param name="Node">Name of the node.</param>
/// <param name="Speed">How many seconds of the realm pass in a second; 0 while it is paused.</param>
/// <param name="Newest">Number of the newest news: a page that is older than what /live greets with asks again.</param>
public sealed record RealmFrame(string Kind, string Name, string Node, Func<double> Speed, Func<long> Newest)
{
    public static readonly RealmFrame Live = new("live", "", Environment.MachineName, () => 1, () => 0);

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
