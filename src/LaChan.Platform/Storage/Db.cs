using System.Data.Common;
using Dapper;

namespace LaChan.Platform;

/// <summary>One connection, inside a transaction when it writes. SQL is written once, in the subset that SQLite and PostgreSQL share.</summary>
public sealed class Db(DbConnection connection, DbTransaction? transaction = null)
{
    public DbConnection Connection => connection;

    public Task<int> Execute(string sql, object? args = null) => connection.ExecuteAsync(sql, args, transaction);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? args = null) =>
        (await connection.QueryAsync<T>(sql, args, transaction)).AsList();

    public Task<T?> One<T>(string sql, object? args = null) => connection.QueryFirstOrDefaultAsync<T>(sql, args, transaction);

    /// <summary>Opens the database's own view of rows, one by one, for tables too long for memory.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, object? args = null) => connection.QueryUnbufferedAsync<T>(sql, args, transaction);
}
