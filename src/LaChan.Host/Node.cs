using LaChan.Access;
using LaChan.Alerting;
using LaChan.Forces;
using LaChan.Forecast;
using LaChan.Incidents;
using LaChan.Monitoring;
using LaChan.Platform;
using LaChan.Reference;
using LaChan.Risk;
using LaChan.Ui;
using LaChan.Ui.Layout;

namespace LaChan.Host;

/// <summary>The composition root: a whole node is the platform plus these modules, in this order.</summary>
public static class Node
{
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        new ReferenceModule(),
        new AccessModule(),
        new MonitoringModule(),
        new RiskModule(),
        new ForecastModule(),
        new ForcesModule(),
        new AlertingModule(),
        new IncidentsModule(),
    ];

    /// <summary>A node ready to start, its database in the present form.</summary>
    /// <param name="realm">The realm it serves.</param>
    /// <param name="urls">Addresses to listen on, or null for none beyond the default.</param>
    /// <param name="add">Further services of a caller, such as the demo's story.</param>
    public static async Task<WebApplication> Build(Realm realm, string? urls, Action<IServiceCollection>? add = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Node).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(x => x.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("LaChan", LogLevel.Information).AddFilter("LaChan.Access", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (urls is not null) builder.WebHost.UseUrls(urls);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddPlatform(realm, Modules);
        builder.Services.AddUi(Modules.Select(x => x.Assembly), services => new(
            realm.Kind.ToString().ToLowerInvariant(), realm.Name, realm.Node, () => realm.Clock is RealmClock clock ? clock.Speed : 1,
            () => services.GetRequiredService<News>().Newest));
        add?.Invoke(builder.Services);

        var app = builder.Build();
        await app.Services.GetRequiredService<Migrator>().Run();
        app.UseStaticFiles();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        LiveStream.Map(app);
        app.MapUi();
        foreach (var module in Modules) module.Map(app);
        app.MapRazorComponents<Document>().AddAdditionalAssemblies([.. Modules.Select(x => x.Assembly)]);
        return app;
    }
}
