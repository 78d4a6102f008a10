using LaChan.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Modules.Tests.Platform;

public class JournalTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_on_a_stale_version_is_refused_and_nothing_is_written()
    {
        await using var node = await Counters();
        Assert.True(await node.Journal.Append("counter/1", 0, new Counted(1), node.Actor, ct: Ct));
        Assert.False(await node.Journal.Append("counter/1", 0, new Counted(5), node.Actor, ct: Ct));
        Assert.Equal(1, await Total(node));
        Assert.Single(await node.Journal.Read("counter/1", ct: Ct));
    }

    [Fact]
    public async Task A_batch_is_written_whole_or_not_at_all()
    {
        await using var node = await Counters();
        Assert.False(await node.Journal.Append([new("counter/1", 0, new Counted(1)), new("counter/2", 7, new Counted(1))], node.Actor, ct: Ct));
        Assert.Equal(0, await Total(node));
        Assert.Equal(0, (await node.Journal.Verify(Ct)).Entries);
    }

    [Fact]
    public async Task A_projection_that_fails_takes_its_entry_with_it()
    {
        await using var node = await Counters();
        await Assert.ThrowsAsync<InvalidOperationException>(() => node.Journal.Append("counter/1", 0, new Counted(-1), node.Actor, ct: Ct));
        Assert.Equal(0, (await node.Journal.Verify(Ct)).Entries);
        Assert.True(await node.Journal.Append("counter/1", 0, new Counted(1), node.Actor, ct: Ct));
    }

    [Fact]
    public async Task A_stream_folds_to_what_was_known_at_a_moment()
    {
        await using var node = await Counters();
        await node.Journal.Append("counter/1", 0, new Counted(1), node.Actor, ct: Ct);
        var then = node.Clock.GetUtcNow();
        node.Clock.Advance(TimeSpan.FromMinutes(5));
        await node.Journal.Append("counter/1", 1, new Counted(10), node.Actor, happenedAt: then, ct: Ct);

        static int Sum(int sum, Entry entry) => sum + ((Counted)entry.Body).By;
        Assert.Equal(1, await node.Journal.Fold("counter/1", 0, Sum, asKnownAt: then, ct: Ct));
        Assert.Equal(11, await node.Journal.Fold("counter/1", 0, Sum, ct: Ct));
    }

    [Fact]
    public async Task The_chain_shows_the_first_entry_that_was_tampered_with()
    {
        await using var node = await Counters();
        for (var i = 0; i < 5; i++) await node.Journal.Append("counter/1", i, new Counted(1), node.Actor, ct: Ct);
        Assert.True((await node.Journal.Verify(Ct)).Valid);

        await node.Database.Write(async db => await db.Execute("update entries set body = '{\"by\":2}' where seq = 3") == 1, Ct);
        Assert.Equal(3, (await node.Journal.Verify(Ct)).FirstBad);
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_tables()
    {
        await using var node = await Counters();
        for (var i = 0; i < 50; i++) await node.Journal.AppendNext($"counter/{i % 3}", new Counted(i), node.Actor, ct: Ct);
        var before = await node.Journal.Fingerprint(Ct);
        Assert.Equal(50, await node.Journal.Rebuild(Ct));
        Assert.Equal(before, await node.Journal.Fingerprint(Ct));
    }

    static Task<TestNode> Counters() => TestNode.With(services => services
        .AddEntry<Counted>("counted")
        .AddProjection<CounterProjection>()
        .AddSingleton(new MigrationSource(typeof(JournalTests).Assembly)));

    static async Task<long> Total(TestNode node) => await node.Database.Read(db => db.One<long?>("select sum(total) from counters"), Ct) ?? 0;

    sealed record Counted(int By);

    sealed class CounterProjection : Projection
    {
        public override IReadOnlyList<string> Tables => ["counters"];
        public CounterProjection() => On<Counted>((entry, db) => entry.Body.By < 0
            ? throw new InvalidOperationException("negative")
            : db.Execute("insert into counters (name, total) values (@Stream, @By) on conflict (name) do update set total = counters.total + @By", new { entry.Stream, entry.Body.By }));
    }
}
