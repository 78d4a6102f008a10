using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using LaChan.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LaChan.Access.SignIn;

/// <summary>Machines (loggers, other systems) sign each request by the header <c>X-Api-Key</c>; see <see cref="ApiKeyFile"/>.</summary>
sealed class ApiKeys(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Realm realm, Roles roles)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var hash = Encoding.ASCII.GetBytes(ApiKeyFile.HashOf(Request.Headers[Header].ToString()));
        var keys = await ApiKeyFile.Read(realm, Context.RequestAborted);
        var key = keys.FirstOrDefault(x => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(x.Sha256), hash));
        if (key is null || roles.Find(key.Role) is not { } role) return AuthenticateResult.Fail("unknown key");
        var machine = new Person { Id = key.Id, Name = key.Id, Role = key.Role };
        return AuthenticateResult.Success(new(Session.Principal(machine, role, SchemeName), SchemeName));
    }
}
