using System.Security.Claims;
using LaChan.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace LaChan.Access.SignIn;

/// <summary>Begins a session: the cookie carries who, which rights, which provinces.</summary>
public sealed class Session(PeopleStore people, Roles roles, Journal journal)
{
    /// <returns>False when the person is not in the register.</returns>
    public async Task<bool> Begin(HttpContext http, string person, string by)
    {
        if (await people.Find(person, http.RequestAborted) is not { } found || roles.Find(found.Role) is not { } role) return false;
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Principal(found, role, CookieAuthenticationDefaults.AuthenticationScheme));
        await journal.AppendNext(Streams.Person(found.Id), new SignedIn(found.Id, by), new Actor(found.Id, found.Name, found.Role), ct: http.RequestAborted);
        return true;
    }

    internal static ClaimsPrincipal Principal(Person person, Role role, string scheme) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, person.Id), new(ClaimTypes.Name, person.Name), new(ClaimTypes.Role, person.Role),
        new("post", person.Post), new("provinces", person.Provinces),
        .. role.Rights.Select(right => new Claim("right", right)),
    ], scheme));
}
