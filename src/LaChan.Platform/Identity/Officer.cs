using LaChan.Contracts.Access;
using LaChan.Kernel;
using Microsoft.AspNetCore.Http;
using System.Security.Claims;

namespace LaChan.Platform;

/// <summary>The person who is using the system now, as the sign-in says. A scoped service; <see cref="IsSignedIn"/> is false for the public.</summary>
public sealed class Officer(IHttpContextAccessor http)
{
    ClaimsPrincipal Person => http.HttpContext?.User ?? new ClaimsPrincipal();

    public bool IsSignedIn => Person.Identity?.IsAuthenticated == true;
    public string Id => Person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "public";
    public string Name => Person.FindFirstValue(ClaimTypes.Name) ?? "";
    public string Role => Person.FindFirstValue(ClaimTypes.Role) ?? "public";

    /// <summary>Post and organisation in words, for the top bar.</summary>
    public string Post => Person.FindFirstValue("post") ?? "";

    /// <summary>Rights such as <c>incidents.classify</c>, from the role.</summary>
    public bool May(string right) => Person.HasClaim("right", right);

    /// <summary>Which provinces' records this person may see.</summary>
    public Sight Sight => Person.FindFirstValue("provinces") is { Length: > 0 } list
        ? new([.. list.Split(' ').Select(code => new UnitCode(code))])
        : IsSignedIn ? Sight.Country : new Sight([]);

    public Actor Actor => new(Id, Name, Role);
}
