using Microsoft.Data.Sqlite;

namespace LaChan.Host.Bench;

/// <summary>The peer: the same kind of rows into SQLite with a key on series and time, WAL, FULL, 10,000 a transaction, prepared. It reads no text and judges nothing.</summary>
static class SqlitePeer
{
    const int Rows = 500_000;
    const int Series = 80_000;

    public static async Task<double> CpuSecondsPerMillion(string folder, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "peer.db")};Pooling=False");
        await connection.OpenAsync(ct);
        await Execute(connection, "pragma journal_mode = wal; pragma synchronous = full; create table observations (series integer not null, at integer not null, value real not null, status integer not null, primary key (series, at)) without rowid");
        var before = Environment.CpuUsage.TotalTime;
        for (var row = 0; row < Rows;) row = await Batch(connection, row, ct);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / Rows * 1e6;
    }

    static async Task<int> Batch(SqliteConnection connection, int row, CancellationToken ct)
    {
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "insert or ignore into observations values ($series, $at, $value, $status)";
        var (series, at, value) = (insert.Parameters.Add("$series", SqliteType.Integer), insert.Parameters.Add("$at", SqliteType.Integer), insert.Parameters.Add("$value", SqliteType.Real));
        insert.Parameters.Add("$status", SqliteType.Integer).Value = 0;
        insert.Prepare();
        for (var end = row + 10_000; row < end; row++)
        {
            (series.Value, at.Value, value.Value) = (row % Series, 1_795_000_000 + row / Series * 3600, row * 0.1);
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync(ct);
        return row;
    }

    static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
