using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace LaChan.Access;

/// <summary>A policy's name is a right: <c>RequireAuthorization("incidents.classify")</c> asks for a person whose role gives it. Without a policy, any signed-in person; what the public may see says so itself.</summary>
sealed class Rights(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim("right", policyName).Build());
}
