using LaChan.Contracts.Monitoring;
using LaChan.Platform;

namespace LaChan.Monitoring.Alarms;

/// <summary>What the judge has decided and the journal does not hold yet. A failed append leaves it here: the next batch tries again, and nothing is said twice.</summary>
internal sealed class AlarmOutbox(Journal journal, AlarmStore alarms, Realm realm)
{
    readonly Queue<(Guid Alarm, object Body, DateTimeOffset HappenedAt)> posts = [];
    readonly Actor node = Actor.Node(realm.Node);

    public bool IsEmpty => posts.Count == 0;

    public void Raise(AlarmRaised raised) => posts.Enqueue((raised.Id, raised, raised.MeasuredAt));
    public void Change(AlarmChanged changed) => posts.Enqueue((changed.Id, changed, changed.MeasuredAt));
    public void Close(AlarmClosed closed) => posts.Enqueue((closed.Id, closed, closed.At));

    public async Task Send(CancellationToken ct)
    {
        while (posts.TryPeek(out var post))
        {
            if (post.Body is AlarmRaised) await Raise(ct);
            else await Follow(post, ct);
        }
    }

    /// <summary>Alarms of one moment go into the journal by one append.</summary>
    async Task Raise(CancellationToken ct)
    {
        var at = posts.Peek().HappenedAt;
        var together = posts.TakeWhile(x => x.Body is AlarmRaised && x.HappenedAt == at).ToList();
        // False: an earlier try had reached the journal after all.
        await journal.Append([.. together.Select(x => new Draft(Streams.Alarm(x.Alarm), 0, x.Body))], node, at, ct);
        foreach (var _ in together) posts.Dequeue();
    }

    /// <summary>What a person has judged false, or what is closed, the machine leaves alone.</summary>
    async Task Follow((Guid Alarm, object Body, DateTimeOffset HappenedAt) post, CancellationToken ct)
    {
        if (await alarms.StateOf(post.Alarm, ct) is { } state && !AlarmStates.HasEnded(state)) await journal.AppendNext(Streams.Alarm(post.Alarm), post.Body, node, post.HappenedAt, ct);
        posts.Dequeue();
    }
}
