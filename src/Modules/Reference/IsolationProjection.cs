using LaChan.Contracts.Reference;
using LaChan.Platform;

namespace LaChan.Reference;

/// <summary>Writes table <c>isolations</c>: every row that was ever issued, so that each day finds its own.</summary>
internal sealed class IsolationProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["isolations"];

    public IsolationProjection() => On<IsolationIssued>(Save);

    static Task Save(Entry<IsolationIssued> entry, Db db)
    {
        var x = entry.Body;
        return db.Execute(
            """
            insert into isolations (substance, version, from_day, small_around_m, small_day_m, small_night_m, large_around_m, large_day_m, large_night_m, basis, issued_by, saved_at, saved_by)
            values (@Substance, @Version, @From, @SmallAround, @SmallDay, @SmallNight, @LargeAround, @LargeDay, @LargeNight, @Basis, @IssuedBy, @RecordedAt, @Actor)
            """,
            new
            {
                x.Substance, entry.Version, x.From, SmallAround = x.Small.AroundM, SmallDay = x.Small.DayM, SmallNight = x.Small.NightM,
                LargeAround = x.Large.AroundM, LargeDay = x.Large.DayM, LargeNight = x.Large.NightM, x.Basis, x.IssuedBy, entry.RecordedAt, Actor = entry.Actor.Name,
            });
    }
}
