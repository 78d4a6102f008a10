using System.Security.Claims;
using System.Text.Encodings.Web;
using LaChan.Alerting;
using LaChan.Contracts.Incidents;
using LaChan.Contracts.Reference;
using LaChan.Platform;
using LaChan.Reference.Substances;
using LaChan.Ui;
using LaChan.Ui.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LaChan.Modules.Tests.Alerting;

/// <summary>The module Alerting behind a real server on a free port, with one incident; a request that carries the header <c>officer</c> is signed in with the right to issue.</summary>
sealed class AlertingNode : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 3, 14, 0, TimeSpan.FromHours(7));

    readonly string folder = Directory.CreateTempSubdirectory("lachan-alerting-").FullName;
    WebApplication? app;

    public FakeTimeProvider Clock { get; } = new(Start);
    public OneIncident Incidents { get; } = new();
    public IServiceProvider Services => app!.Services;
    public Journal Journal => Services.GetRequiredService<Journal>();
    public HttpClient Public { get; private set; } = new();
    public HttpClient Officer { get; private set; } = new();

    public static async Task<AlertingNode> Run(RealmKind kind = RealmKind.Demo)
    {
        var node = new AlertingNode();
        await node.Begin(new Realm(kind, "test", node.folder, "test node", node.Clock));
        return node;
    }

    async Task Begin(Realm realm)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        IModule[] modules = [new AlertingModule()];
        builder.Services.AddPlatform(realm, modules).AddUi(modules.Select(x => x.Assembly));
        builder.Services.AddSingleton<IIncidents>(Incidents).AddSingleton<IUnits, EvenUnits>().AddSingleton<IMapGround, NoGround>().AddSingleton<ISubstances>(new SubstanceTable(realm));
        builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, ByHeader>("header", null);
        builder.Services.AddAuthorizationBuilder().AddPolicy("alerts.issue", x => x.RequireClaim("right", "alerts.issue")).SetFallbackPolicy(null);
        builder.Services.AddAntiforgery();
        app = builder.Build();
        await app.Services.GetRequiredService<Migrator>().Run();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        modules[0].Map(app);
        app.MapRazorComponents<Document>().AddAdditionalAssemblies([modules[0].Assembly]);
        await app.StartAsync();
        Public = Client(null);
        Officer = Client("Trực chỉ huy");
    }

    HttpClient Client(string? officer)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.First()) };
        if (officer is not null) client.DefaultRequestHeaders.Add("officer", "1");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Public.Dispose();
        Officer.Dispose();
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Request.Headers.ContainsKey("officer")) return Task.FromResult(AuthenticateResult.NoResult());
            var person = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "minh"), new(ClaimTypes.Name, "Nguyễn Minh"), new("right", "alerts.issue")], "header"));
            return Task.FromResult(AuthenticateResult.Success(new(person, "header")));
        }
    }
}

/// <summary>A register of one incident, whose version a test can move.</summary>
sealed class OneIncident : IIncidents
{
    public static readonly Guid Id = new("00000000-0000-0000-0000-000000000148");

    public IncidentBrief Brief { get; set; } = new(
        Id, "SC-2026-0148", "Rò rỉ amoniac", "Ammonia leak", "chemical", "NH3", new(10.7037, 106.8577), AlertingNode.Start.AddHours(-1), "open",
        IncidentLevel.Commune, IncidentLevel.Commune, IncidentLevel.National, IncidentLevel.National,
        """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"layer":"band"},"geometry":{"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,10]]]}},
          {"type":"Feature","properties":{"layer":"zone","end":"upper","level":1},"geometry":{"type":"Polygon","coordinates":[[[106,10],[107,10],[107,11],[106,10]]]}},
          {"type":"Feature","properties":{"layer":"zone","end":"proposed","level":1},"geometry":{"type":"Polygon","coordinates":[[[106.86,10.70],[106.80,10.68],[106.79,10.65],[106.83,10.66],[106.86,10.70]]]}},
          {"type":"Feature","properties":{"layer":"zone","end":"proposed","level":2},"geometry":{"type":"Polygon","coordinates":[[[106.86,10.70],[106.84,10.69],[106.845,10.685],[106.86,10.70]]]}}
        ]}
        """,
        [new("26020")], [new("75")], 0) { Spokesperson = "Lê Thị Mai, UBND TP Đồng Nai" };

    public Task<IncidentBrief?> Find(Guid id, CancellationToken ct) => Task.FromResult(id == Id ? Brief : null);
    public Task<IncidentBrief?> FindByNumber(string number, CancellationToken ct) => Task.FromResult(number == Brief.Number ? Brief : null);
    public Task<IReadOnlyList<IncidentBrief>> Open(CancellationToken ct) => Task.FromResult<IReadOnlyList<IncidentBrief>>([Brief]);
}
