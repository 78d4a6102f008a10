using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using System.Reflection;

namespace LaChan.Platform;

/// <summary>A module: its services and its doors. The file that implements it reads as a table of contents.</summary>
public interface IModule
{
    void Add(IServiceCollection services);
    void Map(IEndpointRouteBuilder app);

    /// <summary>Carries the module's pages, texts and migrations.</summary>
    Assembly Assembly => GetType().Assembly;
}

/// <summary>The words in which a module lists its parts.</summary>
public static class ModuleParts
{
    public static IServiceCollection AddEntry<T>(this IServiceCollection services, string name) =>
        services.AddSingleton(new EntryType(name, typeof(T)));

    public static IServiceCollection AddProjection<T>(this IServiceCollection services) where T : Projection =>
        services.AddSingleton<Projection, T>();

    public static IServiceCollection AddReader<T>(this IServiceCollection services) where T : class, IJournalReader =>
        services.AddSingleton<IJournalReader, T>();

    /// <summary>Journal, database, readers, identity of the caller, for one realm.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, Realm realm, params IReadOnlyList<IModule> modules)
    {
        services.AddSingleton(realm).AddSingleton(realm.Clock);
        services.AddSingleton(_ => new Database(realm.DatabasePath));
        services.AddSingleton<Migrator>().AddSingleton<EntryTypes>().AddSingleton<News>().AddSingleton<Journal>();
        services.AddSingleton(new MigrationSource(typeof(ModuleParts).Assembly));
        services.AddHttpContextAccessor();
        services.TryAddScoped<Officer>();
        services.AddHostedService<JournalReaders>();
        foreach (var module in modules)
        {
            services.AddSingleton(new MigrationSource(module.Assembly));
            module.Add(services);
        }
        return services;
    }
}
