using System.Reflection;

namespace LaChan.Platform;

/// <summary>Brings a database to the present form: runs each module's numbered scripts once, in the order of the modules.</summary>
public sealed class Migrator(IEnumerable<MigrationSource> sources, Database database)
{
    public async Task Run(CancellationToken ct = default) => await database.Write(async db =>
    {
        await db.Execute("create table if not exists migrations (name text not null primary key)");
        var done = (await db.Query<string>("select name from migrations")).ToHashSet();
        foreach (var (name, sql) in sources.SelectMany(Scripts).Where(script => !done.Contains(script.Name)))
        {
            await db.Execute(sql);
            await db.Execute("insert into migrations (name) values (@name)", new { name });
        }
        return true;
    }, ct);

    static IEnumerable<(string Name, string Sql)> Scripts(MigrationSource source) =>
        from resource in source.Assembly.GetManifestResourceNames()
        where resource.EndsWith(".sql", StringComparison.Ordinal)
        orderby resource
        select (resource, Read(source.Assembly, resource));

    static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

/// <summary>An assembly that carries <c>Migrations/*.sql</c> as embedded resources.</summary>
public sealed record MigrationSource(Assembly Assembly);
