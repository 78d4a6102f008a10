using LaChan.Platform;

namespace LaChan.Access;

/// <summary>Writes table <c>people</c>.</summary>
sealed class PeopleProjection : Projection
{
    public override IReadOnlyList<string> Tables => ["people"];

    public PeopleProjection() => On<PersonRegistered>((entry, db) => db.Execute(
        """
        insert into people (id, name, role, post, provinces, registered_at, version) values (@Id, @Name, @Role, @Post, @Provinces, @RegisteredAt, @Version)
        on conflict (id) do update set name = excluded.name, role = excluded.role, post = excluded.post, provinces = excluded.provinces, version = excluded.version
        """,
        new
        {
            entry.Body.Id, entry.Body.Name, entry.Body.Role, entry.Body.Post, Provinces = string.Join(' ', entry.Body.Provinces),
            RegisteredAt = entry.RecordedAt, entry.Version,
        }));
}
