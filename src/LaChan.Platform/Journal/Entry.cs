namespace LaChan.Platform;

/// <summary>Who did it: a person, or the node itself.</summary>
public sealed record Actor(string Id, string Name, string Role)
{
    public const string NodeRole = "node";
    public static Actor Node(string node) => new(node, node, NodeRole);
    public bool IsNode => Role == NodeRole;
}

/// <summary>One line of the journal.</summary>
/// <param name="Seq">Order in this node's journal, from 1 without gaps.</param>
/// <param name="Stream">What it is about: <c>incident/{id}</c>, <c>alarm/{id}</c>, <c>station/{code}</c>.</param>
/// <param name="Version">Order within the stream, from 1 without gaps.</param>
/// <param name="HappenedAt">When it was true.</param>
/// <param name="RecordedAt">When this node learned of it.</param>
/// <param name="Body">What was decided or learned: one of the registered entry types.</param>
/// <param name="Hash">SHA-256 over this entry and the hash of the one before, hexadecimal.</param>
public record Entry(
    long Seq, string Stream, long Version, string Type, DateTimeOffset HappenedAt, DateTimeOffset RecordedAt,
    string Node, Actor Actor, object Body, string Hash)
{
    /// <summary>The identity after the slash of the stream's name.</summary>
    public Guid StreamId => Guid.Parse(StreamKey);
    public string StreamKey => Stream[(Stream.IndexOf('/') + 1)..];
}

/// <summary>An entry whose body is known to be a <typeparamref name="T"/>.</summary>
public sealed record Entry<T>(Entry Of, T Body) where T : notnull
{
    public long Seq => Of.Seq;
    public string Stream => Of.Stream;
    public Guid StreamId => Of.StreamId;
    public string StreamKey => Of.StreamKey;
    public long Version => Of.Version;
    public DateTimeOffset HappenedAt => Of.HappenedAt;
    public DateTimeOffset RecordedAt => Of.RecordedAt;
    public Actor Actor => Of.Actor;
}
