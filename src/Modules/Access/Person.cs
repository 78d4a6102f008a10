using LaChan.Kernel;

namespace LaChan.Access;

/// <summary>Entry <c>person-registered</c>: a person, the role that gives the rights, and the provinces whose records they see. Each saved version is an entry.</summary>
/// <param name="Id">Name to sign in with.</param>
/// <param name="Provinces">Empty: the whole country.</param>
public sealed record PersonRegistered(string Id, string Name, string Role, string Post, IReadOnlyList<UnitCode> Provinces);

/// <summary>Entry <c>signed-in</c>: by password, by one-time link.</summary>
public sealed record SignedIn(string Id, string By);

/// <summary>Entry <c>sign-in-refused</c>: a wrong password for a person that exists, or a locked account.</summary>
public sealed record SignInRefused(string Id, string Why);

/// <summary>A row of the people's register.</summary>
public sealed record Person
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string Post { get; init; } = "";

    /// <summary>Province codes with blanks between; empty for the whole country.</summary>
    public string Provinces { get; init; } = "";
    public DateTimeOffset RegisteredAt { get; init; }
    public long Version { get; init; }
}
