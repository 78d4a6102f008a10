using LaChan.Platform;

namespace LaChan.Access;

/// <summary>Reads the people's register and writes new versions of it.</summary>
public sealed class PeopleStore(Database database, Journal journal, Roles roles)
{
    public Task<Person?> Find(string id, CancellationToken ct = default) =>
        database.Read(db => db.One<Person>("select * from people where id = @id", new { id }), ct);

    public Task<IReadOnlyList<Person>> All(CancellationToken ct = default) =>
        database.Read(db => db.Query<Person>("select * from people order by role, name"), ct);

    /// <summary>Saves a person if anything differs from what stands there.</summary>
    /// <exception cref="Kernel.RefusedException">The role is not known or the identity has blanks.</exception>
    public async Task Register(PersonRegistered person, Actor actor, CancellationToken ct = default)
    {
        if (person.Id.Length is 0 or > 64 || person.Id.Any(x => !(char.IsAsciiLetterOrDigit(x) || x is '-' or '.' or '_')))
            throw new Kernel.RefusedException("id", $"'{person.Id}' must be 1 to 64 letters, digits, dots or hyphens");
        if (roles.Find(person.Role) is null)
            throw new Kernel.RefusedException("role", $"'{person.Role}' is not one of {string.Join(", ", roles.All.Select(x => x.Id))}");
        if (await Find(person.Id, ct) is { } now && Same(now, person)) return;
        await journal.AppendNext(Streams.Person(person.Id), person, actor, ct: ct);
    }

    static bool Same(Person now, PersonRegistered person) =>
        (now.Name, now.Role, now.Post, now.Provinces) == (person.Name, person.Role, person.Post, string.Join(' ', person.Provinces));
}
