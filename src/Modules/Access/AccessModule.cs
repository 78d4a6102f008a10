using LaChan.Access.JournalSearch;
using LaChan.Access.SignIn;
using LaChan.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LaChan.Access;

/// <summary>People, roles, rights, sign-in; the journal's reader.</summary>
public sealed class AccessModule : IModule
{
    const string Either = "either";

    public void Add(IServiceCollection services)
    {
        services.AddEntry<PersonRegistered>("person-registered");
        services.AddEntry<SignedIn>("signed-in");
        services.AddEntry<SignInRefused>("sign-in-refused");
        services.AddProjection<PeopleProjection>();
        services.AddSingleton<Roles>().AddSingleton<PeopleStore>().AddSingleton<Credentials>().AddSingleton<Session>();
        services.AddSingleton<JournalStore>();

        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, x => x.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey(ApiKeys.Header) ? ApiKeys.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(x =>
            {
                x.LoginPath = "/sign-in";
                x.AccessDeniedPath = "/no-right";
                x.Cookie.Name = "lachan";
                x.Cookie.SameSite = SameSiteMode.Lax;
                x.ExpireTimeSpan = TimeSpan.FromHours(12);
                // A session lives in real time: a realm's clock may jump a day ahead.
                x.TimeProvider = TimeProvider.System;
            })
            .AddScheme<AuthenticationSchemeOptions, ApiKeys>(ApiKeys.SchemeName, null);
        services.AddAuthorization(x => x.FallbackPolicy = x.DefaultPolicy);
        services.AddSingleton<IAuthorizationPolicyProvider, Rights>();
        services.AddAntiforgery();
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(x => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = new FileSystemXmlRepository(
                Directory.CreateDirectory(Path.Combine(x.GetRequiredService<Realm>().Folder, "session-keys")), x.GetRequiredService<ILoggerFactory>())));
    }

    public void Map(IEndpointRouteBuilder app)
    {
        SignInDoors.Map(app);
    }
}
