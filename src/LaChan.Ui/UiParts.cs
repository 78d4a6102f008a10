using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Ui;

/// <summary>The console's services and its own doors.</summary>
public static class UiParts
{
    /// <param name="services">Where to.</param>
    /// <param name="modules">Assemblies with pages and texts.</param>
    /// <param name="frame">What the frame says of the realm; live when nothing is said.</param>
    public static IServiceCollection AddUi(this IServiceCollection services, IEnumerable<Assembly> modules, Func<IServiceProvider, RealmFrame>? frame = null)
    {
        var assemblies = modules.ToList();
        foreach (var assembly in assemblies) services.AddSingleton(new TextSource(assembly));
        services.AddSingleton<Texts>().AddScoped<T>().AddScoped<Look>().AddScoped<SearchAll>();
        services.AddSingleton(new PageAssemblies(assemblies));
        services.AddSingleton(frame ?? (_ => RealmFrame.Live));
        services.AddRazorComponents();
        return services;
    }

    /// <summary>POST /preferences, GET /search.json.</summary>
    public static void MapUi(this IEndpointRouteBuilder app)
    {
        PreferenceDoor.Map(app);
        SearchDoor.Map(app);
    }
}
