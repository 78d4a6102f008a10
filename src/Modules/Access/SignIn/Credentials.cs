using System.Security.Cryptography;
using System.Text;
using LaChan.Platform;
using Microsoft.AspNetCore.Identity;

namespace LaChan.Access.SignIn;

/// <summary>Passwords and one-time links. Kept out of the journal; only hashes are kept at all.</summary>
public sealed class Credentials(Database database, TimeProvider clock)
{
    const int FailuresToLock = 5;
    static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    static readonly PasswordHasher<string> Hasher = new();

    // A hash to check against when the person does not exist, so that the time taken does not tell.
    static readonly string Nobody = Hasher.HashPassword("", RandomNumberGenerator.GetHexString(32));

    public Task SetPassword(string person, string password, CancellationToken ct = default) => Change(
        """
        insert into credentials (person_id, password_hash, failures, locked_until) values (@person, @hash, 0, 0)
        on conflict (person_id) do update set password_hash = excluded.password_hash, failures = 0, locked_until = 0
        """, new { person, hash = Hasher.HashPassword(person, password) }, ct);

    /// <summary>Checks a password; five wrong ones in a row lock the account for 15 minutes.</summary>
    public async Task<PasswordAnswer> Check(string person, string password, CancellationToken ct = default)
    {
        var row = await database.Read(db => db.One<Row>("select * from credentials where person_id = @person", new { person }), ct);
        if (row is not null && row.LockedUntil > clock.GetUtcNow()) return PasswordAnswer.Locked;
        var right = Hasher.VerifyHashedPassword(person, row?.PasswordHash ?? Nobody, password) != PasswordVerificationResult.Failed && row is not null;
        if (row is not null) await Count(row, right, ct);
        return right ? PasswordAnswer.Right : PasswordAnswer.Wrong;
    }

    /// <summary>Makes a link that signs a person in once.</summary>
    /// <returns>The token for <c>/sign-in/link/{token}</c>.</returns>
    public async Task<string> NewLink(string person, TimeSpan life, CancellationToken ct = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await Change("insert into links (token_hash, person_id, expires_at) values (@hash, @person, @expires)",
            new { hash = HashOf(token), person, expires = DateTimeOffset.UtcNow + life }, ct);
        return token;
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>The person, or null when the link is unknown, used or too old.</returns>
    public async Task<string?> UseLink(string token, CancellationToken ct = default)
    {
        string? person = null;
        await database.Write(async db =>
        {
            var hash = HashOf(token);
            // A link lives in real time: a demo's clock may be sixty times faster than the visitor.
            person = await db.One<string>("select person_id from links where token_hash = @hash and expires_at > @now", new { hash, now = DateTimeOffset.UtcNow });
            await db.Execute("delete from links where token_hash = @hash", new { hash });
            return true;
        }, ct);
        return person;
    }

    Task Count(Row row, bool right, CancellationToken ct)
    {
        var failures = right ? 0 : row.Failures + 1;
        var locked = failures >= FailuresToLock;
        return Change("update credentials set failures = @failures, locked_until = @until where person_id = @PersonId",
            new { row.PersonId, failures = locked ? 0 : failures, until = locked ? clock.GetUtcNow() + Lock : DateTimeOffset.UnixEpoch }, ct);
    }

    Task Change(string sql, object args, CancellationToken ct) => database.Write(async db => await db.Execute(sql, args) >= 0, ct);

    static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    sealed record Row
    {
        public string PersonId { get; init; } = "";
        public string PasswordHash { get; init; } = "";
        public long Failures { get; init; }
        public DateTimeOffset LockedUntil { get; init; }
    }
}

/// <summary>What a password check answers.</summary>
public enum PasswordAnswer { Right, Wrong, Locked }
