using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LaChan.Platform;

/// <summary>The database of one realm: many readers, one writer at a time. SQLite in WAL mode with FULL synchronisation: what is committed survives a power cut.</summary>
public sealed class Database : IAsyncDisposable
{
    readonly string connectionString;
    readonly SemaphoreSlim writing = new(1, 1);
    SqliteConnection? writer;

    public Database(string path)
    {
        Rows.TeachDapper();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Runs a query on a connection of its own; it sees what was committed before it began.</summary>
    public async Task<T> Read<T>(Func<Db, Task<T>> query, CancellationToken ct = default)
    {
        await using var connection = await Open(ct);
        return await query(new Db(connection));
    }

    /// <summary>Runs a change in one transaction, alone. Throws away everything when <paramref name="change"/> throws or answers false.</summary>
    public async Task<bool> Write(Func<Db, Task<bool>> change, CancellationToken ct = default)
    {
        await writing.WaitAsync(ct);
        try
        {
            writer ??= await Open(ct);
            await using var transaction = (DbTransaction)await writer.BeginTransactionAsync(ct);
            if (!await change(new Db(writer, transaction))) return false;
            await transaction.CommitAsync(ct);
            return true;
        }
        finally
        {
            writing.Release();
        }
    }

    async Task<SqliteConnection> Open(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var pragma = connection.CreateCommand();
        pragma.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 30000;";
        await pragma.ExecuteNonQueryAsync(ct);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is not null) await writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        writing.Dispose();
    }
}
