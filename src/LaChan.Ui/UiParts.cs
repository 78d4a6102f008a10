using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace LaChan.Ui;

/// <summary>The console's services.</summary>
public static class UiParts
{
    /// <param name="services">Where to.</param>
    /// <param name="modules">Assemblies with pages and texts.</param>
    public static IServiceCollection AddUi(this IServiceCollection services, IEnumerable<Assembly> modules)
    {
        var assemblies = modules.ToList();
        foreach (var assembly in assemblies) services.AddSingleton(new TextSource(assembly));
        services.AddSingleton<Texts>().AddScoped<T>();
        services.AddSingleton(new PageAssemblies(assemblies));
        services.AddRazorComponents();
        return services;
    }
}
